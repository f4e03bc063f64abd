package io.newswire.ingest.poll;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.newswire.ingest.feeds.FeedRegistry;
import io.newswire.ingest.fetch.FetchSettings;
import io.newswire.ingest.fetch.WebReader;
import io.newswire.ingest.kafka.Clients;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.producer.Producer;

/** One of several instances that poll, as a process of its own would. */
final class Instance implements AutoCloseable {

    private final Clients clients;
    private final ExecutorService workers = Executors.newFixedThreadPool(4);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final WebReader web;
    private final Polling polling;
    private final FeedRegistry registry;

    Instance(Map<String, Object> clientConfig) {
        this.clients = new Clients(clientConfig);
        var fetch = new FetchSettings(
                "Newswire/test", Duration.ofSeconds(5), Duration.ofSeconds(5), 1_000_000, 10, 64, Set.of());
        var poll = new PollSettings(Duration.ofSeconds(1), Duration.ofHours(1), Duration.ofMinutes(1), 64, 100);
        this.web = new WebReader(fetch, workers, Clock.systemUTC());
        this.polling =
                new Polling(clients, web, poll, Hubs.NONE, new SimpleMeterRegistry(), Clock.systemUTC(), threads);
        this.registry = new FeedRegistry(clients, Clock.systemUTC());
        polling.start();
    }

    Polling polling() {
        return polling;
    }

    FeedRegistry registry() {
        return registry;
    }

    Collection<?> partitions() {
        return (Collection<?>) polling.health().details().get("partitions");
    }

    void forgetFeeds() {
        registry.list().forEach(feed -> registry.remove(feed.definition().getId()));
    }

    /** Ends its threads wherever they are, as near to a kill as one process allows. */
    void kill() {
        threads.shutdownNow();
        web.close();
        workers.shutdownNow();
    }

    /** Shuts the owners of all partitions out, as an instance would that the group gave them to. */
    void usurpPartitions() {
        for (int partition = 0; partition < 6; partition++) {
            try (Producer<String, byte[]> usurper = clients.transactional("newswire-ingest-" + partition)) {
                usurper.initTransactions();
            }
        }
    }

    @Override
    public void close() {
        polling.close();
        registry.close();
        web.close();
        workers.shutdownNow();
    }
}
