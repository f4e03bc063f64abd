package io.newswire.ingest.extract;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decodes a page as browsers do: a byte order mark decides, then the HTTP header, then a meta element near the start;
 * without any, bytes that are UTF-8 are UTF-8, and others are Windows-1252.
 */
final class Markup {

    /** Browsers look as far for a meta element; pages exist with long comments before it. */
    private static final int SEARCHED = 4_096;

    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*[\"']?\\s*([^\\s;\"'/>]+)", Pattern.CASE_INSENSITIVE);

    private static final Pattern META = Pattern.compile("<meta\\s[^>]*>|<\\?xml[^>]*>", Pattern.CASE_INSENSITIVE);

    private static final Pattern XML_ENCODING = Pattern.compile("encoding\\s*=\\s*[\"']([^\"']+)");

    /** What the web means by these names is more than what they name. */
    private static final Map<String, String> AS_ON_THE_WEB = Map.of(
            "iso-8859-1", "windows-1252",
            "latin1", "windows-1252",
            "us-ascii", "windows-1252",
            "ascii", "windows-1252",
            "iso-8859-9", "windows-1254",
            "gb2312", "GB18030",
            "gbk", "GB18030",
            "shift_jis", "windows-31j",
            "ks_c_5601-1987", "x-windows-949",
            "euc-kr", "x-windows-949");

    private Markup() {}

    /**
     * A page's text.
     *
     * @param contentType the HTTP header, where there is one
     */
    static String decode(byte[] bytes, @Nullable String contentType) {
        int mark = 0;
        Charset charset = null;
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            charset = StandardCharsets.UTF_8;
            mark = 3;
        } else if (startsWith(bytes, 0xFE, 0xFF)) {
            charset = StandardCharsets.UTF_16BE;
            mark = 2;
        } else if (startsWith(bytes, 0xFF, 0xFE)) {
            charset = StandardCharsets.UTF_16LE;
            mark = 2;
        }
        charset = charset != null ? charset : named(CHARSET, contentType == null ? "" : contentType);
        charset = charset != null ? charset : declared(bytes);
        return charset != null ? new String(bytes, mark, bytes.length - mark, charset) : undeclared(bytes);
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Charset declared(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, SEARCHED), StandardCharsets.ISO_8859_1);
        Matcher metas = META.matcher(start);
        while (metas.find()) {
            boolean xml = metas.group().startsWith("<?");
            Charset charset = named(xml ? XML_ENCODING : CHARSET, metas.group());
            if (charset != null) {
                // A page that could be read so far as one byte a character is not in UTF-16.
                return charset.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : charset;
            }
        }
        return null;
    }

    private static @Nullable Charset named(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            return null;
        }
        String name = matcher.group(1).toLowerCase(Locale.ROOT);
        try {
            return Charset.forName(AS_ON_THE_WEB.getOrDefault(name, name));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String undeclared(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }
}
