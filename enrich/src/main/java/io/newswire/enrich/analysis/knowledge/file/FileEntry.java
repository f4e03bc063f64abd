package io.newswire.enrich.analysis.knowledge.file;

import io.newswire.enrich.analysis.knowledge.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A thing to be written, without its names.
 *
 * @param id as an {@link io.newswire.enrich.analysis.knowledge.Entry} has it
 * @param prominence from 0 to 1
 * @param country ISO 3166-1 code
 * @param region ISO 3166-2 code of that country: two letters, a hyphen and up to three letters or digits
 * @param geonames its number at GeoNames; 0 where not known
 */
public record FileEntry(
        Kind kind,
        @Nullable String id,
        double prominence,
        @Nullable String country,
        @Nullable String region,
        int geonames) {}
