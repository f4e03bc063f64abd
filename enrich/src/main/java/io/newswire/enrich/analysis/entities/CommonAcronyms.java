package io.newswire.enrich.analysis.entities;

import io.newswire.enrich.analysis.text.Tokens;
import java.util.HashSet;
import java.util.Set;

/** The acronyms that a text says are short for common words, as in "an artificial pancreas (AP)": no names, whatever else they stand for. */
final class CommonAcronyms {
    private static final int MIN_LETTERS = 2;

    private final Set<String> acronyms = new HashSet<>();

    CommonAcronyms(Tokens text) {
        for (int i = MIN_LETTERS; i < text.size(); i++) {
            if (text.isAllUpper(i) && text.before(i) == '(' && text.after(i) == ')' && isExplained(text, i)) {
                acronyms.add(text.folded(i));
            }
        }
    }

    /** Whether words without a capital that start with its letters stand in front of it. */
    private static boolean isExplained(Tokens text, int acronym) {
        int first = acronym - text.length(acronym);
        if (first < 0) {
            return false;
        }
        for (int i = first; i < acronym; i++) {
            boolean fits = text.folded(i, 0) == text.folded(acronym, i - first) && !text.startsUpper(i);
            if (!fits || (i > first && !text.isLinked(i))) {
                return false;
            }
        }
        return true;
    }

    boolean has(Named name) {
        return name.length() == 1 && acronyms.contains(name.field().tokens().folded(name.first()));
    }
}
