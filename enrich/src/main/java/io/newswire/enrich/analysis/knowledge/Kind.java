package io.newswire.enrich.analysis.knowledge;

import io.newswire.record.EntityType;

/** What sort of thing a gazetteer entry is: finer than the types that records tell, for choosing between namesakes. */
public enum Kind {
    COUNTRY(EntityType.PLACE),
    REGION(EntityType.PLACE),
    CITY(EntityType.PLACE),
    PLACE(EntityType.PLACE),
    PERSON(EntityType.PERSON),
    COMPANY(EntityType.ORGANISATION),
    CLUB(EntityType.ORGANISATION),
    UNIVERSITY(EntityType.ORGANISATION),
    BODY(EntityType.ORGANISATION),
    OTHER(EntityType.OTHER);

    private final EntityType type;

    Kind(EntityType type) {
        this.type = type;
    }

    /** The type that records tell. */
    public EntityType type() {
        return type;
    }

    /** The kind of an entry of which only the type is known. */
    static Kind of(EntityType type) {
        return switch (type) {
            case PLACE -> PLACE;
            case PERSON -> PERSON;
            case ORGANISATION -> BODY;
            case OTHER -> OTHER;
        };
    }
}
