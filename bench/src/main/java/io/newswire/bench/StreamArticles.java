package io.newswire.bench;

import io.newswire.enrich.analysis.Document;
import io.newswire.record.RawArticle;
import io.newswire.record.Source;
import io.newswire.record.SourceKind;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * As many different articles as are asked for: of the demonstration's English ones, put together to 3 KB, with a third of
 * the words changed, and a headline of such words. Two of one origin are too different to be copies.
 */
final class StreamArticles {

    private static final int ARTICLE_BYTES = 3_000;
    private static final double CHANGED_WORDS = 0.35;
    private static final int HEADLINE_WORDS = 8;

    private final List<Document> origins = DemoArticles.english(ARTICLE_BYTES);
    private final List<String> words = origins.stream()
            .flatMap(origin -> Edit.words(String.valueOf(origin.text())).stream())
            .toList();
    private final Random random = new Random(1);
    private int made;

    /** The next one; the same ones in the same order each time. */
    RawArticle next() {
        Document origin = origins.get(made % origins.size());
        String id = "article-" + made;
        made++;
        return RawArticle.newBuilder()
                .setId(id)
                .setSource(new Source("desk", SourceKind.feed, "Desk", null))
                .setSourceItemId(id)
                .setLanguage("en")
                .setHeadline(headline())
                .setText(Edit.changeWords(String.valueOf(origin.text()), CHANGED_WORDS, words, random))
                .setFetched(Instant.now())
                .build();
    }

    private String headline() {
        return random.ints(HEADLINE_WORDS, 0, words.size()).mapToObj(words::get).collect(Collectors.joining(" "));
    }
}
