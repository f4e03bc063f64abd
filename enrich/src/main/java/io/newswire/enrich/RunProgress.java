package io.newswire.enrich;

import io.newswire.enrich.stream.EnrichTopology;
import io.newswire.schemas.Topics;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * How far a run has come through the record of history. Counted in offsets, which marks of transactions take up too, so
 * that the numbers are a little higher than those of the articles.
 *
 * @param total records of history in all
 * @param left records that the run has not finished
 */
public record RunProgress(long total, long left) {

    /**
     * Of a run at this moment.
     *
     * @param run {@code live}, or the name of a reprocessing run; for one that has not begun, everything is left
     * @throws org.apache.kafka.common.KafkaException if the cluster does not answer
     */
    public static RunProgress of(Admin admin, String run) {
        String application = RunNames.application(run);
        Map<TopicPartition, OffsetAndMetadata> committed = committed(admin, application);
        RunProgress history = on(admin, Topics.RAW.name(), committed);
        long waiting = waiting(admin, EnrichTopology.repartitionTopic(application), committed);
        return new RunProgress(history.total, Math.min(history.total, history.left + waiting));
    }

    private static RunProgress on(Admin admin, String topic, Map<TopicPartition, OffsetAndMetadata> committed) {
        Map<TopicPartition, ListOffsetsResultInfo> begins = Offsets.list(admin, topic, OffsetSpec.earliest());
        long total = 0;
        long left = 0;
        for (var end : Offsets.list(admin, topic, OffsetSpec.latest()).entrySet()) {
            long begin = begins.get(end.getKey()).offset();
            OffsetAndMetadata done = committed.get(end.getKey());
            total += end.getValue().offset() - begin;
            left += Math.max(0, end.getValue().offset() - (done == null ? begin : done.offset()));
        }
        return new RunProgress(total, left);
    }

    /** Articles that are through the first half of the stream and not through the second. */
    private static long waiting(Admin admin, String topic, Map<TopicPartition, OffsetAndMetadata> committed) {
        try {
            return on(admin, topic, committed).left;
        } catch (UnknownTopicOrPartitionException e) {
            return 0;
        }
    }

    private static Map<TopicPartition, OffsetAndMetadata> committed(Admin admin, String group) {
        try {
            return RunAdmin.await(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        } catch (GroupIdNotFoundException e) {
            return Map.of();
        }
    }

    /** Share of history that is finished, from 0 to 1. */
    public double share() {
        return total == 0 ? 1 : (double) (total - left) / total;
    }
}
