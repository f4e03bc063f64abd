package io.newswire.ingest.poll;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;

/** Counts polls by their outcome, and the articles they bring. */
record PollMetrics(MeterRegistry registry) {

    void committed(PollOutcome outcome) {
        registry.counter(
                        "newswire.ingest.polls",
                        "outcome",
                        outcome.kind().name().toLowerCase(Locale.ROOT))
                .increment();
        registry.counter("newswire.ingest.articles", "source", "feed")
                .increment(outcome.articles().size());
    }
}
