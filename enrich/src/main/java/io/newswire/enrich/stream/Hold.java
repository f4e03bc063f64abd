package io.newswire.enrich.stream;

import io.newswire.enrich.state.ArticleState;
import io.newswire.record.EnrichedArticle;
import io.newswire.record.PubStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Holds back what may not be shown yet, by the clock on the wall, and releases it in time. A newer version takes the
 * place of the one held. What is held counts as taken: its state is written.
 */
final class Hold extends ContextualProcessor<String, Versioned<AnalysedArticle>, String, Versioned<AnalysedArticle>> {

    /** How often to look for what may be released. */
    static final Duration INTERVAL = Duration.ofSeconds(1);

    /** The release of what has no date. */
    private static final long NEVER = Long.MAX_VALUE;

    private final EnrichMetrics metrics;

    @SuppressWarnings("NullAway.Init")
    private KeyValueStore<String, ArticleState> articles;

    @SuppressWarnings("NullAway.Init")
    private KeyValueStore<HeldKey, AnalysedArticle> held;

    Hold(EnrichMetrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public void init(ProcessorContext<String, Versioned<AnalysedArticle>> context) {
        super.init(context);
        articles = context.getStateStore(StateStores.ARTICLES);
        held = context.getStateStore(StateStores.HELD);
        context.schedule(INTERVAL, PunctuationType.WALL_CLOCK_TIME, this::release);
    }

    @Override
    public void process(Record<String, Versioned<AnalysedArticle>> record) {
        ArticleState state = record.value().state();
        AnalysedArticle article = record.value().value();
        boolean wasHeld = drop(record.key(), state.getHeldUntil());
        long release = releaseTime(article.article());
        if (release > context().currentSystemTimeMs()) {
            hold(record.key(), article, state, release);
        } else if (wasHeld && isSecret(article, state)) {
            articles.put(record.key(), withHeldUntil(state, null));
            metrics.count(Outcome.NEVER_SHOWN);
        } else {
            context().forward(record.withValue(new Versioned<>(withHeldUntil(state, null), article)));
        }
    }

    private boolean drop(String id, @Nullable Long heldUntil) {
        return heldUntil != null && held.delete(new HeldKey(heldUntil, id)) != null;
    }

    private void hold(String id, AnalysedArticle article, ArticleState state, long release) {
        held.put(new HeldKey(release, id), article);
        articles.put(id, withHeldUntil(state, release));
        metrics.count(Outcome.HELD);
    }

    /** Withdrawn before anybody was given it: to tell of it now would tell that there was something. */
    private static boolean isSecret(AnalysedArticle article, ArticleState state) {
        return article.article().getPubStatus() == PubStatus.canceled && state.getStoryGroup() == null;
    }

    private static long releaseTime(EnrichedArticle article) {
        Instant embargo = article.getEmbargoedUntil();
        return switch (article.getPubStatus()) {
            case canceled -> 0;
            case withheld -> NEVER;
            case usable -> embargo == null ? 0 : Math.max(0, embargo.toEpochMilli());
        };
    }

    private void release(long now) {
        for (KeyValue<HeldKey, AnalysedArticle> due : due(now)) {
            String id = due.key.articleId();
            held.delete(due.key);
            ArticleState state = withHeldUntil(articles.get(id), null);
            context().forward(new Record<>(id, new Versioned<>(state, due.value), now));
        }
    }

    private List<KeyValue<HeldKey, AnalysedArticle>> due(long now) {
        var due = new ArrayList<KeyValue<HeldKey, AnalysedArticle>>();
        try (KeyValueIterator<HeldKey, AnalysedArticle> range =
                held.range(new HeldKey(0, ""), new HeldKey(now + 1, ""))) {
            range.forEachRemaining(due::add);
        }
        return due;
    }

    private static ArticleState withHeldUntil(ArticleState state, @Nullable Long heldUntil) {
        return ArticleState.newBuilder(state).setHeldUntil(heldUntil).build();
    }
}
