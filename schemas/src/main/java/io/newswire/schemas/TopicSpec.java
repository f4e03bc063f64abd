package io.newswire.schemas;

import java.util.Map;

/**
 * A Kafka topic as Newswire wants it. Keys are strings everywhere.
 *
 * @param name the topic's name
 * @param valueType class of the values: a generated record, or {@code byte[]} for bytes as they came
 * @param partitions how many partitions it is created with
 * @param config the topic settings that Newswire depends on, in Kafka's own names; others are left to the broker
 */
public record TopicSpec<V>(String name, Class<V> valueType, int partitions, Map<String, String> config) {

    public TopicSpec {
        config = Map.copyOf(config);
    }

    /** The same kind of topic under another name. */
    public TopicSpec<V> named(String otherName) {
        return new TopicSpec<>(otherName, valueType, partitions, config);
    }
}
