package io.newswire.enrich.analysis.knowledge.file;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.zip.CRC32C;

/**
 * The first 128 bytes of a knowledge file, and with them where everything is.
 *
 * <pre>
 * header     128 bytes: as below, the last four the checksum (CRC-32C) of those before
 * entries    32 bytes each: see {@link EntryCodec}
 * names      20 bytes each, by the hash of the name: see {@link NameCodec}
 * directory  4 bytes for each value of the first bits of a hash, and one more: the first name that has it or a later one
 * languages  that names are for, parted by commas: bit 0 of a name's languages is the first
 * strings    UTF-8, each after its length in two bytes; every text once
 * </pre>
 *
 * @param entries how many things
 * @param names how many names
 * @param bits of a hash, that choose its place in the directory
 * @param languages bytes of the languages
 * @param strings bytes of the strings
 * @param hash of all that follows the header: 8 bytes of its SHA-256
 * @param checksum of all that follows the header: CRC-32C, quick to check
 */
record Header(long entries, long names, int bits, int languages, long strings, long hash, int checksum) {
    static final int SIZE = 128;
    static final int VERSION = 1;

    /** "newsknow" in ASCII. */
    private static final long MAGIC = 0x776f6e6b7377656eL;

    private static final int CHECKSUM_AT = SIZE - Integer.BYTES;
    private static final int MAX_BITS = 28;
    private static final long MAX_COUNT = 1L << 31;
    private static final long MAX_STRINGS = 1L << 40;

    long entriesAt() {
        return SIZE;
    }

    long namesAt() {
        return entriesAt() + entries * EntryCodec.SIZE;
    }

    long directoryAt() {
        return namesAt() + names * NameCodec.SIZE;
    }

    long languagesAt() {
        return directoryAt() + Integer.BYTES * ((1L << bits) + 1);
    }

    long stringsAt() {
        return languagesAt() + languages;
    }

    long length() {
        return stringsAt() + strings;
    }

    ByteBuffer write() {
        ByteBuffer bytes = ByteBuffer.allocate(SIZE).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(MAGIC).putInt(VERSION).putLong(entries).putLong(names);
        bytes.putInt(bits).putInt(languages).putLong(strings).putLong(hash).putInt(checksum);
        bytes.putInt(CHECKSUM_AT, checksum(bytes));
        return bytes.rewind();
    }

    /** @param bytes as many as the file has, up to {@link #SIZE} */
    static Header read(ByteBuffer bytes, Path file) throws KnowledgeFileException {
        bytes.order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.remaining() < Long.BYTES + Integer.BYTES || bytes.getLong() != MAGIC) {
            throw new KnowledgeFileException(file, "is no knowledge file");
        }
        int version = bytes.getInt();
        if (version != VERSION) {
            throw new KnowledgeFileException(
                    file, "is a knowledge file of version " + version + ", and this program reads version " + VERSION);
        }
        if (bytes.limit() < SIZE || bytes.getInt(CHECKSUM_AT) != checksum(bytes)) {
            throw new KnowledgeFileException(file, "is damaged: its header is not as it was written");
        }
        Header header = new Header(
                bytes.getLong(),
                bytes.getLong(),
                bytes.getInt(),
                bytes.getInt(),
                bytes.getLong(),
                bytes.getLong(),
                bytes.getInt());
        header.check(file);
        return header;
    }

    private void check(Path file) throws KnowledgeFileException {
        boolean possible = isWithin(entries, MAX_COUNT)
                && isWithin(names, MAX_COUNT)
                && isWithin(bits, MAX_BITS)
                && isWithin(languages, Short.MAX_VALUE)
                && isWithin(strings, MAX_STRINGS);
        if (!possible) {
            throw new KnowledgeFileException(file, "is damaged: its header makes no sense");
        }
    }

    private static boolean isWithin(long number, long most) {
        return number >= 0 && number <= most;
    }

    private static int checksum(ByteBuffer header) {
        CRC32C crc = new CRC32C();
        crc.update(header.duplicate().position(0).limit(CHECKSUM_AT));
        return (int) crc.getValue();
    }
}
