package io.newswire.sink.store;

import io.newswire.schemas.DeadLetters;
import io.newswire.schemas.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sets records aside in {@code news.dead-letters}. */
public final class DeadLetterSender implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterSender.class);

    /** For the headers that say why, beside a record that is as large as they come. */
    private static final int ROOM = 64 * 1024;

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Producer<byte[], byte[]> producer;

    /** @param clientConfig settings of the Kafka client */
    public DeadLetterSender(Map<String, Object> clientConfig) {
        var config = new HashMap<>(clientConfig);
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topics.MAX_RECORD_BYTES + ROOM);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, (int) PATIENCE.toMillis());
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis() / 2);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /**
     * Returns when all of them are on disk.
     *
     * @throws KafkaException if that cannot be had now
     */
    void send(List<Entry.Unusable> entries) {
        var sent = new ArrayList<Future<RecordMetadata>>();
        for (Entry.Unusable entry : entries) {
            LOG.warn(
                    "set aside {} at offset {}: {}",
                    entry.partition(),
                    entry.source().offset(),
                    entry.why().toString());
            sent.add(producer.send(DeadLetters.of(entry.source(), entry.why())));
        }
        for (int i = 0; i < sent.size(); i++) {
            await(sent.get(i), entries.get(i));
        }
    }

    private static void await(Future<RecordMetadata> sent, Entry.Unusable entry) {
        try {
            sent.get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof RecordTooLargeException)) {
                throw new KafkaException("cannot write to " + Topics.DEAD_LETTERS.name(), e.getCause());
            }
            // It remains where it was read. To insist would stop everything behind it.
            LOG.error(
                    "{} at offset {} is too large for a dead letter",
                    entry.partition(),
                    entry.source().offset());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(2));
    }
}
