package io.newswire.ingest.feed;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jdom2.Content;
import org.jdom2.Element;
import org.jdom2.EntityRef;
import org.jdom2.Text;
import org.jsoup.parser.Parser;

/** The text of elements, with the usual damage of encodings undone. */
final class Values {

    private static final int FIRST_C1 = 0x80;

    /** What windows-1252 has where Latin-1 has the C1 controls. */
    private static final String HIGH = windows1252();

    /** The first byte of a letter, as a letter, before a character that does not follow such a letter in any language. */
    private static final Pattern MISREAD =
            Pattern.compile("[\u00C2\u00C3\u00D0\u00D1\u00E2][^\\p{ASCII}\\p{L}\u00A0\u00AB\u00BB]");

    private Values() {}

    private static String windows1252() {
        byte[] controls = new byte[0x20];
        for (int i = 0; i < controls.length; i++) {
            controls[i] = (byte) (FIRST_C1 + i);
        }
        return new String(controls, Charset.forName("windows-1252"));
    }

    /** All text within an element, at any depth. */
    static String text(Element element) {
        var text = new StringBuilder();
        append(element, text);
        return repaired(text.toString());
    }

    private static void append(Element element, StringBuilder text) {
        for (Content content : element.getContent()) {
            if (content instanceof Element child) {
                append(child, text);
            } else {
                text.append(ownText(content));
            }
        }
    }

    /** The text of a node that is no element. Entities of a document type that was not opened are those of HTML. */
    static String ownText(Content content) {
        if (content instanceof Text own) {
            return own.getText();
        }
        return content instanceof EntityRef entity ? Parser.unescapeEntities("&" + entity.getName() + ";", false) : "";
    }

    /** UTF-8 that was taken for Latin-1 or windows-1252 becomes text again; C1 controls are what windows-1252 has there. */
    static String repaired(String text) {
        if (text.chars().allMatch(c -> c <= 0x7F)) {
            return text;
        }
        String restored = fromUtf8(text);
        return restored.chars().anyMatch(Values::isC1) ? withoutC1(restored) : restored;
    }

    private static String fromUtf8(String text) {
        if (!MISREAD.matcher(text).find()) {
            return text;
        }
        ByteBuffer bytes = ByteBuffer.allocate(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int high = HIGH.indexOf(c);
            if (c > 0xFF && high < 0) {
                return text;
            }
            bytes.put((byte) (c > 0xFF ? FIRST_C1 + high : c));
        }
        try {
            String decoded =
                    StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
            return decoded.codePoints().allMatch(Values::isLikely) ? decoded : text;
        } catch (CharacterCodingException e) {
            return text;
        }
    }

    /** Latin, Cyrillic and punctuation; anything else may come of a letter before a space and a dash. */
    private static boolean isLikely(int c) {
        return c <= 0xFF || (c >= 0x400 && c < 0x480) || (c >= 0x2000 && c < 0x2300);
    }

    private static boolean isC1(int c) {
        return c >= FIRST_C1 && c < FIRST_C1 + HIGH.length();
    }

    private static String withoutC1(String text) {
        var repaired = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            if (isC1(text.charAt(i))) {
                repaired.setCharAt(i, HIGH.charAt(text.charAt(i) - FIRST_C1));
            }
        }
        return repaired.toString();
    }
}
