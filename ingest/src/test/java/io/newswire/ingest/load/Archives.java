package io.newswire.ingest.load;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** Records of web archives, as text in Latin-1, which holds any bytes. */
final class Archives {

    private Archives() {}

    static String response(String uri, String answer) {
        return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: " + uri
                + "\r\nWARC-Date: 2026-03-01T12:30:00Z\r\nWARC-Record-ID: <urn:uuid:6f2b3c6e-9f0e-4a52-9d6c-3a3f5f0a1b2c>\r\n"
                + "Content-Type: application/http; msgtype=response\r\nContent-Length: " + answer.length() + "\r\n\r\n"
                + answer + "\r\n\r\n";
    }

    static String http(String headers, String body) {
        return http(headers, body.getBytes(StandardCharsets.UTF_8));
    }

    static String http(String headers, byte[] body) {
        return "HTTP/1.1 200 OK\r\n" + headers + "\r\n\r\n" + new String(body, StandardCharsets.ISO_8859_1);
    }

    static byte[] chunked(byte[] body) {
        String text = new String(body, StandardCharsets.ISO_8859_1);
        return (Integer.toHexString(100) + "\r\n" + text.substring(0, 100) + "\r\n"
                        + Integer.toHexString(text.length() - 100) + "\r\n" + text.substring(100) + "\r\n0\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] gzip(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    static String page(String headline, String town) {
        String paragraph = "<p>The second crossing of the river was opened in " + town
                + " on Sunday, two years later than had been promised, and some thousand people walked over it before"
                + " the first car did. The mayor said that it would be free for all.</p>";
        return "<!DOCTYPE html><html lang=\"en\"><head><title>" + headline
                + " | Example</title><meta property=\"og:title\""
                + " content=\"" + headline + "\"></head><body><nav><a href=\"/\">Subscribe</a></nav><article><h1>"
                + headline
                + "</h1>" + paragraph.repeat(4) + "</article></body></html>";
    }
}
