package io.newswire.enrich;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/** Offsets of a topic, of what is committed there. */
final class Offsets {

    private Offsets() {}

    static Map<TopicPartition, ListOffsetsResultInfo> list(Admin admin, String topic, OffsetSpec which) {
        Map<TopicPartition, OffsetSpec> wanted =
                partitions(admin, topic).stream().collect(Collectors.toMap(Function.identity(), partition -> which));
        return RunAdmin.await(admin.listOffsets(wanted, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                .all());
    }

    private static List<TopicPartition> partitions(Admin admin, String topic) {
        return RunAdmin.await(
                        admin.describeTopics(List.of(topic)).topicNameValues().get(topic))
                .partitions()
                .stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
    }
}
