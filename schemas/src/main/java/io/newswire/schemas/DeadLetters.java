package io.newswire.schemas;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * Records that could not be read or processed, as they stand in {@link Topics#DEAD_LETTERS}: key, value and headers
 * unchanged, and further headers that say why and where. The headers are those that Kafka Streams' own dead letter
 * queue writes, so that nobody need know who set a record aside; their values are text in UTF-8.
 */
public final class DeadLetters {

    /** Class of the failure. */
    public static final String EXCEPTION = "__streams.errors.exception";

    /** What it says. */
    public static final String MESSAGE = "__streams.errors.message";

    /** Its stack trace. */
    public static final String STACKTRACE = "__streams.errors.stacktrace";

    /** Topic the record was read from. */
    public static final String TOPIC = "__streams.errors.topic";

    /** Partition it was read from. */
    public static final String PARTITION = "__streams.errors.partition";

    /** Its offset there. */
    public static final String OFFSET = "__streams.errors.offset";

    /** Enough to find the place, and bounded, because it travels with every record. */
    private static final int MAX_STACKTRACE = 16_000;

    private DeadLetters() {}

    /**
     * The dead letter of a record.
     *
     * @param record as it was consumed, its bytes unread
     * @param why what went wrong with it
     */
    public static ProducerRecord<byte[], byte[]> of(ConsumerRecord<byte[], byte[]> record, Throwable why) {
        var headers = new RecordHeaders(record.headers());
        put(headers, EXCEPTION, why.getClass().getName());
        put(headers, MESSAGE, String.valueOf(why.getMessage()));
        put(headers, STACKTRACE, stackTrace(why));
        put(headers, TOPIC, record.topic());
        put(headers, PARTITION, String.valueOf(record.partition()));
        put(headers, OFFSET, String.valueOf(record.offset()));
        return new ProducerRecord<>(Topics.DEAD_LETTERS.name(), null, null, record.key(), record.value(), headers);
    }

    /** A record that is set aside for the second time says why it was the second time. */
    private static void put(Headers headers, String name, String value) {
        headers.remove(name);
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static String stackTrace(Throwable why) {
        var text = new StringWriter();
        why.printStackTrace(new PrintWriter(text));
        return text.getBuffer()
                .substring(0, Math.min(MAX_STACKTRACE, text.getBuffer().length()));
    }
}
