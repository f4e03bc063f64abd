package io.newswire.enrich.stream;

import io.newswire.record.PubStatus;
import io.newswire.record.RawArticle;
import io.newswire.record.Source;
import io.newswire.record.SourceKind;
import java.time.Instant;

/** Raw articles for tests. */
final class RawArticles {

    private RawArticles() {}

    /** An article of one source, in English. */
    static RawArticle.Builder article(String id, String headline, String text, Instant fetched) {
        return RawArticle.newBuilder()
                .setId(id)
                .setSource(new Source("desk", SourceKind.feed, "Desk", null))
                .setSourceItemId(id)
                .setUri("https://desk.example/" + id)
                .setLanguage("en")
                .setHeadline(headline)
                .setText(text)
                .setFetched(fetched);
    }

    static RawArticle canceled(String id, Instant fetched) {
        return article(id, "Withdrawn", "Withdrawn", fetched)
                .setPubStatus(PubStatus.canceled)
                .build();
    }
}
