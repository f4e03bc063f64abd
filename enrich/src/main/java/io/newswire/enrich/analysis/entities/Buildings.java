package io.newswire.enrich.analysis.entities;

import io.newswire.enrich.analysis.text.Tokens;
import io.newswire.record.EntityType;
import java.util.Set;

/**
 * Takes for a place what is called after its building, as in "Museum of Flight": who runs it is called so, too, but it is more
 * often where something is or happens.
 */
final class Buildings {
    private static final Set<String> WORDS = Set.of("airport", "arena", "hall", "hotel", "museum", "stadium");

    private static final Set<String> JOINTS = Set.of("and", "of");

    private final Tokens tokens;

    Buildings(Tokens tokens) {
        this.tokens = tokens;
    }

    /** The same name, as a place where it was that of an organisation in a building. */
    Span told(Span span) {
        boolean building = span.type() == EntityType.ORGANISATION
                && span.first() < span.last()
                && WORDS.contains(tokens.folded(head(span)));
        return building ? new Span(span.first(), span.last(), EntityType.PLACE, span.confidence()) : span;
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
