package io.newswire.ingest.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Undoes {@code Content-Encoding}, up to a size. */
final class Decompression {

    private Decompression() {}

    static byte[] decode(byte[] body, @Nullable String encoding, int maxBytes) throws IOException {
        String name = encoding == null ? "identity" : encoding.toLowerCase(Locale.ROOT);
        return switch (name) {
            case "identity" -> body;
            case "gzip", "x-gzip" -> gunzip(body, maxBytes);
            default -> throw new IOException("its content encoding is " + name + ", which was not asked for");
        };
    }

    private static byte[] gunzip(byte[] body, int maxBytes) throws IOException {
        try (var plain = new GZIPInputStream(new ByteArrayInputStream(body))) {
            byte[] bytes = plain.readNBytes(maxBytes);
            if (plain.read() >= 0) {
                throw new BodyTooLargeException(maxBytes);
            }
            return bytes;
        }
    }
}
