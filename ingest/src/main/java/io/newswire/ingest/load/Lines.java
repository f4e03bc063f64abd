package io.newswire.ingest.load;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Lines of a stream of any length, none of which can use up the memory. */
final class Lines {

    /** No article is longer: the largest record. */
    static final int MAX_BYTES = 16 * 1024 * 1024;

    private static final int BYTE_ORDER_MARK = 0xEF;

    private final BufferedInputStream in;
    private long number;

    Lines(BufferedInputStream in) {
        this.in = in;
    }

    /** A line; of one that is too long, nothing is kept. */
    @SuppressWarnings("ArrayRecordComponent") // Carried, never compared.
    record Line(long number, byte[] bytes, boolean tooLong) {

        String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /** Lines read so far. */
    long read() {
        return number;
    }

    /**
     * Goes to the first character that is no white space.
     *
     * @return that character, which is yet to be read; -1 at the end
     */
    int skipToContent() throws IOException {
        while (true) {
            in.mark(1);
            int next = in.read();
            if (next == BYTE_ORDER_MARK) {
                in.skipNBytes(2);
            } else if (next < 0 || !Character.isWhitespace(next)) {
                in.reset();
                return next;
            }
            number += next == '\n' ? 1 : 0;
        }
    }

    /** The next line; null at the end. */
    @Nullable
    Line next() throws IOException {
        var line = new ByteArrayOutputStream();
        boolean tooLong = false;
        int next = in.read();
        if (next < 0) {
            return null;
        }
        for (; next >= 0 && next != '\n'; next = in.read()) {
            tooLong |= line.size() >= MAX_BYTES;
            if (!tooLong) {
                line.write(next);
            }
        }
        number++;
        return new Line(number, tooLong ? new byte[0] : line.toByteArray(), tooLong);
    }
}
