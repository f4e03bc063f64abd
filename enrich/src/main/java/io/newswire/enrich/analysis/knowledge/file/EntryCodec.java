package io.newswire.enrich.analysis.knowledge.file;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.newswire.enrich.analysis.knowledge.Kind;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A thing in 32 bytes: its kind; what its identifier is a number of; its prominence in thousandths (2 bytes); its country (2) and
 * the rest of its region (3); a byte of nothing; its number at GeoNames or 0, beside another identifier (4, and two of
 * nothing); its identifier's number, or where its text is (8); where its name is (8).
 */
final class EntryCodec {
    static final int SIZE = 32;
    static final int NAME_AT = 24;

    /** No identifier. */
    static final byte NONE = 0;

    static final byte WIKIDATA = 1;
    static final byte GEONAMES = 2;
    /** Another, as text. */
    static final byte TEXT = 3;

    private static final List<Kind> KINDS = List.of(Kind.values());
    private static final int COUNTRY_AT = 4;
    private static final int COUNTRY = 2;
    private static final int REGION_AT = 6;
    private static final int REGION = 3;
    private static final int GEONAMES_AT = 12;
    private static final int ID_AT = 16;

    private EntryCodec() {}

    /** All but the name, which is set when it has its place. */
    static void write(ByteBuffer to, FileEntry entry, byte scheme, long id) {
        int start = to.position();
        to.put((byte) KINDS.indexOf(entry.kind())).put(scheme);
        to.putShort((short) Math.round(entry.prominence() * 1000));
        String region = entry.region();
        to.put(padded(entry.country(), COUNTRY)).put(padded(region == null ? null : region.substring(3), REGION));
        to.position(start + GEONAMES_AT);
        to.putInt(entry.geonames()).putLong(id);
        to.position(start + SIZE);
    }

    static Kind kind(MappedFile file, long at) {
        return KINDS.get(file.get(at));
    }

    static byte scheme(MappedFile file, long at) {
        return file.get(at + 1);
    }

    static double prominence(MappedFile file, long at) {
        return (file.getInt(at) >>> Short.SIZE) / 1000.0;
    }

    static @Nullable String country(MappedFile file, long at) {
        return text(file, at + COUNTRY_AT, COUNTRY);
    }

    static @Nullable String region(MappedFile file, long at) {
        String rest = text(file, at + REGION_AT, REGION);
        return rest == null ? null : country(file, at) + "-" + rest;
    }

    static int geonames(MappedFile file, long at) {
        return file.getInt(at + GEONAMES_AT);
    }

    static long id(MappedFile file, long at) {
        return file.getLong(at + ID_AT);
    }

    static long name(MappedFile file, long at) {
        return file.getLong(at + NAME_AT);
    }

    private static byte[] padded(@Nullable String text, int size) {
        return text == null ? new byte[size] : Arrays.copyOf(text.getBytes(US_ASCII), size);
    }

    private static @Nullable String text(MappedFile file, long at, int size) {
        String text = new String(file.bytes(at, size), US_ASCII);
        int end = text.indexOf('\0');
        return end == 0 ? null : end < 0 ? text : text.substring(0, end);
    }
}
