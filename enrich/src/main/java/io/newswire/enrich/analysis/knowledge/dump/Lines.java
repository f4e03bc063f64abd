package io.newswire.enrich.analysis.knowledge.dump;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/** The lines of a source, one at a time, none held that is longer than allowed. */
final class Lines {
    /** The largest entity of Wikidata has a few megabytes. */
    static final int MAX_LENGTH = 32 << 20;

    private static final int READ = 1 << 16;
    /** Lines longer than this are rare, and their buffer is not kept. */
    private static final int USUAL = 1 << 20;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Source in;
    private final byte[] read = new byte[READ];
    private int position;
    private int limit;
    private byte[] line = new byte[READ];
    private int length;
    private long number;
    private boolean tooLong;
    private boolean again;

    Lines(Source in) {
        this.in = in;
    }

    /** Goes to the next line; false at the end. */
    boolean next() throws SourceException {
        if (again) {
            again = false;
            return true;
        }
        start();
        boolean any = false;
        while (fill()) {
            any = true;
            int end = position;
            while (end < limit && read[end] != '\n') {
                end++;
            }
            append(end);
            boolean complete = end < limit;
            position = complete ? end + 1 : end;
            if (complete) {
                break;
            }
        }
        number += any ? 1 : 0;
        return any;
    }

    /** Makes the next {@link #next} stay on this line. */
    void back() {
        again = true;
    }

    private void start() {
        line = line.length > USUAL ? new byte[READ] : line;
        length = 0;
        tooLong = false;
    }

    private boolean fill() throws SourceException {
        if (position == limit) {
            position = 0;
            limit = Math.max(0, in.read(read));
        }
        return limit > 0;
    }

    private void append(int end) {
        int more = end - position;
        if (tooLong || length + more > MAX_LENGTH) {
            tooLong = true;
            return;
        }
        if (length + more > line.length) {
            line = Arrays.copyOf(line, Math.max(length + more, Math.min(MAX_LENGTH, line.length * 2)));
        }
        System.arraycopy(read, position, line, length, more);
        length += more;
    }

    /** The number of the line, from 1. */
    long number() {
        return number;
    }

    /** True where the line is longer than any that is read: it is passed over. */
    boolean isTooLong() {
        return tooLong;
    }

    /** Its bytes, of which {@link #length} count; valid until the next line. */
    byte[] bytes() {
        return line;
    }

    /** Its bytes, without the end of the line. */
    int length() {
        return length > 0 && line[length - 1] == '\r' ? length - 1 : length;
    }

    /** The line as text, without a byte order mark. */
    String text() {
        String text = new String(line, 0, length(), UTF_8);
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }
}
