package io.newswire.ingest.kafka;

import io.newswire.record.RawArticle;
import io.newswire.schemas.Topics;
import io.newswire.schemas.serde.RecordSerde;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/**
 * Publishes articles to {@code news.raw}, each batch in a transaction: all of it is there when {@link #publish} returns,
 * and nothing of it when it throws, but for a broker that went away in the very moment of the commit. Giving a batch
 * again is harmless: the same item of the same source has the same id, and enrich drops what has not changed.
 *
 * <p>Safe for use by many threads, one batch at a time.
 */
public final class ArticlePublisher implements AutoCloseable {

    private static final Duration CLOSE = Duration.ofSeconds(2);

    private final Clients clients;
    private final RecordSerde<RawArticle> articles;
    private final String transactionalId;
    private @Nullable Producer<String, byte[]> producer;

    /**
     * A publisher with a transactional id of its own.
     *
     * @param name what it is for, for example push
     */
    public ArticlePublisher(Clients clients, String name) {
        this.clients = clients;
        this.articles = clients.serde(RawArticle.class);
        this.transactionalId = "newswire-ingest-" + name + "-" + UUID.randomUUID();
    }

    /**
     * Publishes a batch.
     *
     * @throws PublishException if Kafka or the registry does not answer
     */
    public synchronized void publish(List<RawArticle> batch) throws PublishException {
        try {
            // Before the transaction begins: the registry may be away.
            List<ProducerRecord<String, byte[]>> records =
                    batch.stream().map(this::record).toList();
            commit(ready(), records);
        } catch (KafkaException e) {
            reset();
            throw new PublishException(e);
        }
    }

    private ProducerRecord<String, byte[]> record(RawArticle article) {
        byte[] value = articles.serializer().serialize(Topics.RAW.name(), article);
        return new ProducerRecord<>(Topics.RAW.name(), article.getId(), value);
    }

    private static void commit(Producer<String, byte[]> ready, List<ProducerRecord<String, byte[]>> records) {
        ready.beginTransaction();
        for (ProducerRecord<String, byte[]> record : records) {
            var unused = ready.send(record);
        }
        ready.commitTransaction();
    }

    private Producer<String, byte[]> ready() {
        if (producer == null) {
            Producer<String, byte[]> fresh = clients.transactional(transactionalId);
            producer = fresh;
            fresh.initTransactions();
        }
        return producer;
    }

    /** The next batch begins with a new producer, which first ends what this one has left open. */
    private void reset() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }

    @Override
    public synchronized void close() {
        if (producer != null) {
            producer.close(CLOSE);
            producer = null;
        }
        articles.close();
    }
}
