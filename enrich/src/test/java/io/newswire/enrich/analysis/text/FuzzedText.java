package io.newswire.enrich.analysis.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Text from the bytes that a fuzzer makes up, or that a person wrote into a file of UTF-8. */
public final class FuzzedText {
    private FuzzedText() {}

    /** Bytes as UTF-8, where one that is malformed stands for a lone surrogate: any string can come out. */
    public static String of(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CoderResult result = decoder.decode(in, out, true);
        while (result.isMalformed()) {
            for (int i = 0; i < result.length(); i++) {
                out.put(surrogate(in.get()));
            }
            result = decoder.decode(in, out, true);
        }
        return out.flip().toString();
    }

    private static char surrogate(byte malformed) {
        boolean isContinuation = (malformed & 0xC0) == 0x80;
        return (char)
                ((isContinuation ? Character.MIN_LOW_SURROGATE : Character.MIN_HIGH_SURROGATE) + (malformed & 0x3F));
    }
}
