package io.newswire.local.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newswire.local.CommandException;
import io.newswire.schemas.DeadLetters;
import io.newswire.schemas.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What was set aside. */
@Command(
        name = "dead-letters",
        description = "Records that could not be read or processed, as they came, with the reason.",
        mixinStandardHelpOptions = true)
final class DeadLettersCommand {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Spec
    private CommandSpec spec;

    @Command(
            name = "list",
            description = "Lists them, a JSON object a line; \"at\" is what 'show' and 'retry' take.",
            mixinStandardHelpOptions = true)
    int list(@Mixin Connection connection) {
        forEach(connection, letter -> Terminal.out(spec).println(describe(letter)));
        return 0;
    }

    @Command(
            name = "show",
            description = "Writes the bytes of one to standard output, as they came.",
            mixinStandardHelpOptions = true)
    int show(@Mixin Connection connection, @Parameters(paramLabel = "AT") String at) {
        byte[] value = find(connection, at).value();
        System.out.writeBytes(value == null ? new byte[0] : value);
        System.out.flush();
        return 0;
    }

    @Command(
            name = "retry",
            description = "Sends one round again, to the topic that it came from.",
            mixinStandardHelpOptions = true)
    int retry(@Mixin Connection connection, @Parameters(paramLabel = "AT") String at) {
        ConsumerRecord<byte[], byte[]> letter = find(connection, at);
        String topic = header(letter, DeadLetters.TOPIC);
        if (topic == null) {
            throw new CommandException(at + " does not say which topic it came from", null);
        }
        try (var producer = new KafkaProducer<>(
                connection.config().clientConfig(), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, letter.key(), letter.value()))
                    .get();
        } catch (ExecutionException e) {
            throw new CommandException(topic + " does not take it: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandException("interrupted", e);
        }
        Terminal.err(spec).println("newswire: sent to " + topic);
        return 0;
    }

    private static ConsumerRecord<byte[], byte[]> find(Connection connection, String at) {
        var found = new HashMap<String, ConsumerRecord<byte[], byte[]>>();
        forEach(connection, letter -> {
            if (at(letter).equals(at)) {
                found.put(at, letter);
            }
        });
        if (found.isEmpty()) {
            throw new CommandException("no dead letter at '" + at + "': see 'newswire dead-letters list'", null);
        }
        return found.get(at);
    }

    private static void forEach(Connection connection, Consumer<ConsumerRecord<byte[], byte[]>> action) {
        Map<String, Object> config = new HashMap<>(connection.config().clientConfig());
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        try (var consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = FromTheEnd.assign(consumer, Topics.DEAD_LETTERS.name());
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.seekToBeginning(partitions);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                consumer.poll(Duration.ofSeconds(1)).forEach(action);
            }
        }
    }

    private static ObjectNode describe(ConsumerRecord<byte[], byte[]> letter) {
        ObjectNode line = JSON.createObjectNode()
                .put("at", at(letter))
                .put("time", Instant.ofEpochMilli(letter.timestamp()).toString())
                .put("key", letter.key() == null ? null : new String(letter.key(), StandardCharsets.UTF_8))
                .put("bytes", letter.value() == null ? 0 : letter.value().length);
        line.put("topic", header(letter, DeadLetters.TOPIC));
        line.put("partition", header(letter, DeadLetters.PARTITION));
        line.put("offset", header(letter, DeadLetters.OFFSET));
        line.put("exception", header(letter, DeadLetters.EXCEPTION));
        line.put("message", header(letter, DeadLetters.MESSAGE));
        return line;
    }

    private static String at(ConsumerRecord<?, ?> letter) {
        return letter.partition() + ":" + letter.offset();
    }

    private static @Nullable String header(ConsumerRecord<?, ?> letter, String name) {
        Header header = letter.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
