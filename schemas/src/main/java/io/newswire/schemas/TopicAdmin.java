package io.newswire.schemas;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Brings the topics of a cluster in line with the catalogue, as far as that harms nobody. */
public final class TopicAdmin {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private TopicAdmin() {}

    /**
     * Creates the topics that are missing, with the cluster's own replication factor, and changes nothing about those
     * that exist. May be called at any time and by many at once; afterwards the topics can be used.
     *
     * @return what existing topics differ in, a sentence each; empty where nothing differs
     * @throws KafkaException if the cluster does not answer, or refuses
     */
    public static List<String> ensure(Admin admin, Collection<TopicSpec<?>> wanted) {
        Map<String, TopicSpec<?>> byName =
                wanted.stream().collect(toMap(TopicSpec::name, identity(), (one, same) -> one));
        List<NewTopic> topics = byName.values().stream().map(TopicAdmin::topic).toList();
        admin.createTopics(topics).values().values().forEach(TopicAdmin::awaitCreated);
        return onceKnown(() -> differences(admin, byName));
    }

    private static NewTopic topic(TopicSpec<?> spec) {
        return new NewTopic(spec.name(), Optional.of(spec.partitions()), Optional.empty()).configs(spec.config());
    }

    private static void awaitCreated(KafkaFuture<Void> created) {
        try {
            await(created);
        } catch (TopicExistsException e) {
            // Just as well.
        }
    }

    /** A topic is created by one broker; the others hear of it a little later. */
    private static <T> T onceKnown(Supplier<T> question) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return question.get();
            } catch (UnknownTopicOrPartitionException e) {
                if (System.nanoTime() > deadline) {
                    throw e;
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private static List<String> differences(Admin admin, Map<String, TopicSpec<?>> wanted) {
        Map<String, TopicDescription> descriptions =
                await(admin.describeTopics(wanted.keySet()).allTopicNames());
        awaitLeaders(admin, descriptions.values());
        Map<ConfigResource, Config> configs = await(admin.describeConfigs(
                        wanted.keySet().stream().map(TopicAdmin::resource).toList())
                .all());
        return wanted.values().stream()
                .flatMap(spec ->
                        differences(spec, descriptions.get(spec.name()), configs.get(resource(spec.name()))).stream())
                .sorted()
                .toList();
    }

    /**
     * A broker tells clients of a topic a moment before it takes records for it. A producer that comes in between may
     * have its second batch taken before its first, and then has all further ones refused as out of order.
     */
    private static void awaitLeaders(Admin admin, Collection<TopicDescription> topics) {
        var ends = new HashMap<TopicPartition, OffsetSpec>();
        for (TopicDescription topic : topics) {
            topic.partitions()
                    .forEach(info -> ends.put(new TopicPartition(topic.name(), info.partition()), OffsetSpec.latest()));
        }
        await(admin.listOffsets(ends).all());
    }

    private static ConfigResource resource(String topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic);
    }

    private static List<String> differences(TopicSpec<?> spec, TopicDescription description, Config config) {
        var differences = new ArrayList<String>();
        int partitions = description.partitions().size();
        if (partitions != spec.partitions()) {
            differences.add(
                    difference(spec, "partitions", String.valueOf(partitions), String.valueOf(spec.partitions())));
        }
        spec.config().forEach((key, value) -> {
            ConfigEntry entry = config.get(key);
            String found = entry == null ? "unknown" : entry.value();
            if (!value.equals(found)) {
                differences.add(difference(spec, key, found, value));
            }
        });
        return differences;
    }

    private static String difference(TopicSpec<?> spec, String what, String found, String wanted) {
        return "topic " + spec.name() + ": " + what + " is " + found + ", Newswire wants " + wanted
                + "; it is left as it is";
    }

    private static <T> T await(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException failure ? failure : new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
