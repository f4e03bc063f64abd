package io.newswire.enrich.stream;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sets bytes aside that are no record of ours; a registry that does not answer says nothing about the bytes. */
public final class BadRecordHandler implements DeserializationExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(BadRecordHandler.class);

    @SuppressWarnings("NullAway.Init")
    private EnrichMetrics metrics;

    @Override
    public Response handleError(
            ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception exception) {
        if (!(exception instanceof SerializationException)) {
            return Response.fail();
        }
        LOG.warn(
                "set aside {}-{} offset {}: {}",
                record.topic(),
                record.partition(),
                record.offset(),
                exception.getMessage());
        metrics.count(Outcome.RECEIVED);
        metrics.count(Outcome.DEAD);
        return Response.resume(DeadLetterRecords.of(context, exception));
    }

    @Override
    public void configure(Map<String, ?> configs) {
        metrics = StreamSettings.metrics(configs);
    }
}
