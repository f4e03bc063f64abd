package io.newswire.sink.store;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What can be counted of a run's store. */
final class StoreMetrics implements AutoCloseable {

    private final MeterRegistry registry;
    private final Gauge lagGauge;
    private final Counter rows;
    private final Counter batches;
    private final Counter deadLetters;
    private final Map<Object, Long> lags = new ConcurrentHashMap<>();

    /** Registers the meters of a run. */
    StoreMetrics(MeterRegistry registry, String run) {
        this.registry = registry;
        Tags tags = Tags.of("run", run);
        rows = Counter.builder("newswire.sink.rows")
                .description("Articles written to the store")
                .tags(tags)
                .register(registry);
        batches = Counter.builder("newswire.sink.batches")
                .description("Transactions of the store's writer")
                .tags(tags)
                .register(registry);
        deadLetters = Counter.builder("newswire.sink.dead.letters")
                .description("Records that the store's writer set aside")
                .tags(tags)
                .register(registry);
        lagGauge = Gauge.builder("newswire.sink.lag", this::lag)
                .description("Records that this instance has still to write to the store")
                .tags(tags)
                .strongReference(true)
                .register(registry);
    }

    void batch(int written, int setAside) {
        rows.increment(written);
        batches.increment();
        deadLetters.increment(setAside);
    }

    /** Notes how many records a writer has before it. */
    void lag(Object writer, long records) {
        lags.put(writer, records);
    }

    private double lag() {
        return lags.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The run may come back, with another lag. */
    @Override
    public void close() {
        registry.remove(lagGauge);
    }
}
