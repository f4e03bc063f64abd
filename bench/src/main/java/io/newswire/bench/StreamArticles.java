package io.newswire.bench;

import io.newswire.enrich.analysis.Document;
import io.newswire.record.RawArticle;
import io.newswire.record.Source;
import io.newswire.record.SourceKind;
import java.time.Instant;
import java.util.Random;

/** As many different articles of 3 KB as are asked for; some share a passage. */
final class StreamArticles {

    private static final int CHARACTERS = 2_700;

    private final EnglishArticles articles = EnglishArticles.read();
    private final Random random = new Random(1);
    private int made;

    /** The next one; the same ones in the same order each time. */
    RawArticle next() {
        Document article = articles.any(CHARACTERS, random);
        String id = "article-" + made;
        made++;
        return RawArticle.newBuilder()
                .setId(id)
                .setSource(new Source("desk", SourceKind.feed, "Desk", null))
                .setSourceItemId(id)
                .setLanguage("en")
                .setHeadline(article.headline())
                .setText(article.text())
                .setFetched(Instant.now())
                .build();
    }
}
