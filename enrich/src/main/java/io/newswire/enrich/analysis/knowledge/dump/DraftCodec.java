package io.newswire.enrich.analysis.knowledge.dump;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.enrich.analysis.knowledge.Kind;
import io.newswire.enrich.analysis.knowledge.dump.Draft.Alias;
import io.newswire.enrich.analysis.knowledge.dump.Draft.Origin;
import io.newswire.enrich.analysis.knowledge.dump.Draft.Pending;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Drafts as bytes that sort by key and, within a key, by how far they are believed. No key has a NUL. */
final class DraftCodec {
    private static final List<Kind> KINDS = List.of(Kind.values());
    private static final List<Origin> ORIGINS = List.of(Origin.values());

    private DraftCodec() {}

    static byte[] write(Draft draft) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(draft.key().getBytes(UTF_8));
        out.writeByte(0);
        out.writeByte(ORIGINS.indexOf(draft.origin()));
        out.writeUTF(draft.name());
        out.writeByte(draft.kind() == null ? -1 : KINDS.indexOf(draft.kind()));
        write(draft.pending(), out);
        out.writeUTF(orEmpty(draft.id()));
        out.writeDouble(draft.prominence());
        out.writeUTF(orEmpty(draft.country()));
        out.writeUTF(orEmpty(draft.region()));
        out.writeInt(draft.geonames());
        out.writeShort(draft.aliases().size());
        for (Alias alias : draft.aliases()) {
            out.writeUTF(alias.text());
            out.writeLong(alias.languages());
        }
        return bytes.toByteArray();
    }

    private static void write(@Nullable Pending pending, DataOutputStream out) throws IOException {
        out.writeInt(pending == null ? -1 : pending.classes().size());
        if (pending != null) {
            out.writeInt(pending.wikipedias());
            for (long each : pending.classes()) {
                out.writeLong(each);
            }
        }
    }

    static Draft read(byte[] item) throws IOException {
        int end = 0;
        while (item[end] != 0) {
            end++;
        }
        String key = new String(item, 0, end, UTF_8);
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(item, end + 1, item.length));
        Origin origin = ORIGINS.get(in.readByte());
        String name = in.readUTF();
        int kind = in.readByte();
        return new Draft(
                key,
                origin,
                kind < 0 ? null : KINDS.get(kind),
                pending(in),
                orNull(in.readUTF()),
                name,
                in.readDouble(),
                orNull(in.readUTF()),
                orNull(in.readUTF()),
                in.readInt(),
                aliases(in));
    }

    private static @Nullable Pending pending(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 0) {
            return null;
        }
        int wikipedias = in.readInt();
        List<Long> classes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            classes.add(in.readLong());
        }
        return new Pending(classes, wikipedias);
    }

    private static List<Alias> aliases(DataInputStream in) throws IOException {
        int count = in.readUnsignedShort();
        List<Alias> aliases = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            aliases.add(new Alias(in.readUTF(), in.readLong()));
        }
        return aliases;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
