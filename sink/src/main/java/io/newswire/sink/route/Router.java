package io.newswire.sink.route;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.newswire.record.EnrichedArticle;
import io.newswire.sink.loop.Step;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * Copies live articles to {@code news.topic.<slug>} of their subjects, exactly once: copies and offsets are one Kafka
 * transaction. After a failure it begins again from what was committed.
 */
public final class Router implements Step {

    /** The consumer group. */
    public static final String GROUP = "newswire-router";

    private final String transactionalId = GROUP + "-" + UUID.randomUUID();
    private final Map<String, Object> clientConfig;
    private final Deserializer<EnrichedArticle> deserializer;
    private final Counter routed;
    private @Nullable RouterSession session;

    /** @param clientConfig settings of the Kafka clients */
    public Router(Map<String, Object> clientConfig, Deserializer<EnrichedArticle> deserializer, MeterRegistry metrics) {
        this.clientConfig = clientConfig;
        this.deserializer = deserializer;
        this.routed = Counter.builder("newswire.sink.routed")
                .description("Copies of articles written to topics of one subject")
                .register(metrics);
    }

    @Override
    public void run() {
        try {
            if (session == null) {
                session = new RouterSession(transactionalId, clientConfig, deserializer);
            }
            routed.increment(session.step());
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    @Override
    public void close() {
        if (session != null) {
            session.close();
            session = null;
        }
    }
}
