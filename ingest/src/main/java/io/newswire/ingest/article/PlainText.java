package io.newswire.ingest.article;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** Plain text out of what a source calls text and may be HTML. */
public final class PlainText {

    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]*>|<!--");

    private static final Pattern CHARACTER_REFERENCE =
            Pattern.compile("&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|\\w{2,31});");

    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    private PlainText() {}

    /** Whether a text has HTML elements in it, as against a stray less-than sign. */
    public static boolean hasMarkup(String text) {
        return text.indexOf('<') >= 0 && TAG.matcher(text).find();
    }

    /** One line of plain text: elements dropped, character references resolved, white space collapsed. */
    public static @Nullable String ofHtml(@Nullable String text) {
        if (text == null) {
            return null;
        }
        boolean html = hasMarkup(text)
                || (text.indexOf('&') >= 0 && CHARACTER_REFERENCE.matcher(text).find());
        return html ? Jsoup.parseBodyFragment(text).text() : collapse(text);
    }

    /** One line: white space at the ends dropped, other white space collapsed. */
    public static String collapse(String text) {
        String stripped = text.strip();
        return isCollapsed(stripped) ? stripped : WHITE_SPACE.matcher(stripped).replaceAll(" ");
    }

    /** Most texts are, and looking costs little. */
    private static boolean isCollapsed(String text) {
        char before = 'x';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean other = c >= '\t' && c <= '\r';
            if (other || (c == ' ' && before == ' ')) {
                return false;
            }
            before = c;
        }
        return true;
    }
}
