package io.newswire.schemas;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.streams.errors.internals.ExceptionHandlerUtils;
import org.junit.jupiter.api.Test;

class DeadLettersTest {

    private final ConsumerRecord<byte[], byte[]> record =
            new ConsumerRecord<>("news.raw", 3, 42, "key".getBytes(UTF_8), new byte[] {1, 2, 3});

    @Test
    void keepsTheBytesAndSaysWhyAndWhere() {
        record.headers().add("own", new byte[] {9});

        ProducerRecord<byte[], byte[]> letter = DeadLetters.of(record, new SerializationException("not Avro"));

        assertThat(letter.topic()).isEqualTo("news.dead-letters");
        assertThat(letter.key()).isEqualTo(record.key());
        assertThat(letter.value()).isEqualTo(record.value());
        assertThat(letter.headers().lastHeader("own").value()).containsExactly(9);
        assertThat(texts(letter))
                .containsEntry(DeadLetters.EXCEPTION, SerializationException.class.getName())
                .containsEntry(DeadLetters.MESSAGE, "not Avro")
                .containsEntry(DeadLetters.TOPIC, "news.raw")
                .containsEntry(DeadLetters.PARTITION, "3")
                .containsEntry(DeadLetters.OFFSET, "42")
                .hasEntrySatisfying(
                        DeadLetters.STACKTRACE, trace -> assertThat(trace).contains("DeadLettersTest"));
    }

    @Test
    void usesTheHeadersOfKafkaStreams() {
        assertThat(List.of(
                        DeadLetters.EXCEPTION,
                        DeadLetters.MESSAGE,
                        DeadLetters.STACKTRACE,
                        DeadLetters.TOPIC,
                        DeadLetters.PARTITION,
                        DeadLetters.OFFSET))
                .containsExactly(
                        ExceptionHandlerUtils.HEADER_ERRORS_EXCEPTION_NAME,
                        ExceptionHandlerUtils.HEADER_ERRORS_EXCEPTION_MESSAGE_NAME,
                        ExceptionHandlerUtils.HEADER_ERRORS_STACKTRACE_NAME,
                        ExceptionHandlerUtils.HEADER_ERRORS_TOPIC_NAME,
                        ExceptionHandlerUtils.HEADER_ERRORS_PARTITION_NAME,
                        ExceptionHandlerUtils.HEADER_ERRORS_OFFSET_NAME);
    }

    @Test
    void saysItAnewWhenARecordIsSetAsideAgain() {
        ProducerRecord<byte[], byte[]> first = DeadLetters.of(record, new IllegalStateException("first"));
        first.headers().forEach(record.headers()::add);

        ProducerRecord<byte[], byte[]> second = DeadLetters.of(record, new IllegalStateException("second"));

        assertThat(second.headers().headers(DeadLetters.MESSAGE)).hasSize(1);
        assertThat(texts(second)).containsEntry(DeadLetters.MESSAGE, "second");
    }

    @Test
    void boundsTheStackTrace() {
        var huge = new IllegalStateException("x".repeat(1_000_000));

        assertThat(DeadLetters.of(record, huge)
                        .headers()
                        .lastHeader(DeadLetters.STACKTRACE)
                        .value())
                .hasSizeLessThan(20_000);
    }

    private static Map<String, String> texts(ProducerRecord<byte[], byte[]> letter) {
        var texts = new HashMap<String, String>();
        letter.headers().forEach(header -> texts.put(header.key(), new String(header.value(), UTF_8)));
        return texts;
    }
}
