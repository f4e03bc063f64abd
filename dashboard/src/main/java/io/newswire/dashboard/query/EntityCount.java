package io.newswire.dashboard.query;

import org.jspecify.annotations.Nullable;

/**
 * How many articles name an entity.
 *
 * @param key its id, or type and name where it has none: what the filter {@code entity} takes
 * @param type as in the record: PERSON, ORGANISATION, PLACE or OTHER
 * @param name its usual name
 * @param id its id, for example {@code wikidata:Q84}; null where it is not known
 * @param count number of articles
 */
public record EntityCount(
        String key, String type, String name, @Nullable String id, long count) {}
