package io.newswire.dashboard.live;

import io.newswire.record.EnrichedArticle;
import io.newswire.schemas.Topics;
import io.newswire.schemas.serde.RecordSerde;
import io.newswire.schemas.serde.RegistryUnavailableException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the promoted run's enriched articles from now on, of all partitions and in no group: every dashboard sees every
 * article. A broker or registry that is away is waited for.
 */
final class LiveArticles implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LiveArticles.class);

    private static final Duration POLL = Duration.ofMillis(200);

    /** How long a broker may take to answer before it counts as away. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** How often a quiet broker is asked whether it is still there. */
    private static final Duration CHECK = Duration.ofSeconds(5);

    private final Map<String, Object> settings;
    private final Deserializer<EnrichedArticle> deserializer;
    private final Supplier<@Nullable String> promotedRun;
    private final Consumer<LiveEvent> listener;
    private final Thread thread = new Thread(this::run, "dashboard-live");
    private volatile boolean closed;
    private volatile String state = "starting";
    private volatile boolean following;

    /**
     * A reader that has not started.
     *
     * @param clientConfig settings of the Kafka client and the registry
     * @param promotedRun the run to follow; null while it is not known
     * @param listener told of each article, on this reader's thread
     */
    LiveArticles(
            Map<String, Object> clientConfig, Supplier<@Nullable String> promotedRun, Consumer<LiveEvent> listener) {
        this.settings = settingsOf(clientConfig);
        this.deserializer = RecordSerde.of(EnrichedArticle.class, clientConfig).deserializer();
        this.promotedRun = promotedRun;
        this.listener = listener;
    }

    void start() {
        thread.start();
    }

    /** Whether articles come in as they happen. */
    boolean following() {
        return following;
    }

    /** What it does now, for people. */
    String state() {
        return state;
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join(PATIENCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<String, Object> settingsOf(Map<String, Object> clientConfig) {
        var settings = new HashMap<>(clientConfig);
        settings.putIfAbsent(ConsumerConfig.CLIENT_ID_CONFIG, "newswire-dashboard");
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        return settings;
    }

    private void run() {
        while (!closed) {
            try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
                follow(consumer);
            } catch (KafkaException e) {
                away(e);
            }
        }
    }

    private void follow(KafkaConsumer<String, byte[]> consumer) {
        String current = null;
        Instant checked = Instant.MIN;
        while (!closed) {
            String wanted = promotedRun.get();
            if (wanted == null || !(wanted.equals(current) || assign(consumer, wanted))) {
                current = null;
                pause();
                continue;
            }
            current = wanted;
            for (ConsumerRecord<String, byte[]> article : consumer.poll(POLL)) {
                deliver(article, wanted);
            }
            if (checked.isBefore(Instant.now().minus(CHECK))) {
                // A poll is silent about a broker that is away; this is not.
                consumer.endOffsets(consumer.assignment(), PATIENCE);
                state = "following " + Topics.enriched(wanted).name();
                following = true;
                checked = Instant.now();
            }
        }
    }

    /** Stands at the end of a run's topic; false where there is no such topic yet. */
    private boolean assign(KafkaConsumer<String, byte[]> consumer, String run) {
        String topic = Topics.enriched(run).name();
        List<PartitionInfo> partitions = consumer.partitionsFor(topic, PATIENCE);
        if (partitions.isEmpty()) {
            following = false;
            state = "waiting for topic " + topic;
            return false;
        }
        consumer.assign(partitions.stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList());
        consumer.seekToEnd(consumer.assignment());
        // Seeking is lazy; asking for the position makes it happen now.
        consumer.assignment().forEach(partition -> consumer.position(partition, PATIENCE));
        state = "following " + topic;
        following = true;
        return true;
    }

    private void deliver(ConsumerRecord<String, byte[]> received, String run) {
        while (!closed) {
            try {
                EnrichedArticle article =
                        deserializer.deserialize(received.topic(), received.headers(), received.value());
                if (article != null) {
                    String id = run + ":" + received.partition() + ":" + received.offset();
                    listener.accept(EventWriter.of(id, article, Instant.now()));
                }
                return;
            } catch (RegistryUnavailableException e) {
                away(e);
            } catch (SerializationException e) {
                LOG.warn(
                        "{}-{} offset {}: not an enriched article, left out of the stream: {}",
                        received.topic(),
                        received.partition(),
                        received.offset(),
                        e.getMessage());
                return;
            }
        }
    }

    private void away(KafkaException e) {
        if (!closed) {
            following = false;
            state = "waiting: " + Objects.requireNonNullElse(e.getMessage(), e.toString());
            LOG.warn("The live stream waits for Kafka or the registry: {}", e.getMessage());
            pause();
        }
    }

    private void pause() {
        try {
            Thread.sleep(1_000);
        } catch (InterruptedException e) {
            closed = true;
        }
    }
}
