package io.newswire.dashboard.live;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.newswire.dashboard.query.ArticleFilter;
import io.newswire.dashboard.query.ArticleQueries;
import io.newswire.dashboard.query.Parameters;
import jakarta.servlet.AsyncContext;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code GET /v1/stream}: the promoted run's articles as server-sent events.
 *
 * <p>Events: {@code run} (at the beginning and at each promotion: the run's name, and whether all that was missed
 * follows), {@code article} (an enriched article), {@code withdrawn} (id and version of one that is not to be shown any
 * more) and {@code heartbeat}.
 */
public final class LiveStream implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LiveStream.class);

    private static final Set<String> PARAMETERS = Set.of("topic", "entity");

    /** How often the store is asked which run is promoted. */
    private static final long WATCH_MS = 1_000;

    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(2, task -> {
        var thread = new Thread(task, "dashboard-timer");
        thread.setDaemon(true);
        return thread;
    });
    private final StreamLimits limits;
    private final StreamHub hub;
    private final PromotionWatch promotion;
    private final LiveArticles articles;

    /**
     * A stream that has not started.
     *
     * @param queries asked for the promoted run
     * @param clientConfig settings of the Kafka client and the registry
     */
    public LiveStream(
            ArticleQueries queries, Map<String, Object> clientConfig, StreamLimits limits, MeterRegistry metrics) {
        this.limits = limits;
        this.hub = new StreamHub(limits.clients(), limits.queue() / 2);
        this.promotion = new PromotionWatch(queries, hub::show);
        this.articles = new LiveArticles(clientConfig, promotion::run, hub::publish);
        Gauge.builder("newswire.dashboard.stream.clients", hub, StreamHub::clients)
                .description("Clients that listen to the live stream")
                .register(metrics);
    }

    /** Begins to follow. */
    public void start() {
        every(WATCH_MS, promotion::look);
        every(limits.heartbeat().toMillis(), () -> hub.heartbeat(articles.following()));
        articles.start();
    }

    private void every(long milliseconds, Runnable task) {
        Runnable lasting = () -> {
            try {
                task.run();
            } catch (RuntimeException e) {
                // Thrown on, it would end the repetition.
                LOG.error("A task of the live stream failed and is tried again", e);
            }
        };
        var unused = timer.scheduleWithFixedDelay(lasting, 0, milliseconds, TimeUnit.MILLISECONDS);
    }

    /** Why the store does not answer; null if it does. */
    public @Nullable String storeProblem() {
        return promotion.problem();
    }

    /** The run that is shown; null while it is not known. */
    public @Nullable String run() {
        return promotion.run();
    }

    /** Whether articles come in as they happen. */
    public boolean following() {
        return articles.following();
    }

    /** What the reader of the topic does now. */
    public String state() {
        return articles.state();
    }

    /** How many clients listen. */
    public int clients() {
        return hub.clients();
    }

    /**
     * Takes a client, and keeps its connection open until it goes.
     *
     * @throws io.newswire.dashboard.query.BadParameterException if a parameter is wrong
     */
    public void serve(Context ctx) throws IOException {
        LiveFilter filter = LiveFilter.of(ArticleFilter.of(Parameters.of(ctx.queryParamMap(), PARAMETERS)));
        if (!hub.hasRoom()) {
            ctx.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .header("Retry-After", "10")
                    .json(Map.of("error", "the stream has as many clients as it takes: " + limits.clients()));
            return;
        }
        ctx.res().setContentType("text/event-stream;charset=utf-8");
        ctx.res().setHeader("Cache-Control", "no-store");
        // A proxy in between is not to collect events before it passes them on.
        ctx.res().setHeader("X-Accel-Buffering", "no");
        AsyncContext open = ctx.req().startAsync();
        open.setTimeout(0);
        var client = new StreamClient(ctx.res().getOutputStream(), limits.queue());
        ctx.future(client::done);
        hub.join(client, filter, ctx.header("Last-Event-ID"));
        ctx.res().getOutputStream().setWriteListener(client);
    }

    @Override
    public void close() {
        timer.shutdownNow();
        articles.close();
        hub.close();
    }
}
