package io.newswire.enrich.stream;

import io.newswire.record.PubStatus;
import io.newswire.record.RawArticle;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.jspecify.annotations.Nullable;

/** Refuses what is no article. */
final class Validate extends ContextualFixedKeyProcessor<String, RawArticle, RawArticle> {

    private final EnrichMetrics metrics;

    Validate(EnrichMetrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public void process(FixedKeyRecord<String, RawArticle> record) {
        metrics.count(Outcome.RECEIVED);
        check(record.key(), record.value());
        context().forward(record);
    }

    private static void check(@Nullable String key, @Nullable RawArticle article) {
        if (article == null) {
            throw new InvalidArticleException("record without a value: an article is withdrawn by pubStatus canceled");
        }
        if (!article.getId().equals(key)) {
            throw new InvalidArticleException("key '" + start(key) + "' is not the article's id '"
                    + start(article.getId()) + "': its versions would not stay in order");
        }
        if (article.getPubStatus() != PubStatus.canceled
                && isBlank(article.getHeadline())
                && isBlank(article.getText())
                && isBlank(article.getMarkup())
                && isBlank(article.getSummary())) {
            throw new InvalidArticleException("article '" + start(key) + "' of source '"
                    + start(article.getSource().getId()) + "' has neither headline nor text");
        }
    }

    /** Enough of it to find it by: the whole may be millions of characters. */
    private static @Nullable String start(@Nullable String text) {
        return text == null ? null : text.substring(0, Math.min(text.length(), 100));
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
