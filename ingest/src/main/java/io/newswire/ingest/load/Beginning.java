package io.newswire.ingest.load;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/**
 * How a file begins, by which its format is told.
 *
 * @param bytes the first of them
 * @param whole all of the file, these included
 */
@SuppressWarnings("ArrayRecordComponent") // Carried, never compared.
record Beginning(byte[] bytes, ReadableByteChannel whole) {

    private static final int BYTES = 8 * 1024;

    private static final byte[] WARC = "WARC/".getBytes(StandardCharsets.US_ASCII);

    static Beginning of(ReadableByteChannel in) throws IOException {
        long start = in instanceof SeekableByteChannel seekable ? seekable.position() : 0;
        ByteBuffer buffer = ByteBuffer.allocate(BYTES);
        while (buffer.hasRemaining() && in.read(buffer) >= 0) {
            // Until there is enough.
        }
        byte[] bytes = Arrays.copyOf(buffer.array(), buffer.position());
        if (in instanceof SeekableByteChannel seekable) {
            return new Beginning(bytes, seekable.position(start));
        }
        var whole = new SequenceInputStream(new ByteArrayInputStream(bytes), Channels.newInputStream(in));
        return new Beginning(bytes, Channels.newChannel(whole));
    }

    boolean isGzip() {
        return isGzip(bytes, 0);
    }

    static boolean isGzip(byte[] bytes, int at) {
        return bytes.length >= at + 3 && bytes[at] == 0x1f && bytes[at + 1] == (byte) 0x8b && bytes[at + 2] == 8;
    }

    boolean isWebArchive() {
        return isGzip() ? unpacksToWarc(new ByteArrayInputStream(bytes)) : startsWithWarc(bytes);
    }

    /** Whether a member of gzip begins here that holds a record of a web archive. */
    static boolean unpacksToWarc(InputStream packed) {
        try {
            return startsWithWarc(new GZIPInputStream(packed).readNBytes(WARC.length));
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean startsWithWarc(byte[] bytes) {
        return bytes.length >= WARC.length && Arrays.equals(bytes, 0, WARC.length, WARC, 0, WARC.length);
    }
}
