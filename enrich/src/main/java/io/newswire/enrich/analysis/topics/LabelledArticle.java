package io.newswire.enrich.analysis.topics;

import io.newswire.schemas.MediaTopic;
import java.util.List;

/**
 * An article whose topics a person told.
 *
 * @param headline plain text
 * @param text plain text
 * @param tops the top-level concepts it is about, the main one first
 * @param below codes of the concepts below the top level it is about, in no order
 */
public record LabelledArticle(String headline, String text, List<MediaTopic> tops, List<String> below) {
    public LabelledArticle {
        tops = List.copyOf(tops);
        below = List.copyOf(below);
    }
}
