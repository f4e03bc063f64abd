package io.newswire.enrich.analysis.knowledge.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.util.zip.Checksum;

/** A file of any length, mapped into memory in parts, for one map has 2 GiB at most. Safe for use by several threads. */
final class MappedFile {
    /** Parts of 1 GiB. */
    static final int BITS = 30;

    private final MappedByteBuffer[] parts;
    private final int bits;
    private final long length;

    private MappedFile(MappedByteBuffer[] parts, int bits, long length) {
        this.parts = parts;
        this.bits = bits;
        this.length = length;
    }

    /**
     * Maps a file.
     *
     * @param bits of an offset within a part
     */
    static MappedFile of(FileChannel channel, MapMode mode, int bits) throws IOException {
        long length = channel.size();
        long size = 1L << bits;
        MappedByteBuffer[] parts = new MappedByteBuffer[(int) ((length + size - 1) >>> bits)];
        for (int i = 0; i < parts.length; i++) {
            long start = i * size;
            parts[i] = channel.map(mode, start, Math.min(size, length - start));
            parts[i].order(ByteOrder.LITTLE_ENDIAN);
        }
        return new MappedFile(parts, bits, length);
    }

    long length() {
        return length;
    }

    byte get(long at) {
        return parts[part(at)].get(offset(at));
    }

    int getInt(long at) {
        return isWithinPart(at, Integer.BYTES)
                ? parts[part(at)].getInt(offset(at))
                : ByteBuffer.wrap(bytes(at, Integer.BYTES))
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .getInt();
    }

    long getLong(long at) {
        return isWithinPart(at, Long.BYTES)
                ? parts[part(at)].getLong(offset(at))
                : ByteBuffer.wrap(bytes(at, Long.BYTES))
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .getLong();
    }

    void putLong(long at, long value) {
        parts[part(at)].putLong(offset(at), value);
    }

    /** Makes what was put be in the file for those who read it in other ways. */
    void force() {
        for (MappedByteBuffer part : parts) {
            part.force();
        }
    }

    byte[] bytes(long at, int count) {
        byte[] bytes = new byte[count];
        int done = 0;
        while (done < count) {
            int here = (int) Math.min(count - done, (1L << bits) - offset(at + done));
            parts[part(at + done)].get(offset(at + done), bytes, done, here);
            done += here;
        }
        return bytes;
    }

    /** Adds all bytes from a place within the first part on. */
    void addTo(Checksum checksum, int from) {
        for (int i = 0; i < parts.length; i++) {
            ByteBuffer part = parts[i].duplicate();
            checksum.update(i == 0 ? part.position(from) : part);
        }
    }

    private boolean isWithinPart(long at, int count) {
        return offset(at) + (long) count <= 1L << bits;
    }

    private int part(long at) {
        return (int) (at >>> bits);
    }

    private int offset(long at) {
        return (int) (at & (1L << bits) - 1);
    }
}
