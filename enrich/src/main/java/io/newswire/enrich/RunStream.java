package io.newswire.enrich;

import io.newswire.enrich.stream.EnrichTopology;
import io.newswire.enrich.stream.StreamSettings;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Kafka Streams at work for one run. A thread that fails is replaced after a pause; so is all of it, if need be. */
final class RunStream implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RunStream.class);

    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

    private final EnrichTopology topology;
    private final StreamSettings settings;
    private final Backoff backoff = new Backoff();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final AtomicReference<@Nullable String> failure = new AtomicReference<>();
    private volatile @Nullable KafkaStreams streams;

    RunStream(EnrichTopology topology, StreamSettings settings) {
        this.topology = topology;
        this.settings = settings;
    }

    /** Starts what is not running; to be called now and then. Returns when the edits to the knowledge have been read. */
    void keepRunning() {
        KafkaStreams last = streams;
        if (last != null && !last.state().hasCompletedShutdown()) {
            return;
        }
        if (last != null) {
            LOG.warn("run {}: starting anew after {}", topology.run(), failure.get());
            pause();
        }
        KafkaStreams next = next();
        if (next != null) {
            next.start();
        }
    }

    private synchronized @Nullable KafkaStreams next() {
        if (closing.getCount() == 0) {
            return null;
        }
        KafkaStreams next = make();
        streams = next;
        return next;
    }

    private KafkaStreams make() {
        var properties = new Properties();
        properties.putAll(settings.asMap());
        var made = new KafkaStreams(topology.get(), properties);
        made.setUncaughtExceptionHandler(this::afterFailure);
        return made;
    }

    /** Most failures pass: a registry or a broker that is away. The record is tried again by the next thread. */
    private StreamThreadExceptionResponse afterFailure(Throwable thrown) {
        failure.set(String.valueOf(rootCause(thrown)));
        LOG.error("run {}: a thread failed and is replaced", topology.run(), thrown);
        pause();
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }

    private static Throwable rootCause(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private void pause() {
        try {
            if (closing.await(backoff.next().toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("run {}: closing", topology.run());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether it works or is about to. */
    boolean isUp() {
        KafkaStreams current = streams;
        return current != null && current.state().isRunningOrRebalancing();
    }

    /** Its state in Kafka Streams' words, with the last failure where it is not at work. */
    String state() {
        KafkaStreams current = streams;
        String state = current == null ? "NOT STARTED" : current.state().name();
        String last = failure.get();
        return last == null || state.equals(KafkaStreams.State.RUNNING.name()) ? state : state + " after " + last;
    }

    /** Entries of the knowledge that cannot be used, by id, with the reason. */
    Map<String, String> setAside() {
        return topology.knowledge().setAside();
    }

    /** Begins to stop, and returns. Leaves the group, so that nobody waits for this one, nor it for itself. */
    void stop() {
        close(Duration.ZERO);
    }

    /** Stops, and waits for the threads to end. */
    @Override
    public void close() {
        if (!close(CLOSE_TIMEOUT)) {
            LOG.warn("run {}: gave up waiting for its threads after {}", topology.run(), CLOSE_TIMEOUT);
        }
    }

    private boolean close(Duration timeout) {
        KafkaStreams last = last();
        return last == null
                || last.close(CloseOptions.timeout(timeout)
                        .withGroupMembershipOperation(GroupMembershipOperation.LEAVE_GROUP));
    }

    private synchronized @Nullable KafkaStreams last() {
        closing.countDown();
        return streams;
    }

    /** Whether all its threads have ended. */
    boolean isStopped() {
        KafkaStreams last = streams;
        return last == null || last.state().hasCompletedShutdown();
    }

    /** Deletes the local state of a closed one. */
    void deleteState() {
        try {
            Utils.delete(settings.stateDir().resolve(settings.applicationId()).toFile());
        } catch (IOException e) {
            LOG.warn("run {}: its local state could not be deleted", topology.run(), e);
        }
    }
}
