package io.newswire.enrich.analysis.entities;

import io.newswire.record.EntityType;
import java.util.List;

/**
 * What the tagger says of a token, as a number: outside of names, or the begin, an inner part, the last or the only token
 * of a name of a type (BILOU).
 */
final class Label {
    static final int OUTSIDE = 0;

    static final int BEGIN = 0;
    static final int INSIDE = 1;
    static final int LAST = 2;
    static final int ONLY = 3;

    /** In the order that models are stored in. */
    static final List<EntityType> TYPES =
            List.of(EntityType.PERSON, EntityType.ORGANISATION, EntityType.PLACE, EntityType.OTHER);

    private static final int PARTS = 4;

    /** Labels there are. */
    static final int COUNT = 1 + 4 * PARTS;

    private Label() {}

    static int of(EntityType type, int part) {
        return 1 + TYPES.indexOf(type) * PARTS + part;
    }

    /** Index of its type in {@link #TYPES}; of no use for {@link #OUTSIDE}. */
    static int type(int label) {
        return (label - 1) / PARTS;
    }

    static int part(int label) {
        return (label - 1) % PARTS;
    }

    /** Whether the name goes on after a token with this label. */
    static boolean isOpen(int label) {
        return label != OUTSIDE && part(label) <= INSIDE;
    }

    /** The label of the same type and another part. */
    static int withPart(int label, int part) {
        return label - part(label) + part;
    }
}
