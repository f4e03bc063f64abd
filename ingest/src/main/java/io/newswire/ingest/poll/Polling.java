package io.newswire.ingest.poll;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.newswire.ingest.feed.FeedParser;
import io.newswire.ingest.feeds.FeedStatus;
import io.newswire.ingest.fetch.FetchRequest;
import io.newswire.ingest.fetch.WebReader;
import io.newswire.ingest.fulltext.FullTexts;
import io.newswire.ingest.kafka.Clients;
import io.newswire.service.Health;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * Polls this instance's share of the feeds until it is closed. Several instances share them by the partitions of
 * {@code news.feeds}; each item of each feed reaches {@code news.raw} exactly once a version, whichever of them dies.
 */
public final class Polling implements AutoCloseable {

    private static final long STOP_SECONDS = 5;

    /** Polls begun for each under way: to wait for a host's turn takes little, and must not hold up those of other hosts. */
    private static final int WAITING = 100;

    private final ExecutorService threads;
    private final FeedAssignment assignment;

    /**
     * Wires the parts.
     *
     * @param web to be closed by the caller, afterwards
     * @param hubs told of all polls
     */
    public Polling(
            Clients clients, WebReader web, PollSettings settings, Hubs hubs, MeterRegistry metrics, Clock clock) {
        this(clients, web, settings, hubs, metrics, clock, Executors.newCachedThreadPool(Polling::thread));
    }

    Polling(
            Clients clients,
            WebReader web,
            PollSettings settings,
            Hubs hubs,
            MeterRegistry metrics,
            Clock clock,
            ExecutorService threads) {
        this.threads = threads;
        var schedule = new Schedule(settings, new Random());
        var fullTexts = new FullTexts((page, feed) -> web.read(FetchRequest.page(page, feed)), metrics, clock);
        var poller = new FeedPoller(web, new FeedParser(), schedule, fullTexts, hubs, clock);
        var permits = new Semaphore(settings.concurrency() * WAITING);
        var counts = new PollMetrics(metrics);
        this.assignment = new FeedAssignment(
                clients,
                partition -> new PartitionOwner(
                        partition, clients, poller, permits, settings.startsPerSecond(), hubs, counts, clock),
                threads);
        for (FeedStatus.Health health : FeedStatus.Health.values()) {
            gauge(metrics, health);
        }
    }

    private void gauge(MeterRegistry metrics, FeedStatus.Health health) {
        Gauge.builder("newswire.ingest.feeds", () -> sum(status -> status.count(health)))
                .tag("health", health.name().toLowerCase(Locale.ROOT))
                .strongReference(true)
                .register(metrics);
    }

    private int sum(ToIntFunction<OwnerStatus> count) {
        return assignment.statuses().values().stream().mapToInt(count).sum();
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "newswire-ingest-poll");
        thread.setDaemon(true);
        return thread;
    }

    /** Joins the group and begins. */
    public void start() {
        threads.execute(assignment);
    }

    /** Partitions, feeds, those of them that need somebody to look at them, and what stands in the way. */
    public Health health() {
        Map<Integer, OwnerStatus> statuses = assignment.statuses();
        List<String> problems = new ArrayList<>();
        if (assignment.problem() != null) {
            problems.add(assignment.problem());
        }
        statuses.forEach((partition, status) -> {
            if (status.problem() != null) {
                problems.add("partition " + partition + ": " + status.problem());
            }
        });
        var details = new LinkedHashMap<String, Object>();
        details.put("partitions", List.copyOf(statuses.keySet()));
        details.put("feeds", sum(OwnerStatus::size));
        details.put("failingFeeds", sum(status -> status.count(FeedStatus.Health.FAILING)));
        details.put("failingForADay", sum(OwnerStatus::failingForLong));
        details.put("failingForADayAre", examples(statuses, OwnerStatus::failing));
        details.put("goneFeeds", sum(status -> status.count(FeedStatus.Health.GONE)));
        details.put("quietFeeds", sum(status -> status.count(FeedStatus.Health.QUIET)));
        details.put("quietAre", examples(statuses, OwnerStatus::quiet));
        details.put("problems", problems);
        return new Health(problems.isEmpty(), details);
    }

    /** A few ids; the list of feeds has all. */
    private static List<String> examples(Map<Integer, OwnerStatus> statuses, Function<OwnerStatus, List<String>> ids) {
        return statuses.values().stream()
                .flatMap(status -> ids.apply(status).stream())
                .limit(OwnerStatus.EXAMPLES)
                .toList();
    }

    @Override
    public void close() {
        assignment.stop();
        threads.shutdown();
        try {
            if (!threads.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
