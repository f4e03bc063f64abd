package io.newswire.enrich.analysis.knowledge.file;

import java.nio.ByteBuffer;

/**
 * A name of a thing in 20 bytes: the last 32 bits of its hash; the number of the thing; then 40 bits of where its text is
 * among the strings and 56 bits of the languages it is for.
 */
final class NameCodec {
    static final int SIZE = 20;
    /** Languages there can be. */
    static final int LANGUAGES = 56;

    static final long ALL_LANGUAGES = (1L << LANGUAGES) - 1;

    private NameCodec() {}

    static void write(ByteBuffer to, long hash, int entry, long text, long languages) {
        to.putInt((int) hash)
                .putInt(entry)
                .putLong(text << LANGUAGES | languages)
                .putInt((int) (text >>> 8));
    }

    static int tag(MappedFile file, long at) {
        return file.getInt(at);
    }

    static int entry(MappedFile file, long at) {
        return file.getInt(at + 4);
    }

    static long languages(MappedFile file, long at) {
        return file.getLong(at + 8) & ALL_LANGUAGES;
    }

    static long text(MappedFile file, long at) {
        return file.getLong(at + 8) >>> LANGUAGES | (file.getInt(at + 16) & 0xffffffffL) << 8;
    }
}
