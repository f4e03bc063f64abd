package io.newswire.bench;

import com.sun.management.OperatingSystemMXBean;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.newswire.embedded.EmbeddedKafka;
import io.newswire.ingest.feeds.FeedRegistry;
import io.newswire.ingest.feeds.NewFeed;
import io.newswire.ingest.fetch.FetchRequest;
import io.newswire.ingest.fetch.FetchSettings;
import io.newswire.ingest.fetch.Politeness;
import io.newswire.ingest.fetch.WebReader;
import io.newswire.ingest.kafka.Clients;
import io.newswire.ingest.poll.Hubs;
import io.newswire.ingest.poll.PollSettings;
import io.newswire.ingest.poll.Polling;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.apache.kafka.common.utils.Utils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Polls a second of one instance that always has feeds due. The broker and the feeds' server are in the same process;
 * the yardstick is what the same client does with the same server when nothing is done with the answers.
 */
@Command(
        name = "polling",
        description = "Polls many feeds, of which none or some have something new.",
        mixinStandardHelpOptions = true)
final class PollBench implements Callable<Integer> {

    private static final int CONCURRENCY = 64;

    private static final int CHANGED_EVERY = 20;

    /** No feed is polled as often: all are always due. */
    private static final Duration INTERVAL = Duration.ofSeconds(1);

    @Option(names = "--feeds", paramLabel = "N", description = "Feeds (default: ${DEFAULT-VALUE}).")
    private int feeds = 10_000;

    @Option(names = "--seconds", paramLabel = "N", description = "Seconds of a measure (default: ${DEFAULT-VALUE}).")
    private int seconds = 20;

    @Spec
    private CommandSpec spec;

    private final ExecutorService workers =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors() + 1);

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path dir = Files.createTempDirectory("newswire-bench");
        try (var kafka = EmbeddedKafka.start(dir, 0);
                var server = new BenchFeedServer(feeds);
                var web = new WebReader(fetch(), workers, Clock.systemUTC())) {
            out().printf(
                            Locale.ROOT,
                            "%d cores, %,d feeds%n",
                            Runtime.getRuntime().availableProcessors(),
                            feeds);
            List<String> urls = IntStream.range(0, feeds).mapToObj(server::url).toList();
            polls(new Clients(config(kafka)), web, server, urls);
            server.changeEvery(0);
            try (var requests = new BareRequests(web, asRead(urls), CONCURRENCY)) {
                rate("yardstick: bare requests", requests::done);
            }
        } finally {
            workers.shutdownNow();
            Utils.delete(dir.toFile());
        }
        return 0;
    }

    private void polls(Clients clients, WebReader web, BenchFeedServer server, List<String> urls)
            throws InterruptedException {
        add(clients, urls);
        var metrics = new SimpleMeterRegistry();
        var settings = new PollSettings(INTERVAL, INTERVAL, Duration.ofHours(1), CONCURRENCY, feeds);
        try (var polling = new Polling(clients, web, settings, Hubs.NONE, metrics, Clock.systemUTC())) {
            var first = new Meter(() -> polls(metrics, "news"));
            polling.start();
            while (polls(metrics, "news") < feeds) {
                Thread.sleep(100);
            }
            tell("first polls, all new", first);
            rate("polls, nothing new", () -> polls(metrics, "unchanged"));
            tellHeap();
            server.changeEvery(CHANGED_EVERY);
            rate("polls, one in twenty new", () -> polls(metrics, "unchanged") + polls(metrics, "news"));
            tellHeap();
            out().printf(Locale.ROOT, "%-28s %,8d%n", "failed polls in all", polls(metrics, "failed"));
        }
    }

    private static void add(Clients clients, List<String> urls) {
        try (var registry = new FeedRegistry(clients, Clock.systemUTC())) {
            var unused = registry.add(urls.stream()
                    .map(url -> new NewFeed(url, null, List.of(), 1))
                    .toList());
        }
    }

    /** After as long a time of warming up. */
    private void rate(String name, LongSupplier count) throws InterruptedException {
        Thread.sleep(Duration.ofSeconds(seconds).toMillis());
        var meter = new Meter(count);
        Thread.sleep(Duration.ofSeconds(seconds).toMillis());
        tell(name, meter);
    }

    private void tell(String name, Meter meter) {
        out().printf(
                        Locale.ROOT,
                        "%-28s %,8.0f /s by the clock %,8.0f /s of one core's time%n",
                        name,
                        meter.perSecond(),
                        meter.perSecondOfCore());
        out().flush();
    }

    /** Counts from its making on. */
    private static final class Meter {

        private final LongSupplier count;
        private final long before;
        private final long started = System.nanoTime();
        private final long cpuStarted = cpuNanos();

        private Meter(LongSupplier count) {
            this.count = count;
            this.before = count.getAsLong();
        }

        double perSecond() {
            return 1e9 * (count.getAsLong() - before) / (System.nanoTime() - started);
        }

        /** What other work on the machine does not change: the broker's and the server's time is in it. */
        double perSecondOfCore() {
            return 1e9 * (count.getAsLong() - before) / (cpuNanos() - cpuStarted);
        }

        private static long cpuNanos() {
            return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class)
                    .getProcessCpuTime();
        }
    }

    private void tellHeap() {
        System.gc();
        long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        out().printf(Locale.ROOT, "%-28s %,8d MiB%n", "heap in use, broker and all", used >> 20);
    }

    private static long polls(MeterRegistry metrics, String outcome) {
        Counter counter =
                metrics.find("newswire.ingest.polls").tag("outcome", outcome).counter();
        return counter == null ? 0 : (long) counter.count();
    }

    /** As a poll asks for a feed that it has read. */
    private static List<FetchRequest> asRead(List<String> urls) {
        return urls.stream()
                .map(URI::create)
                .map(url -> new FetchRequest(url, url, "\"0\"", null))
                .toList();
    }

    private static Map<String, Object> config(EmbeddedKafka kafka) {
        return Map.of("bootstrap.servers", kafka.bootstrapServers(), "schema.registry.url", "mock://bench");
    }

    /** All feeds are of one host, for whose turn all may wait. */
    private FetchSettings fetch() {
        Politeness usual = Politeness.DEFAULT;
        return new FetchSettings(
                "Newswire/bench",
                Duration.ofSeconds(10),
                Duration.ofSeconds(30),
                1_000_000,
                10,
                CONCURRENCY,
                Set.of(),
                new Politeness(
                        usual.perHost(),
                        usual.feedDelay(),
                        usual.pageDelay(),
                        usual.maxCrawlDelay(),
                        usual.maxRest(),
                        feeds));
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
