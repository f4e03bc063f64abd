package io.newswire.ingest.load;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Finds the next record of a web archive after a broken one. */
final class NextRecord {

    private static final int WINDOW_BYTES = 1024 * 1024;

    /** How a record begins that is not in gzip: after the end of another. */
    private static final byte[] PLAIN = "\r\n\r\nWARC/1.".getBytes(StandardCharsets.US_ASCII);

    private static final int END_OF_OTHER = 4;

    private final SeekableByteChannel file;

    NextRecord(SeekableByteChannel file) {
        this.file = file;
    }

    /** Where the first record after a place begins; -1 where there is none. */
    long after(long place) throws IOException {
        long from = place + 1;
        for (byte[] window = window(from); window.length > PLAIN.length; window = window(from)) {
            for (int i = 0; i <= window.length - PLAIN.length; i++) {
                if (Arrays.equals(window, i, i + PLAIN.length, PLAIN, 0, PLAIN.length)) {
                    return from + i + END_OF_OTHER;
                }
                if (Beginning.isGzip(window, i) && isRecord(from + i)) {
                    return from + i;
                }
            }
            from += window.length - PLAIN.length + 1;
        }
        return -1;
    }

    private byte[] window(long from) throws IOException {
        ByteBuffer window = ByteBuffer.allocate((int) Math.max(0, Math.min(WINDOW_BYTES, file.size() - from)));
        file.position(from);
        while (window.hasRemaining() && file.read(window) >= 0) {
            // Until it is full.
        }
        return Arrays.copyOf(window.array(), window.position());
    }

    /** Three bytes look like gzip by chance every 16 MiB. */
    private boolean isRecord(long at) throws IOException {
        file.position(at);
        return Beginning.unpacksToWarc(new BufferedInputStream(Channels.newInputStream(file)));
    }
}
