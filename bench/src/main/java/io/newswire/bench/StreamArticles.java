package io.newswire.bench;

import io.newswire.enrich.analysis.Document;
import io.newswire.record.RawArticle;
import io.newswire.record.Source;
import io.newswire.record.SourceKind;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * As many different articles of 3 KB as are asked for. Some share a passage; but half of its words, other than names and short
 * ones, are swapped, so that one in seven is a copy of another, and a story has some twenty articles.
 */
final class StreamArticles {

    private static final double SWAPPED = 0.5;
    private static final Pattern WORD = Pattern.compile("\\b[a-z]{4,}\\b");

    private final EnglishArticles articles = EnglishArticles.read();
    private final List<String> words = articles.all(1).stream()
            .flatMap(article -> WORD.matcher(String.valueOf(article.text())).results())
            .map(MatchResult::group)
            .toList();
    private final Random random = new Random(1);
    private int made;

    /** The next one; the same ones in the same order each time. */
    RawArticle next() {
        Document article = articles.any(EnglishArticles.USUAL_LENGTH, random);
        String id = "article-" + made;
        made++;
        return RawArticle.newBuilder()
                .setId(id)
                .setSource(new Source("desk", SourceKind.feed, "Desk", null))
                .setSourceItemId(id)
                .setLanguage("en")
                .setHeadline(article.headline())
                .setText(WORD.matcher(String.valueOf(article.text())).replaceAll(this::swapped))
                .setFetched(Instant.now())
                .build();
    }

    private String swapped(MatchResult word) {
        return random.nextDouble() < SWAPPED ? words.get(random.nextInt(words.size())) : word.group();
    }
}
