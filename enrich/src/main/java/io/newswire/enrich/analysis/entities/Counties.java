package io.newswire.enrich.analysis.entities;

import io.newswire.enrich.analysis.text.Tokens;
import java.util.Set;

/** Tells the Orange of "Orange, Los Angeles and Kern Counties": the names of counties, not of the cities they are called after. */
final class Counties {
    private static final Set<String> COUNTIES = Set.of("county", "counties");
    private static final Set<String> JOINERS = Set.of("and", "or");
    /** Words between a name and the word for counties at most. */
    private static final int REACH = 12;

    private Counties() {}

    static boolean follow(Named name) {
        Tokens tokens = name.field().tokens();
        int end = Math.min(tokens.size(), name.last() + 1 + REACH);
        for (int i = name.last() + 1; i < end; i++) {
            if (COUNTIES.contains(tokens.folded(i))) {
                return true;
            }
            boolean joined = tokens.isLinked(i) || tokens.followsComma(i);
            if (!joined || !(tokens.startsUpper(i) || JOINERS.contains(tokens.folded(i)))) {
                return false;
            }
        }
        return false;
    }
}
