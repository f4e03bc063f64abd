package io.newswire.ingest.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;
import org.jspecify.annotations.Nullable;

/** Undoes {@code Content-Encoding}, up to a size. */
final class Decompression {

    private static final int ZLIB_HEADER = 2;

    private Decompression() {}

    /**
     * Decodes a body, encoded once or not at all: nobody encodes twice who means well.
     *
     * @throws IOException if it is encoded otherwise, damaged, cut off, or too large
     */
    static byte[] decode(byte[] body, @Nullable String encoding, int maxBytes) throws IOException {
        String name = encoding == null ? "identity" : encoding.toLowerCase(Locale.ROOT);
        return switch (name) {
            case "identity" -> body;
            case "gzip", "x-gzip" -> whole(new GZIPInputStream(new ByteArrayInputStream(body)), maxBytes);
            case "deflate" -> inflate(body, maxBytes);
            // Not asked for, since gzip is as good and quicker here; but some caches send it to everybody.
            case "br" -> whole(new BrotliInputStream(new ByteArrayInputStream(body)), maxBytes);
            default -> throw new IOException("its content encoding is " + name + ", which was not asked for");
        };
    }

    /** The standard means zlib's format by deflate, but some send the bare data. */
    private static byte[] inflate(byte[] body, int maxBytes) throws IOException {
        var inflater = new Inflater(!isZlib(body));
        try {
            return whole(new InflaterInputStream(new ByteArrayInputStream(body), inflater), maxBytes);
        } finally {
            inflater.end();
        }
    }

    /** RFC 1950, 2.2: method 8, and a check sum over both bytes. */
    private static boolean isZlib(byte[] body) {
        if (body.length < ZLIB_HEADER) {
            return false;
        }
        int first = body[0] & 0xFF;
        return (first & 0x0F) == 8 && ((first << 8) | (body[1] & 0xFF)) % 31 == 0;
    }

    private static byte[] whole(InputStream compressed, int maxBytes) throws IOException {
        try (compressed) {
            byte[] bytes = compressed.readNBytes(maxBytes);
            if (compressed.read() >= 0) {
                throw new BodyTooLargeException(maxBytes);
            }
            return bytes;
        }
    }
}
