package io.newswire.local.command;

import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** Reading a topic from now on, all of it, beside any group. */
final class FromTheEnd {

    private FromTheEnd() {}

    /** Assigns all partitions of a topic, and stands at their ends when it returns. */
    static List<TopicPartition> assign(Consumer<?, ?> consumer, String topic) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        // Seeking is lazy: without this, what comes between now and the first poll would be missed.
        partitions.forEach(consumer::position);
        return partitions;
    }
}
