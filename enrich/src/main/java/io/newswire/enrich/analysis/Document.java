package io.newswire.enrich.analysis;

import org.jspecify.annotations.Nullable;

/**
 * What is analysed.
 *
 * @param headline plain text; null for none
 * @param text plain text, paragraphs parted by one blank line; null for none
 * @param language BCP 47 tag as the source states it; null where it states none. Taken as a hint, not as the truth
 */
public record Document(
        @Nullable String headline,
        @Nullable String text,
        @Nullable String language) {}
