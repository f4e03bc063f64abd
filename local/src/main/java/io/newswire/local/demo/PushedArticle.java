package io.newswire.local.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newswire.local.demo.Desk.Article;
import io.newswire.local.demo.Desk.Version;
import java.time.Instant;

/** An article of a pushing desk, as it stands at a second. */
record PushedArticle(Desk desk, Article article, String uri, Instant opened, long second) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The article as ninjs 3. */
    ObjectNode ninjs() {
        Version version = article.at(second);
        boolean withdrawn = article.withdrawnAt(second);
        int since = withdrawn ? article.withdrawAt() : version.since();
        ObjectNode ninjs = JSON.createObjectNode()
                .put("uri", uri)
                .put("pubStatus", withdrawn ? "canceled" : "usable")
                .put("language", desk.language())
                .put("byline", article.byline())
                .put("firstCreated", opened.plusSeconds(article.at()).toString())
                .put("versionCreated", opened.plusSeconds(since).toString());
        if (article.embargoSeconds() != null) {
            ninjs.put(
                    "embargoedUntil",
                    opened.plusSeconds(article.at())
                            .plusSeconds(article.embargoSeconds())
                            .toString());
        }
        ninjs.putArray("headlines").addObject().put("role", "main").put("value", version.headline());
        ninjs.putArray("descriptions").addObject().put("role", "summary").put("value", article.summary());
        ninjs.putArray("bodies").addObject().put("contentType", "text/html").put("value", FeedWriter.html(version));
        ninjs.putArray("subjects").addObject().put("name", article.category());
        return ninjs;
    }
}
