package io.newswire.enrich.stream;

import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sets articles aside that cannot be processed. What Kafka, a registry or a state store throws is not the article's
 * fault: then the thread fails, is replaced, and tries the same article again.
 */
public final class BadArticleHandler implements ProcessingExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(BadArticleHandler.class);

    @SuppressWarnings("NullAway.Init")
    private EnrichMetrics metrics;

    @Override
    public Response handleError(ErrorHandlerContext context, Record<?, ?> record, Exception exception) {
        if (exception instanceof KafkaException) {
            return Response.fail();
        }
        LOG.warn(
                "set aside {}-{} offset {}, at step {}: {}",
                context.topic(),
                context.partition(),
                context.offset(),
                context.processorNodeId(),
                exception.toString());
        metrics.count(Outcome.DEAD);
        return Response.resume(DeadLetterRecords.of(context, exception));
    }

    @Override
    public void configure(Map<String, ?> configs) {
        metrics = StreamSettings.metrics(configs);
    }
}
