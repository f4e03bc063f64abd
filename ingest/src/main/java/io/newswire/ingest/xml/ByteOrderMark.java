package io.newswire.ingest.xml;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mark that a document may begin with.
 *
 * @param length in bytes
 */
record ByteOrderMark(Charset charset, int length) {

    /** UTF-32 stands before UTF-16, whose mark its own begins with. */
    private static final List<Charset> CHARSETS = List.of(
            Charset.forName("UTF-8"),
            Charset.forName("UTF-32LE"),
            Charset.forName("UTF-32BE"),
            Charset.forName("UTF-16LE"),
            Charset.forName("UTF-16BE"));

    static @Nullable ByteOrderMark of(byte[] document) {
        for (Charset charset : CHARSETS) {
            byte[] mark = "\uFEFF".getBytes(charset);
            if (begins(document, mark)) {
                return new ByteOrderMark(charset, mark.length);
            }
        }
        return null;
    }

    private static boolean begins(byte[] document, byte[] mark) {
        return document.length >= mark.length && Arrays.equals(document, 0, mark.length, mark, 0, mark.length);
    }
}
