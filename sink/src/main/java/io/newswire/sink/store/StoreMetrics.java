package io.newswire.sink.store;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.concurrent.atomic.AtomicLong;

/** What can be counted of a run's store. */
final class StoreMetrics implements AutoCloseable {

    private final MeterRegistry registry;
    private final Gauge lagGauge;
    private final Counter rows;
    private final Counter batches;
    private final Counter deadLetters;
    private final AtomicLong lag = new AtomicLong();

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
        lagGauge = Gauge.builder("newswire.sink.lag", lag, AtomicLong::doubleValue)
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

    void lag(long records) {
        lag.set(records);
    }

    /** The run may come back, with another lag. */
    @Override
    public void close() {
        registry.remove(lagGauge);
    }
}
