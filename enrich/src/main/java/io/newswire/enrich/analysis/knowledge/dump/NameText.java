package io.newswire.enrich.analysis.knowledge.dump;

import io.newswire.enrich.analysis.knowledge.NameWords;
import io.newswire.enrich.analysis.text.Tokens;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes names of what sources give as such. */
final class NameText {
    private static final int MAX_LENGTH = 200;
    private static final char NOT_DECODED = '\uFFFD';
    private static final Pattern BLANKS = Pattern.compile("[\\p{Cntrl}\\p{Z}]+");

    private NameText() {}

    /** The name, clean; null where no text could be found by it. */
    static @Nullable String clean(String given) {
        if (given.length() > MAX_LENGTH || given.indexOf(NOT_DECODED) >= 0) {
            return null;
        }
        String name = (isPlain(given) ? given : BLANKS.matcher(given).replaceAll(" ")).strip();
        return NameWords.canBeFound(Tokens.of(name)) ? name : null;
    }

    /** Most names are, and need no search for what else blanks there are. */
    private static boolean isPlain(String given) {
        boolean blank = false;
        for (int i = 0; i < given.length(); i++) {
            char c = given.charAt(i);
            if (c < ' '
                    || (c >= 0x7f && c < 0xa1)
                    || (c > 0xff && !Character.isLetterOrDigit(c))
                    || (c == ' ' && blank)) {
                return false;
            }
            blank = c == ' ';
        }
        return true;
    }

    static boolean isOneWord(String name) {
        return Tokens.of(name).size() == 1;
    }

    /** The name as it is compared. */
    static String folded(String name) {
        Tokens words = Tokens.of(name);
        StringBuilder folded = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            folded.append(i == 0 ? "" : " ").append(words.folded(i));
        }
        return folded.toString();
    }
}
