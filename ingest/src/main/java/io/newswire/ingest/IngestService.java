package io.newswire.ingest;

import io.javalin.config.RoutesConfig;
import io.micrometer.core.instrument.MeterRegistry;
import io.newswire.ingest.fetch.WebReader;
import io.newswire.ingest.kafka.ArticlePublisher;
import io.newswire.ingest.kafka.Clients;
import io.newswire.ingest.poll.Hubs;
import io.newswire.ingest.poll.Polling;
import io.newswire.ingest.push.PushEndpoint;
import io.newswire.ingest.websub.WebSub;
import io.newswire.service.Health;
import io.newswire.service.Service;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Ingest: polls its share of the feeds, and takes pushes. Opens no port itself: its routes are for a server to add. */
public final class IngestService implements Service {

    private final ExecutorService workers;
    private final WebReader web;
    private final @Nullable WebSub webSub;
    private final Polling polling;
    private final ArticlePublisher publisher;
    private final PushEndpoint push;

    /** Wires the parts; nothing is asked of anybody yet. */
    public IngestService(IngestConfig config, MeterRegistry metrics) {
        Clock clock = Clock.systemUTC();
        var clients = new Clients(config.clientConfig());
        this.workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors() + 1, IngestService::worker);
        this.web = new WebReader(config.fetch(), workers, clock);
        this.webSub = config.webSub()
                .map(settings -> new WebSub(clients, web, settings, clock))
                .orElse(null);
        Hubs hubs = webSub == null ? Hubs.NONE : webSub;
        this.polling = new Polling(clients, web, config.poll(), hubs, metrics, clock);
        this.publisher = new ArticlePublisher(clients, "push");
        this.push = new PushEndpoint(publisher, config.push(), metrics, clock);
    }

    private static Thread worker(Runnable work) {
        var thread = new Thread(work, "newswire-ingest-worker");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void start() {
        if (webSub != null) {
            webSub.start();
        }
        polling.start();
    }

    @Override
    public Health health() {
        return polling.health();
    }

    @Override
    public void routes(RoutesConfig routes) {
        push.routes(routes);
        if (webSub != null) {
            webSub.routes(routes);
        }
    }

    @Override
    public void close() {
        polling.close();
        if (webSub != null) {
            webSub.close();
        }
        publisher.close();
        web.close();
        workers.shutdownNow();
    }
}
