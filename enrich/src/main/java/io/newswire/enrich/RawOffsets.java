package io.newswire.enrich;

import io.newswire.schemas.Topics;
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

/** Offsets in the record of history, of what is committed there. */
final class RawOffsets {

    private RawOffsets() {}

    static Map<TopicPartition, ListOffsetsResultInfo> list(Admin admin, OffsetSpec which) {
        Map<TopicPartition, OffsetSpec> wanted =
                partitions(admin).stream().collect(Collectors.toMap(Function.identity(), partition -> which));
        return RunAdmin.await(admin.listOffsets(wanted, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                .all());
    }

    private static List<TopicPartition> partitions(Admin admin) {
        String raw = Topics.RAW.name();
        return RunAdmin.await(
                        admin.describeTopics(List.of(raw)).topicNameValues().get(raw))
                .partitions()
                .stream()
                .map(partition -> new TopicPartition(raw, partition.partition()))
                .toList();
    }
}
