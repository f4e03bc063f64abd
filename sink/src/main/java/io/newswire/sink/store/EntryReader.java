package io.newswire.sink.store;

import io.newswire.record.EnrichedArticle;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;

/** Reads enriched articles; what cannot be read is told apart, not thrown. */
final class EntryReader {

    private final Deserializer<EnrichedArticle> deserializer;

    EntryReader(Deserializer<EnrichedArticle> deserializer) {
        this.deserializer = deserializer;
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
            EnrichedArticle article = deserializer.deserialize(source.topic(), source.headers(), source.value());
            if (article == null) {
                return new Entry.Unusable(source, next, new SerializationException("the record has no value"));
            }
            return new Entry.Article(source, next, StoredRecord.of(article));
        } catch (SerializationException e) {
            return new Entry.Unusable(source, next, e);
        }
    }
}
