package io.newswire.enrich;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.newswire.record.EnrichedArticle;
import io.newswire.record.KnowledgeEntry;
import io.newswire.record.RawArticle;
import io.newswire.record.Run;
import io.newswire.record.Source;
import io.newswire.record.SourceKind;
import io.newswire.record.TopicRule;
import io.newswire.schemas.TopicAdmin;
import io.newswire.schemas.Topics;
import io.newswire.schemas.serde.RecordSerde;
import io.newswire.service.Health;
import io.newswire.testkit.Stack;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** The service on a real broker and registry, with both ends of it in a test's hands. */
final class EnrichBench implements AutoCloseable {

    private final Map<String, Object> client;
    private final Path stateDir;
    private final KafkaProducer<String, byte[]> producer;
    private final Admin admin;
    private @Nullable EnrichService service;

    EnrichBench(Stack stack, Path stateDir) {
        this.client = stack.clientConfig();
        this.stateDir = stateDir;
        var large = new HashMap<>(client);
        large.put("max.request.size", Topics.MAX_RECORD_BYTES);
        this.producer = new KafkaProducer<>(large, new StringSerializer(), new ByteArraySerializer());
        this.admin = Admin.create(client);
        TopicAdmin.ensure(
                admin,
                List.of(
                        Topics.RAW,
                        Topics.ENRICHED,
                        Topics.STORIES,
                        Topics.KNOWLEDGE,
                        Topics.RUNS,
                        Topics.DEAD_LETTERS));
    }

    void start() {
        start(stateDir);
    }

    void start(Path directory) {
        start(directory, Map.of());
    }

    void startWithRegistry(String url, Path directory) {
        start(directory, Map.of(EnrichConfig.REGISTRY_URL, url));
    }

    void startWithBroker(String address) {
        start(stateDir, Map.of(EnrichConfig.BOOTSTRAP_SERVERS, address));
    }

    private void start(Path directory, Map<String, String> overrides) {
        Map<String, String> settings = settings(directory);
        settings.putAll(overrides);
        service = new EnrichService(new EnrichConfig(settings, Map.of()), new SimpleMeterRegistry());
        service.start();
    }

    private Map<String, String> settings(Path directory) {
        var settings = new HashMap<String, String>();
        settings.put(EnrichConfig.BOOTSTRAP_SERVERS, (String) client.get("bootstrap.servers"));
        settings.put(EnrichConfig.REGISTRY_URL, (String) client.get("schema.registry.url"));
        settings.put(EnrichConfig.STATE_DIR, directory.toString());
        return settings;
    }

    void stop() {
        service.close();
    }

    /** Starts it in a process of its own. */
    Process startProcess() throws IOException {
        return EnrichProcess.start(settings(stateDir));
    }

    Health health() {
        return service.health();
    }

    void send(String id, String headline, String text) {
        send(id, headline, text, Instant.now());
    }

    void send(String id, String headline, String text, Instant time) {
        var article = RawArticle.newBuilder()
                .setId(id)
                .setSource(new Source("desk", SourceKind.feed, "Desk", null))
                .setSourceItemId(id)
                .setLanguage("en")
                .setHeadline(headline)
                .setText(text)
                .setFetched(time)
                .build();
        send(new ProducerRecord<>(Topics.RAW.name(), null, time.toEpochMilli(), id, bytes(Topics.RAW.name(), article)));
    }

    void sendBytes(String key, byte @Nullable [] value) {
        send(new ProducerRecord<>(Topics.RAW.name(), key, value));
    }

    void edit(String id, TopicRule rule) {
        var entry = new KnowledgeEntry(id, rule, Instant.now());
        send(new ProducerRecord<>(Topics.KNOWLEDGE.name(), id, bytes(Topics.KNOWLEDGE.name(), entry)));
    }

    void put(Run run) {
        send(new ProducerRecord<>(Topics.RUNS.name(), run.getName(), bytes(Topics.RUNS.name(), run)));
    }

    void putBytes(String run, byte[] value) {
        send(new ProducerRecord<>(Topics.RUNS.name(), run, value));
    }

    void discard(String run) {
        send(new ProducerRecord<>(Topics.RUNS.name(), run, null));
    }

    private void send(ProducerRecord<String, byte[]> record) {
        try {
            producer.send(record).get();
        } catch (ExecutionException | InterruptedException e) {
            throw new AssertionError("could not send", e);
        }
    }

    @SuppressWarnings("unchecked")
    private <T extends SpecificRecord> byte[] bytes(String topic, T record) {
        return RecordSerde.of((Class<T>) record.getClass(), client).serializer().serialize(topic, record);
    }

    List<EnrichedArticle> enriched(String run) {
        var deserializer = RecordSerde.of(EnrichedArticle.class, client).deserializer();
        String topic = Topics.enriched(run).name();
        return read(topic).stream()
                .map(record -> deserializer.deserialize(topic, record.value()))
                .toList();
    }

    List<ConsumerRecord<String, byte[]>> deadLetters() {
        return read(Topics.DEAD_LETTERS.name());
    }

    /** All that is committed on a topic now; nothing where there is no such topic. */
    private List<ConsumerRecord<String, byte[]>> read(String topic) {
        var settings = new HashMap<>(client);
        settings.put("isolation.level", "read_committed");
        settings.put("allow.auto.create.topics", false);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            var records = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
            return records;
        }
    }

    RunProgress progress(String run) {
        return RunProgress.of(admin, run);
    }

    Collection<String> topicNames() throws ExecutionException, InterruptedException {
        return admin.listTopics().names().get();
    }

    List<String> groupNames() throws ExecutionException, InterruptedException {
        return admin.listGroups().all().get().stream()
                .map(GroupListing::groupId)
                .toList();
    }

    /** Times from the sending of an article to its being read, least first; one article at a time. */
    List<Duration> latencies(int articles) {
        var settings = new HashMap<>(client);
        settings.put("isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.ENRICHED.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position);
            var latencies = new ArrayList<Duration>();
            for (int i = 0; i < articles; i++) {
                Instant sent = Instant.now();
                send("timed" + i, "Timed " + i, "An article whose way is timed, number " + i);
                while (consumer.poll(Duration.ofSeconds(1)).isEmpty()) {
                    Thread.onSpinWait();
                }
                latencies.add(Duration.between(sent, Instant.now()));
            }
            return latencies.stream().sorted().toList();
        }
    }

    @Override
    public void close() {
        if (service != null) {
            service.close();
        }
        producer.close();
        admin.close();
    }
}
