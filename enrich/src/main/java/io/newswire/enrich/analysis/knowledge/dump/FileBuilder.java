package io.newswire.enrich.analysis.knowledge.dump;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.enrich.analysis.knowledge.Kind;
import io.newswire.enrich.analysis.knowledge.dump.Draft.Alias;
import io.newswire.enrich.analysis.knowledge.file.FileEntry;
import io.newswire.enrich.analysis.knowledge.file.KnowledgeFileWriter;
import io.newswire.enrich.analysis.knowledge.file.NameHash;
import io.newswire.enrich.analysis.text.Tokens;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;

/** Writes the file: the things as they come, and then their names in the order of their hashes. */
final class FileBuilder {
    /** So many things of one name, the most prominent ones, and no more: a text cannot tell among more. */
    private static final int MAX_NAMESAKES = 32;

    private static final double USUAL_PROMINENCE = 0.5;
    private static final int HASH = Long.BYTES;
    /** Rank, number, languages, and whether it is the usual name: what stands after the text's NUL. */
    private static final int REST = Short.BYTES + Integer.BYTES + Long.BYTES + 1;

    private final KnowledgeFileWriter writer;
    private final ExternalSort names;
    private final Remarks remarks;
    private long entryCount;
    private long nameCount;

    private byte[] text = new byte[0];
    private long textAt;
    private int namesakes;
    private long written;

    FileBuilder(KnowledgeFileWriter writer, ExternalSort names, Remarks remarks) {
        this.writer = writer;
        this.names = names;
        this.remarks = remarks;
    }

    void add(Draft draft) throws IOException {
        Kind kind = draft.kind();
        if (kind == null) {
            return;
        }
        double prominence = draft.prominence() < 0 ? USUAL_PROMINENCE : draft.prominence();
        String id = draft.id() == null && draft.geonames() != 0 ? "geonames:" + draft.geonames() : draft.id();
        int entry =
                writer.addEntry(new FileEntry(kind, id, prominence, draft.country(), draft.region(), draft.geonames()));
        entryCount++;
        addName(draft.name(), Languages.ALL, entry, prominence, true);
        for (Alias alias : draft.aliases()) {
            if (!alias.text().equals(draft.name())) {
                addName(alias.text(), alias.languages(), entry, prominence, false);
            }
        }
    }

    private void addName(String name, long languages, int entry, double prominence, boolean usual) throws IOException {
        byte[] bytes = name.getBytes(UTF_8);
        ByteBuffer item = ByteBuffer.allocate(HASH + bytes.length + 1 + REST);
        item.putLong(NameHash.of(Tokens.of(name))).put(bytes).put((byte) 0);
        item.putShort((short) Math.round(1000 - prominence * 1000))
                .putInt(entry)
                .putLong(languages);
        names.add(item.put((byte) (usual ? 1 : 0)).array());
        nameCount++;
    }

    void finish(Path target) throws IOException {
        writer.beginNames(nameCount);
        names.forEach(this::write);
        writer.finish(target);
    }

    private void write(byte[] item) throws IOException {
        int end = item.length - REST;
        if (!Arrays.equals(text, 0, text.length, item, 0, end)) {
            text = Arrays.copyOf(item, end);
            textAt = writer.addText(new String(item, HASH, end - 1 - HASH, UTF_8));
            namesakes = 0;
        }
        ByteBuffer rest = ByteBuffer.wrap(item, end + Short.BYTES, REST - Short.BYTES);
        int entry = rest.getInt();
        long languages = rest.getLong();
        if (rest.get() == 1) {
            writer.setName(entry, textAt);
        }
        if (namesakes++ < MAX_NAMESAKES) {
            writer.addName(ByteBuffer.wrap(item).getLong(), entry, textAt, languages);
            written++;
        } else {
            remarks.skip("names that " + MAX_NAMESAKES + " more prominent things have");
        }
    }

    long entries() {
        return entryCount;
    }

    /** Names that are in the file. */
    long written() {
        return written;
    }
}
