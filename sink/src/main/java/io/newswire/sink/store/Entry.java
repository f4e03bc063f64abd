package io.newswire.sink.store;

import io.newswire.record.StoryChange;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** A record on its way into the store. */
sealed interface Entry {

    /** As it was read. */
    ConsumerRecord<byte[], byte[]> source();

    /** Offset to go on with after it. */
    long next();

    /** Where it was read. */
    default TopicPartition partition() {
        return new TopicPartition(source().topic(), source().partition());
    }

    /** One to be stored. */
    record Article(ConsumerRecord<byte[], byte[]> source, long next, StoredRecord stored) implements Entry {}

    /** One that changes stories. */
    record Change(ConsumerRecord<byte[], byte[]> source, long next, StoryChange change) implements Entry {}

    /** One to be set aside. */
    record Unusable(ConsumerRecord<byte[], byte[]> source, long next, Exception why) implements Entry {}
}
