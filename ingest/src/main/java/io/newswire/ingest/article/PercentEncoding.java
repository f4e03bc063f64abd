package io.newswire.ingest.article;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** One spelling for characters in addresses: RFC 3986, sections 2.3, 2.4 and 6.2.2. */
final class PercentEncoding {

    private static final String UNRESERVED_MARKS = "-._~";

    private static final String RESERVED = ":/?#[]@!$&'()*+,;=";

    private PercentEncoding() {}

    /** Encodes what has to be, decodes what need not be, and writes digits in upper case; a stray % is encoded. */
    static String normalize(String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        var normal = new StringBuilder(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            int escaped = escaped(bytes, i);
            if (escaped >= 0) {
                append(normal, escaped, isUnreserved(escaped));
                i += 2;
            } else {
                int plain = bytes[i] & 0xFF;
                append(normal, plain, isUnreserved(plain) || RESERVED.indexOf(plain) >= 0);
            }
        }
        return normal.toString();
    }

    /** Decodes all; what is no UTF-8 is replaced. */
    static String decodeUtf8(String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        var plain = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            int escaped = escaped(bytes, i);
            plain.write(escaped >= 0 ? escaped : bytes[i]);
            i += escaped >= 0 ? 2 : 0;
        }
        return plain.toString(StandardCharsets.UTF_8);
    }

    /** The byte that an escape at this place stands for; -1 where there is none. */
    private static int escaped(byte[] bytes, int at) {
        if (bytes[at] != '%' || at + 2 >= bytes.length) {
            return -1;
        }
        int high = Character.digit(bytes[at + 1], 16);
        int low = Character.digit(bytes[at + 2], 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    private static void append(StringBuilder normal, int value, boolean plain) {
        if (plain) {
            normal.append((char) value);
        } else {
            normal.append('%')
                    .append(Character.toUpperCase(Character.forDigit(value >> 4, 16)))
                    .append(Character.toUpperCase(Character.forDigit(value & 0xF, 16)));
        }
    }

    private static boolean isUnreserved(int value) {
        return (value >= 'a' && value <= 'z')
                || (value >= 'A' && value <= 'Z')
                || (value >= '0' && value <= '9')
                || UNRESERVED_MARKS.indexOf(value) >= 0;
    }
}
