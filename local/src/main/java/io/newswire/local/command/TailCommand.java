package io.newswire.local.command;

import io.newswire.record.EnrichedArticle;
import io.newswire.schemas.MediaTopic;
import io.newswire.schemas.TopicSpec;
import io.newswire.schemas.Topics;
import io.newswire.schemas.json.RecordJson;
import io.newswire.schemas.serde.RecordSerde;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Enriched articles in the terminal, as they happen. */
@Command(name = "tail", description = "Shows enriched articles as they happen.", mixinStandardHelpOptions = true)
final class TailCommand implements Callable<Integer> {

    @Mixin
    private final Connection connection = new Connection();

    @Option(
            names = "--topic",
            paramLabel = "SLUG",
            description = "Only one topic's: ${COMPLETION-CANDIDATES}.",
            completionCandidates = Slugs.class)
    @Nullable
    private String topic;

    @Option(names = "--run", paramLabel = "NAME", description = "The run to follow (default: live).")
    private String run = Topics.LIVE;

    @Option(names = "--since", paramLabel = "TIME", description = "From a time on, in RFC 3339 (default: from now on).")
    @Nullable
    private Instant since;

    @Option(
            names = {"-n", "--count"},
            paramLabel = "N",
            description = "Stop after so many.")
    private long count = Long.MAX_VALUE;

    @Option(
            names = "--stories",
            description =
                    "What becomes of stories in place of articles: one JSON object a line, keys as in the Avro record.")
    private boolean stories;

    @Option(names = "--json", description = "One JSON object a line, keys as in the Avro record.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    /** The choices of {@code --topic}. */
    static final class Slugs implements Iterable<String> {
        @Override
        public java.util.Iterator<String> iterator() {
            return Arrays.stream(MediaTopic.values()).map(MediaTopic::slug).iterator();
        }
    }

    @Override
    public Integer call() {
        return stories
                ? follow(Topics.stories(run), change -> RecordJson.write(change).toString())
                : follow(source(), article -> json ? RecordJson.write(article).toString() : ArticleLine.of(article));
    }

    private <T extends SpecificRecord> int follow(TopicSpec<T> source, Function<T, String> line) {
        Map<String, Object> config = new HashMap<>(connection.config().clientConfig());
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        var values = RecordSerde.of(source.valueType(), config).deserializer();
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), values)) {
            seek(consumer, source);
            for (long shown = 0; shown < count; ) {
                for (ConsumerRecord<String, T> record : consumer.poll(Duration.ofSeconds(1))) {
                    if (shown++ < count) {
                        show(line.apply(record.value()));
                    }
                }
            }
        }
        return 0;
    }

    private TopicSpec<EnrichedArticle> source() {
        if (topic == null) {
            return Topics.enriched(run);
        }
        return Arrays.stream(MediaTopic.values())
                .filter(media -> media.slug().equals(topic))
                .findFirst()
                .map(Topics::routed)
                .orElseThrow(() ->
                        new ParameterException(spec.commandLine(), "--topic " + topic + ": choose one of " + slugs()));
    }

    private static String slugs() {
        return Arrays.stream(MediaTopic.values()).map(MediaTopic::slug).collect(Collectors.joining(", "));
    }

    private void seek(Consumer<?, ?> consumer, TopicSpec<?> source) {
        List<TopicPartition> partitions = FromTheEnd.assign(consumer, source.name());
        if (since != null) {
            Map<TopicPartition, Long> times =
                    partitions.stream().collect(Collectors.toMap(p -> p, p -> since.toEpochMilli()));
            consumer.offsetsForTimes(times).forEach((partition, offset) -> seek(consumer, partition, offset));
        }
    }

    private static void seek(Consumer<?, ?> consumer, TopicPartition partition, @Nullable OffsetAndTimestamp found) {
        if (found != null) {
            consumer.seek(partition, found.offset());
        }
    }

    private void show(String line) {
        var out = Terminal.out(spec);
        out.println(line);
        out.flush();
    }
}
