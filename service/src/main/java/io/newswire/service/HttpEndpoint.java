package io.newswire.service;

import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
import io.javalin.http.HttpStatus;
import io.javalin.util.JavalinBindException;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * An HTTP server with the routes of one or more services, and with {@code GET /health} (200, or 503 when down) and
 * {@code GET /metrics} (Prometheus' text format).
 */
public final class HttpEndpoint implements AutoCloseable {

    private final Javalin server;

    private HttpEndpoint(Javalin server) {
        this.server = server;
    }

    /**
     * Starts listening.
     *
     * @param host address to listen on
     * @param port port to listen on; 0 for any free one
     * @param maxBodyBytes the largest request body taken; a larger one is answered with 413
     * @param metrics what {@code /metrics} shows
     * @param health asked at each {@code GET /health}
     * @param routes each adds the routes of one service
     * @throws PortInUseException if something else listens there
     */
    public static HttpEndpoint start(
            String host,
            int port,
            long maxBodyBytes,
            PrometheusMeterRegistry metrics,
            Supplier<Health> health,
            List<Consumer<RoutesConfig>> routes) {
        Javalin server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.http.maxRequestSize = maxBodyBytes;
            config.routes.get(
                    "/metrics",
                    ctx -> ctx.contentType("text/plain; version=0.0.4; charset=utf-8")
                            .result(metrics.scrape()));
            config.routes.get("/health", ctx -> {
                Health now = health.get();
                ctx.status(now.up() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                        .json(Map.of("up", now.up(), "details", now.details()));
            });
            routes.forEach(service -> service.accept(config.routes));
        });
        try {
            server.start(host, port);
        } catch (JavalinBindException e) {
            throw new PortInUseException(host, port, e);
        }
        return new HttpEndpoint(server);
    }

    /** The port it listens on. */
    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
    }
}
