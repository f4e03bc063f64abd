package io.newswire.sink.store;

import io.micrometer.core.instrument.MeterRegistry;
import io.newswire.record.EnrichedArticle;
import io.newswire.sink.loop.Loop;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.apache.kafka.common.serialization.Deserializer;

/** The store of one run at work: its writer and its indexer. */
public final class RunStore implements AutoCloseable {

    private final List<Loop> loops;
    private final StoreMetrics metrics;

    private RunStore(List<Loop> loops, StoreMetrics metrics) {
        this.loops = loops;
        this.metrics = metrics;
    }

    /** What the stores of all runs share. {@code batch} is the most records in one transaction. */
    public record Parts(
            Map<String, Object> clientConfig,
            int batch,
            DataSource database,
            Deserializer<EnrichedArticle> deserializer,
            DeadLetterSender deadLetters,
            MeterRegistry metrics) {}

    /** Begins to write a run, whose tables and topic must be there. */
    public static RunStore start(String run, Parts parts) {
        var metrics = new StoreMetrics(parts.metrics(), run);
        Supplier<StoreWriter> writer = () -> new StoreWriter(run, parts, metrics);
        return new RunStore(
                List.of(
                        Loop.start("store-writer-" + run, writer),
                        Loop.start("search-indexer-" + run, () -> new SearchIndexer(parts.database(), run))),
                metrics);
    }

    /** What fails at present; empty if nothing does. */
    public Optional<String> failure() {
        return loops.stream().map(Loop::failure).flatMap(Optional::stream).findFirst();
    }

    @Override
    public void close() {
        loops.forEach(Loop::close);
        metrics.close();
    }
}
