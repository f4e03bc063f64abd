package io.newswire.enrich.stream;

import io.newswire.enrich.state.ArticleState;
import io.newswire.record.RawArticle;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Numbers versions: drops the content that is known already, and what is older than it. Reads the state only; it is
 * written once the version is analysed.
 */
final class Version extends ContextualFixedKeyProcessor<String, RawArticle, Versioned<RawArticle>> {

    private final EnrichMetrics metrics;

    @SuppressWarnings("NullAway.Init")
    private KeyValueStore<String, ArticleState> articles;

    Version(EnrichMetrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public void init(FixedKeyProcessorContext<String, Versioned<RawArticle>> context) {
        super.init(context);
        articles = context.getStateStore(StateStores.ARTICLES);
    }

    @Override
    public void process(FixedKeyRecord<String, RawArticle> record) {
        RawArticle article = record.value();
        String hash = ContentHash.of(article);
        ArticleState last = articles.get(record.key());
        if (last == null) {
            context().forward(record.withValue(new Versioned<>(first(article, hash), article)));
        } else if (last.getContentHash().equals(hash)) {
            metrics.count(Outcome.SAME);
        } else if (isOlder(article, last)) {
            metrics.count(Outcome.OUTDATED);
        } else {
            context().forward(record.withValue(new Versioned<>(next(last, article, hash), article)));
        }
    }

    /** By the source's own clock where it shows one, otherwise by ours. */
    private static boolean isOlder(RawArticle article, ArticleState last) {
        Instant updated = Dates.updated(article);
        Instant lastUpdated = last.getUpdated();
        if (updated == null || lastUpdated == null || updated.equals(lastUpdated)) {
            return article.getFetched().isBefore(last.getFetched());
        }
        return updated.isBefore(lastUpdated);
    }

    private static ArticleState first(RawArticle article, String hash) {
        return ArticleState.newBuilder()
                .setContentHash(hash)
                .setVersion(1)
                .setFirstCreated(article.getFetched())
                .setFetched(article.getFetched())
                .setUpdated(Dates.updated(article))
                .build();
    }

    private static ArticleState next(ArticleState last, RawArticle article, String hash) {
        return ArticleState.newBuilder(last)
                .setContentHash(hash)
                .setVersion(last.getVersion() + 1)
                .setFetched(article.getFetched())
                .setUpdated(Dates.updated(article))
                .build();
    }
}
