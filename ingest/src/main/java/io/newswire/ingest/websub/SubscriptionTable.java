package io.newswire.ingest.websub;

import io.newswire.ingest.kafka.Clients;
import io.newswire.ingest.kafka.PartitionReader;
import io.newswire.record.HubSubscription;
import io.newswire.schemas.TopicAdmin;
import io.newswire.schemas.Topics;
import io.newswire.schemas.serde.RecordSerde;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All subscriptions, as {@code news.hub-subscriptions} tells them. Every instance reads all of it, since a hub's message
 * may reach any of them and concern a feed of another. What is changed here is seen here at once, elsewhere a moment
 * later. Two changes of one subscription at the same moment may lose one: at worst it is asked for again.
 *
 * <p>Thread-safe. Its thread begins anew after any trouble with Kafka.
 */
final class SubscriptionTable implements Runnable, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SubscriptionTable.class);

    private static final Duration STEP = Duration.ofMillis(100);

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private static final Duration CLOSE = Duration.ofSeconds(2);

    /** What is told of each change that is read. */
    interface Listener {

        /** A subscription is not what it was. */
        void changed(@Nullable HubSubscription before, HubSubscription after);
    }

    private final Clients clients;
    private final Listener listener;
    private final RecordSerde<HubSubscription> serde;
    private final Map<String, HubSubscription> subscriptions = new ConcurrentHashMap<>();
    private final CountDownLatch stop = new CountDownLatch(1);
    private @Nullable Producer<String, byte[]> producer;

    SubscriptionTable(Clients clients, Listener listener) {
        this.clients = clients;
        this.listener = listener;
        this.serde = clients.serde(HubSubscription.class);
    }

    Optional<HubSubscription> get(String feedId) {
        return Optional.ofNullable(subscriptions.get(feedId));
    }

    /**
     * Changes a subscription, or adds it where the change makes one of nothing.
     *
     * @param change given null where there is none; gives null to leave it as it is
     */
    void change(String feedId, UnaryOperator<@Nullable HubSubscription> change) {
        HubSubscription before = subscriptions.get(feedId);
        HubSubscription after = change.apply(before);
        if (after != null && !after.equals(before)) {
            take(feedId, after);
            write(feedId, after);
        }
    }

    /** Forgets a subscription. */
    void remove(String feedId) {
        if (subscriptions.remove(feedId) != null) {
            write(feedId, null);
        }
    }

    /** Kept here whatever Kafka says: what is lost there is asked for again. */
    private synchronized void write(String feedId, @Nullable HubSubscription subscription) {
        String topic = Topics.HUB_SUBSCRIPTIONS.name();
        try {
            if (producer == null) {
                producer = clients.producer();
            }
            byte[] value = subscription == null ? null : serde.serializer().serialize(topic, subscription);
            var unused = producer.send(new ProducerRecord<>(topic, feedId, value));
        } catch (KafkaException e) {
            LOG.warn("The subscription of feed {} could not be written: {}", feedId, e.getMessage());
        }
    }

    @Override
    public void run() {
        try {
            while (!isAsked()) {
                session();
            }
        } catch (InterruptException | InterruptedException e) {
            LOG.debug("The table of subscriptions was interrupted", e);
        }
    }

    private void session() throws InterruptedException {
        try (Admin admin = clients.admin()) {
            TopicAdmin.ensure(admin, List.of(Topics.HUB_SUBSCRIPTIONS)).forEach(LOG::warn);
            follow();
        } catch (InterruptException e) {
            throw e;
        } catch (KafkaException e) {
            LOG.warn("Subscriptions at hubs are not read: {}", e.getMessage());
            stop.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void follow() {
        var partition = new TopicPartition(Topics.HUB_SUBSCRIPTIONS.name(), 0);
        try (var reader = new PartitionReader(clients, List.of(partition))) {
            while (!isAsked()) {
                reader.follow(STEP, this::read);
            }
        }
    }

    private void read(ConsumerRecord<String, byte[]> record) {
        if (record.key() == null) {
            return;
        }
        try {
            HubSubscription read = serde.deserializer().deserialize(record.topic(), record.headers(), record.value());
            if (read == null) {
                subscriptions.remove(record.key());
            } else {
                take(record.key(), read);
            }
        } catch (SerializationException e) {
            LOG.warn("The subscription of feed {} is passed over: {}", record.key(), e.getMessage());
        }
    }

    private void take(String feedId, HubSubscription subscription) {
        listener.changed(subscriptions.put(feedId, subscription), subscription);
    }

    private boolean isAsked() {
        return stop.getCount() == 0;
    }

    @Override
    public synchronized void close() {
        stop.countDown();
        if (producer != null) {
            producer.close(CLOSE);
        }
    }
}
