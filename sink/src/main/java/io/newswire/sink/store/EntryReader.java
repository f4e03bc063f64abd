package io.newswire.sink.store;

import io.newswire.record.EnrichedArticle;
import io.newswire.record.StoryChange;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;

/** Reads enriched articles, and what became of stories; what cannot be read is told apart, not thrown. */
final class EntryReader {

    private final Deserializer<EnrichedArticle> articles;
    private final Deserializer<StoryChange> changes;

    EntryReader(Deserializer<EnrichedArticle> articles, Deserializer<StoryChange> changes) {
        this.articles = articles;
        this.changes = changes;
    }

    /**
     * Reads a batch, in order within each partition.
     *
     * @throws io.newswire.schemas.serde.RegistryUnavailableException if the schemas cannot be asked for now
     */
    List<Entry> read(ConsumerRecords<byte[], byte[]> records) {
        var entries = new ArrayList<Entry>(records.count());
        for (TopicPartition partition : records.partitions()) {
            List<ConsumerRecord<byte[], byte[]>> own = records.records(partition);
            for (int i = 0; i < own.size(); i++) {
                long next = i + 1 < own.size() ? own.get(i + 1).offset() : end(records, partition);
                entries.add(read(own.get(i), next));
            }
        }
        return entries;
    }

    /** Past the transaction markers that follow the last record, so that no lag remains at the end of the log. */
    private static long end(ConsumerRecords<byte[], byte[]> records, TopicPartition partition) {
        OffsetAndMetadata next = records.nextOffsets().get(partition);
        List<ConsumerRecord<byte[], byte[]>> own = records.records(partition);
        return next == null ? own.get(own.size() - 1).offset() + 1 : next.offset();
    }

    private Entry read(ConsumerRecord<byte[], byte[]> source, long next) {
        try {
            return switch (Source.of(source.topic())) {
                case ARTICLES -> new Entry.Article(source, next, StoredRecord.of(value(articles, source)));
                case STORIES -> new Entry.Change(source, next, value(changes, source));
            };
        } catch (SerializationException e) {
            return new Entry.Unusable(source, next, e);
        }
    }

    private static <T> T value(Deserializer<T> deserializer, ConsumerRecord<byte[], byte[]> source) {
        T value = deserializer.deserialize(source.topic(), source.headers(), source.value());
        if (value == null) {
            throw new SerializationException("the record has no value");
        }
        return value;
    }
}
