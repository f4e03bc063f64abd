package io.newswire.enrich.analysis.entities;

import io.newswire.record.EntityType;
import java.util.List;

/**
 * A text with its names marked, to learn from or to compare with.
 *
 * @param where it is from, for people
 * @param names in order, none overlapping
 * @param complete whether names of the type OTHER are marked, too
 */
public record NamedText(String where, String text, List<Marked> names, boolean complete) {
    public NamedText {
        names = List.copyOf(names);
    }

    /**
     * A name.
     *
     * @param start in characters of the text
     * @param end one past its last character
     */
    public record Marked(int start, int end, EntityType type) {}
}
