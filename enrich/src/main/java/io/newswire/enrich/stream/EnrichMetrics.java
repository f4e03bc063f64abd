package io.newswire.enrich.stream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.EnumMap;
import java.util.Map;

/** Counts what becomes of articles: {@code newswire.enrich.articles}, by run and outcome. */
public final class EnrichMetrics {

    private final Map<Outcome, Counter> counters = new EnumMap<>(Outcome.class);

    /**
     * Counters of one run; they count an article again where a failure makes the stream process it again.
     *
     * @param run {@code live}, or the name of a reprocessing run
     */
    public EnrichMetrics(MeterRegistry registry, String run) {
        for (Outcome outcome : Outcome.values()) {
            Tags tags = Tags.of("run", run, "outcome", outcome.label());
            counters.put(outcome, registry.counter("newswire.enrich.articles", tags));
        }
    }

    void count(Outcome outcome) {
        counters.get(outcome).increment();
    }

    /** How many so far. */
    public long total(Outcome outcome) {
        return (long) counters.get(outcome).count();
    }
}
