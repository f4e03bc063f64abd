package io.newswire.sink.store;

import io.micrometer.core.instrument.MeterRegistry;
import io.newswire.record.EnrichedArticle;
import io.newswire.record.StoryChange;
import io.newswire.sink.loop.Loop;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.apache.kafka.common.serialization.Deserializer;

/** The store of one run at work: its writers, who share the partitions, and its indexer. */
public final class RunStore implements AutoCloseable {

    private final List<Loop> loops;
    private final StoreMetrics metrics;

    private RunStore(List<Loop> loops, StoreMetrics metrics) {
        this.loops = loops;
        this.metrics = metrics;
    }

    /**
     * What the stores of all runs share.
     *
     * @param writers how many write one run
     * @param batch the most records in one transaction
     */
    public record Parts(
            Map<String, Object> clientConfig,
            int writers,
            int batch,
            DataSource database,
            Deserializer<EnrichedArticle> deserializer,
            Deserializer<StoryChange> changes,
            DeadLetterSender deadLetters,
            MeterRegistry metrics) {}

    /** Begins to write a run, whose tables and topics must be there. */
    public static RunStore start(String run, Parts parts) {
        var metrics = new StoreMetrics(parts.metrics(), run);
        var loops = new ArrayList<Loop>();
        for (int i = 1; i <= parts.writers(); i++) {
            loops.add(Loop.start("store-writer-" + run + "-" + i, () -> new StoreWriter(run, parts, metrics)));
        }
        loops.add(Loop.start("search-indexer-" + run, () -> new SearchIndexer(parts.database(), run)));
        return new RunStore(List.copyOf(loops), metrics);
    }

    /** What fails at present; empty if nothing does. */
    public Optional<String> failure() {
        return loops.stream().map(Loop::failure).flatMap(Optional::stream).findFirst();
    }

    /** Lets it end, and does not wait for that. */
    public void stop() {
        loops.forEach(Loop::stop);
    }

    @Override
    public void close() {
        stop();
        loops.forEach(Loop::close);
        metrics.close();
    }
}
