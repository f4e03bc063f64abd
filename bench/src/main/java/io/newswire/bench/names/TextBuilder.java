package io.newswire.bench.names;

import io.newswire.enrich.analysis.entities.NamedText;
import io.newswire.enrich.analysis.entities.NamedText.Marked;
import io.newswire.record.EntityType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts a text together from tokens with their labels, with blanks where a writer would have put them. */
final class TextBuilder {
    private static final String NO_BLANK_BEFORE = ".,;:!?)]}%'\u2019\u201D";
    private static final String NO_BLANK_AFTER = "([{$#@\u201C\u2018";

    private final StringBuilder text = new StringBuilder();
    private final List<Marked> names = new ArrayList<>();
    private boolean joined = true;
    private boolean quoted;
    private int start;
    private @Nullable EntityType open;

    /** Adds a token with a blank in front of it where one belongs. */
    TextBuilder token(String token, boolean first, @Nullable EntityType type) {
        boolean closingQuote = token.equals("\"") && quoted;
        boolean tight = joined || closingQuote || NO_BLANK_BEFORE.indexOf(token.charAt(0)) >= 0 || token.equals("n't");
        add(token, tight, first, type);
        if (token.equals("\"")) {
            quoted = !quoted;
        }
        joined = NO_BLANK_AFTER.indexOf(token.charAt(token.length() - 1)) >= 0 || (token.equals("\"") && quoted);
        return this;
    }

    /** Adds a token that stands as it is in the text. */
    TextBuilder exact(String token, boolean blankAfter, boolean first, @Nullable EntityType type) {
        add(token, joined, first, type);
        joined = !blankAfter;
        return this;
    }

    private void add(String token, boolean tight, boolean first, @Nullable EntityType type) {
        if (first || type != open) {
            close();
        }
        if (!tight) {
            text.append(' ');
        }
        if (type != null && open == null) {
            open = type;
            start = text.length();
        }
        text.append(token);
    }

    private void close() {
        if (open != null) {
            names.add(new Marked(start, text.length(), open));
            open = null;
        }
    }

    /** Ends a sentence; one without its full stop ends a paragraph. */
    void endSentence() {
        close();
        if (text.length() > 0) {
            char last = text.charAt(text.length() - 1);
            if (".!?\"'".indexOf(last) < 0) {
                endParagraph();
            }
        }
        joined = text.length() == 0 || text.charAt(text.length() - 1) == '\n';
        quoted = false;
    }

    void endParagraph() {
        close();
        if (text.length() > 0 && text.charAt(text.length() - 1) != '\n') {
            text.append("\n\n");
        }
        joined = true;
    }

    boolean isEmpty() {
        return text.length() == 0;
    }

    NamedText build(String where, boolean complete) {
        close();
        return new NamedText(where, text.toString(), names, complete);
    }
}
