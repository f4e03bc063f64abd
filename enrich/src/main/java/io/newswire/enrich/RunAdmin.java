package io.newswire.enrich;

import io.newswire.enrich.stream.EnrichTopology;
import io.newswire.schemas.Topics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.GroupNotEmptyException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.UnknownMemberIdException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a run needs of the cluster before it begins and after it ends. */
final class RunAdmin {

    private static final Logger LOG = LoggerFactory.getLogger(RunAdmin.class);

    private final Admin admin;

    RunAdmin(Admin admin) {
        this.admin = admin;
    }

    /** Lets a run that has not begun begin at a time, by committing in its name where that is. */
    void startFrom(String run, Instant from) {
        String group = RunNames.application(run);
        if (!committed(group).isEmpty()) {
            return;
        }
        try {
            await(admin.alterConsumerGroupOffsets(group, offsetsAt(from)).all());
        } catch (UnknownMemberIdException | GroupNotEmptyException e) {
            LOG.debug("run {}: another instance has begun it", run, e);
        }
    }

    private Map<TopicPartition, OffsetAndMetadata> committed(String group) {
        try {
            return await(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        } catch (GroupIdNotFoundException e) {
            return Map.of();
        }
    }

    /** Where nothing came after that time, the run begins with what comes next. */
    private Map<TopicPartition, OffsetAndMetadata> offsetsAt(Instant from) {
        Map<TopicPartition, ListOffsetsResultInfo> found =
                Offsets.list(admin, Topics.RAW.name(), OffsetSpec.forTimestamp(from.toEpochMilli()));
        Map<TopicPartition, ListOffsetsResultInfo> ends = Offsets.list(admin, Topics.RAW.name(), OffsetSpec.latest());
        var offsets = new HashMap<TopicPartition, OffsetAndMetadata>();
        found.forEach((partition, at) -> offsets.put(
                partition,
                new OffsetAndMetadata(
                        at.offset() >= 0 ? at.offset() : ends.get(partition).offset())));
        return offsets;
    }

    /**
     * Deletes what a discarded run has left on the cluster: its group, its internal topics and its output. Does nothing
     * while another instance is still at work on it; the last to leave it deletes. May be called again.
     */
    void delete(String run) {
        String group = RunNames.application(run);
        try {
            await(admin.deleteConsumerGroups(List.of(group)).all());
        } catch (GroupIdNotFoundException e) {
            LOG.debug("run {}: its group is gone already", run);
        } catch (GroupNotEmptyException e) {
            LOG.info("run {}: another instance is still at work on it, and will delete it", run);
            return;
        }
        var topics = new ArrayList<>(EnrichTopology.internalTopics(group));
        topics.add(Topics.enriched(run).name());
        topics.add(Topics.stories(run).name());
        admin.deleteTopics(topics).topicNameValues().forEach((topic, deleted) -> {
            try {
                await(deleted);
            } catch (UnknownTopicOrPartitionException e) {
                LOG.debug("topic {} is gone already", topic);
            }
        });
    }

    static <T> T await(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException failure ? failure : new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
