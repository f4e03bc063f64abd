package io.newswire.ingest.xml;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decodes XML: by its byte order mark, else the charset of the HTTP header, else its declaration (the order of RFC 7303,
 * section 3). What names an encoding that the bytes are not in is passed over; without any, it is UTF-8, or what old
 * software writes, windows-1252.
 */
public final class XmlText {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*[\"']?\\s*([^\\s\"';]+)", Pattern.CASE_INSENSITIVE);

    private static final Pattern DECLARED = Pattern.compile("<\\?xml\\b[^>]*?\\bencoding\\s*=\\s*[\"']([^\"']+)[\"']");

    /** A declaration stands at the start; software that puts something before it puts little. */
    private static final int DECLARATION_BYTES = 4_096;

    /** Names that stand for a larger set than they say, as the Encoding Standard of the WHATWG reads them. */
    private static final Map<String, String> LARGER = Map.of(
            "iso-8859-1", "windows-1252",
            "iso-8859-9", "windows-1254",
            "iso-8859-11", "x-windows-874",
            "tis-620", "x-windows-874",
            "gb2312", "gb18030",
            "gbk", "gb18030",
            "euc-kr", "x-windows-949",
            "ks_c_5601-1987", "x-windows-949",
            "shift_jis", "windows-31j");

    private XmlText() {}

    /**
     * The text of a document, without byte order mark.
     *
     * @param contentType the HTTP header, where there is one
     */
    public static String decode(byte[] document, @Nullable String contentType) {
        ByteOrderMark mark = ByteOrderMark.of(document);
        if (mark != null) {
            return lenient(mark.charset(), document, mark.length());
        }
        List<Charset> named = named(document, contentType);
        for (Charset charset : named) {
            String text = strict(charset, document);
            if (text != null) {
                return text;
            }
        }
        return named.isEmpty() || named.get(0).equals(StandardCharsets.UTF_8)
                ? damaged(document)
                : lenient(named.get(0), document, 0);
    }

    /** In the order in which they are believed. UTF-8 is always among them: little else passes for it. */
    private static List<Charset> named(byte[] document, @Nullable String contentType) {
        List<Charset> charsets = new ArrayList<>();
        add(charsets, contentType == null ? null : find(CHARSET, contentType));
        add(charsets, declared(document));
        add(charsets, "UTF-8");
        return charsets;
    }

    private static void add(List<Charset> charsets, @Nullable String name) {
        if (name == null) {
            return;
        }
        try {
            Charset charset = Charset.forName(LARGER.getOrDefault(name.toLowerCase(Locale.ROOT), name));
            if (charset.canEncode() && !charsets.contains(charset)) {
                charsets.add(charset);
            }
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            // A made-up name says nothing.
        }
    }

    private static @Nullable String declared(byte[] document) {
        String wide = wide(document);
        int length = Math.min(document.length, DECLARATION_BYTES);
        return wide != null ? wide : find(DECLARED, new String(document, 0, length, StandardCharsets.ISO_8859_1));
    }

    /** The encodings in which a document does not begin with the byte of a less-than sign: appendix F of XML 1.0. */
    private static @Nullable String wide(byte[] document) {
        if (begins(document, 0, 0, 0, '<')) {
            return "UTF-32BE";
        } else if (begins(document, '<', 0, 0, 0)) {
            return "UTF-32LE";
        } else if (begins(document, 0, '<', 0)) {
            return "UTF-16BE";
        } else if (begins(document, '<', 0)) {
            return "UTF-16LE";
        }
        return begins(document, 0x4C, 0x6F, 0xA7, 0x94) ? ebcdic(document) : null;
    }

    private static String ebcdic(byte[] document) {
        int length = Math.min(document.length, DECLARATION_BYTES);
        String declared = find(DECLARED, new String(document, 0, length, Charset.forName("IBM037")));
        return declared == null ? "IBM037" : declared;
    }

    private static boolean begins(byte[] document, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= document.length || (document[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable String find(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : null;
    }

    private static @Nullable String strict(Charset charset, byte[] document) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(document)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static String lenient(Charset charset, byte[] document, int from) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE)
                    .decode(ByteBuffer.wrap(document, from, document.length - from))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new AssertionError("errors are replaced", e);
        }
    }

    /** UTF-8 with a few broken characters stays UTF-8; where more is broken than whole, it never was. */
    private static String damaged(byte[] document) {
        String utf8 = lenient(StandardCharsets.UTF_8, document, 0);
        long broken = utf8.chars().filter(c -> c == '\uFFFD').count();
        long whole = utf8.chars().filter(c -> c > 0x7F).count() - broken;
        return broken <= whole ? utf8 : lenient(WINDOWS_1252, document, 0);
    }
}
