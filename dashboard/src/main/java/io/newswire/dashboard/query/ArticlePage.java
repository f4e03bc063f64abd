package io.newswire.dashboard.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Articles, newest first.
 *
 * @param articles each with the keys of the Avro record
 * @param next where the next page begins; null if this is the last
 */
public record ArticlePage(List<JsonNode> articles, @Nullable Cursor next) {

    public ArticlePage {
        articles = List.copyOf(articles);
    }
}
