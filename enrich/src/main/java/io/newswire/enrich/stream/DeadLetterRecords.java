package io.newswire.enrich.stream;

import io.newswire.schemas.DeadLetters;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.streams.errors.ErrorHandlerContext;

/** Dead letters as all of Newswire writes them, of what Kafka Streams tells about a failure. */
final class DeadLetterRecords {

    private DeadLetterRecords() {}

    static List<ProducerRecord<byte[], byte[]>> of(ErrorHandlerContext context, Exception why) {
        var record = new ConsumerRecord<>(
                context.topic(),
                context.partition(),
                context.offset(),
                context.timestamp(),
                TimestampType.NO_TIMESTAMP_TYPE,
                ConsumerRecord.NULL_SIZE,
                ConsumerRecord.NULL_SIZE,
                context.sourceRawKey(),
                context.sourceRawValue(),
                context.headers(),
                Optional.empty());
        return List.of(DeadLetters.of(record, why));
    }
}
