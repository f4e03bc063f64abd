package io.newswire.enrich.analysis.knowledge.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A part of a knowledge file, in a file of its own while it grows. */
final class Section implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).order(ByteOrder.LITTLE_ENDIAN);
    private final FileChannel channel;
    private long written;

    Section(Path file) throws IOException {
        this.channel = FileChannel.open(
                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /** Room for so many bytes, which the caller fills. */
    ByteBuffer room(int bytes) throws IOException {
        if (buffer.remaining() < bytes) {
            flush();
        }
        return buffer;
    }

    void put(byte[] bytes) throws IOException {
        if (bytes.length <= BUFFER) {
            room(bytes.length).put(bytes);
            return;
        }
        flush();
        write(ByteBuffer.wrap(bytes));
    }

    long size() {
        return written + buffer.position();
    }

    /** Its file, with all that was put into it. */
    FileChannel channel() throws IOException {
        flush();
        return channel;
    }

    private void flush() throws IOException {
        write(buffer.flip());
        buffer.clear();
    }

    private void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            written += channel.write(bytes);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
