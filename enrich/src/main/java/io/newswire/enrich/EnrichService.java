package io.newswire.enrich;

import io.micrometer.core.instrument.MeterRegistry;
import io.newswire.record.Run;
import io.newswire.schemas.TopicAdmin;
import io.newswire.schemas.TopicSpec;
import io.newswire.schemas.Topics;
import io.newswire.schemas.serde.RecordSerde;
import io.newswire.schemas.serde.SubjectAdmin;
import io.newswire.service.Health;
import io.newswire.service.Service;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Enriches articles: the live run, and beside it each reprocessing run that {@code news.runs} asks for, until it is
 * discarded. Several instances share the work.
 */
public final class EnrichService implements Service {

    private static final Logger LOG = LoggerFactory.getLogger(EnrichService.class);

    /** How often the runs are looked after; also how soon a new one is noticed. */
    private static final Duration TICK = Duration.ofMillis(500);

    private static final List<TopicSpec<?>> TOPICS =
            List.of(Topics.RAW, Topics.KNOWLEDGE, Topics.RUNS, Topics.ENRICHED, Topics.STORIES, Topics.DEAD_LETTERS);

    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(8);

    private final Map<String, Object> client;
    private final RunStreams factory;
    private final Map<String, RunStream> streams = new ConcurrentHashMap<>();
    private final Map<String, Run> runs = new ConcurrentHashMap<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread worker = new Thread(this::work, "enrich-runs");
    private volatile @Nullable String failure = "not started";

    /** Checks the settings; touches nothing until it is started. */
    public EnrichService(EnrichConfig config, MeterRegistry meters) {
        this.client = config.clientConfig();
        this.factory = new RunStreams(config, meters);
    }

    @Override
    public void start() {
        worker.start();
    }

    /** Until closed: what fails, because a broker is not there yet for example, is begun again after a pause. */
    private void work() {
        var backoff = new Backoff();
        while (closing.getCount() > 0) {
            try (Admin admin = Admin.create(client)) {
                ensure(admin, TOPICS);
                start(Topics.LIVE);
                factory.warmUp();
                followRuns(new RunAdmin(admin), admin);
            } catch (RuntimeException e) {
                failure = String.valueOf(e.getMessage());
                LOG.error("enrich has to begin again", e);
                awaitClosing(backoff.next());
            }
        }
    }

    private void followRuns(RunAdmin runAdmin, Admin admin) {
        try (var watcher =
                new RunWatcher(client, RecordSerde.of(Run.class, client).deserializer())) {
            failure = null;
            while (!awaitClosing(Duration.ZERO)) {
                watcher.poll(TICK).forEach((name, run) -> apply(name, run, runAdmin, admin));
                streams.values().forEach(RunStream::keepRunning);
            }
        }
    }

    private boolean awaitClosing(Duration time) {
        try {
            return closing.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private void ensure(Admin admin, Collection<TopicSpec<?>> topics) {
        TopicAdmin.ensure(admin, topics).forEach(LOG::warn);
        SubjectAdmin.ensure(client, topics);
    }

    private void start(String run) {
        streams.computeIfAbsent(run, factory::of).keepRunning();
    }

    /** A run that was discarded and asked for again under its old name begins anew. */
    private void apply(String name, Optional<Run> wanted, RunAdmin runAdmin, Admin admin) {
        Run known = runs.get(name);
        if (wanted.isPresent() && wanted.get().equals(known)) {
            return;
        }
        if (wanted.isEmpty() || known != null) {
            discard(name, runAdmin);
        }
        wanted.ifPresent(run -> begin(run, runAdmin, admin));
    }

    private void begin(Run run, RunAdmin runAdmin, Admin admin) {
        LOG.info("run {} begins", run.getName());
        ensure(admin, List.of(Topics.enriched(run.getName()), Topics.stories(run.getName())));
        if (run.getFrom() != null) {
            runAdmin.startFrom(run.getName(), run.getFrom());
        }
        start(run.getName());
        runs.put(run.getName(), run);
    }

    private void discard(String name, RunAdmin runAdmin) {
        RunStream stream = streams.remove(name);
        if (stream != null) {
            LOG.info("run {} is discarded", name);
            stream.close();
            stream.deleteState();
        }
        runs.remove(name);
        runAdmin.delete(name);
    }

    @Override
    public Health health() {
        var details = new TreeMap<String, Object>();
        streams.forEach((run, stream) -> details.put(run, stream.state()));
        String why = failure;
        if (why != null) {
            details.put("failure", why);
        }
        RunStream live = streams.get(Topics.LIVE);
        if (live != null && !live.setAside().isEmpty()) {
            details.put("knowledge set aside", live.setAside());
        }
        return new Health(live != null && live.isUp(), details);
    }

    @Override
    public void close() {
        closing.countDown();
        closeStreams();
        try {
            worker.join(CLOSE_TIMEOUT.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        // The worker may have been about to start one more.
        closeStreams();
        // The stores of a thread that is still at work use the memory.
        if (streams.values().stream().allMatch(RunStream::isStopped)) {
            factory.close();
        }
    }

    private void closeStreams() {
        streams.values().forEach(RunStream::stop);
        streams.values().forEach(RunStream::close);
    }
}
