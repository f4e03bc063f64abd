package io.newswire.enrich.analysis.entities;

import io.newswire.enrich.analysis.text.Tokens;
import io.newswire.record.EntityType;
import java.util.Set;

/**
 * Takes for a place what is called after its building, as in "Museum of Flight": who runs it is called so, too, but it is more
 * often where something is or happens.
 */
final class Buildings {
    private static final Set<String> WORDS =
            Set.of("airport", "arena", "hall", "hotel", "museum", "planetarium", "stadium");

    private static final Set<String> CENTRES = Set.of("center", "centre");

    /** Words in front of a centre that is visited: one for research or health is more often who works there. */
    private static final Set<String> OF_CENTRES = Set.of(
            "art",
            "arts",
            "conference",
            "convention",
            "exhibition",
            "shopping",
            "space",
            "sports",
            "visitor",
            "visitors");

    private static final Set<String> JOINTS = Set.of("and", "of");

    private final Tokens tokens;

    Buildings(Tokens tokens) {
        this.tokens = tokens;
    }

    /** The same name, as a place where it was that of an organisation in a building. */
    Span told(Span span) {
        boolean building =
                span.type() == EntityType.ORGANISATION && span.first() < span.last() && isBuilding(head(span));
        return building ? new Span(span.first(), span.last(), EntityType.PLACE, span.confidence()) : span;
    }

    private boolean isBuilding(int head) {
        return WORDS.contains(tokens.folded(head))
                || (head > 0 && CENTRES.contains(tokens.folded(head)) && OF_CENTRES.contains(tokens.folded(head - 1)));
    }

    /** The last word in front of the first "of" or "and". */
    private int head(Span span) {
        for (int i = span.first() + 1; i < span.last(); i++) {
            if (JOINTS.contains(tokens.folded(i))) {
                return i - 1;
            }
        }
        return span.last();
    }
}
