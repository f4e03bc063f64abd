package io.newswire.service;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.HttpStatus;
import io.javalin.util.JavalinBindException;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.BindException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * An HTTP server with the routes of one or more services, and with {@code GET /health} (200, or 503 when down) and
 * {@code GET /metrics} (Prometheus' text format). Errors are answered as {@code {"error": "…"}}.
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
     * @param maxBodyBytes the largest request body taken; a larger one is answered with 413 where a route reads it as a
     *     whole, by {@code body()} or {@code bodyAsBytes()}
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
            harden(config, maxBodyBytes);
            HttpErrors.answer(config.routes);
            config.routes.before(ctx -> ctx.header("X-Content-Type-Options", "nosniff"));
            config.routes.after(UnreadBody::discardRefused);
            operations(config.routes, metrics, health);
            routes.forEach(service -> service.accept(config.routes));
        });
        try {
            server.start(host, port);
        } catch (JavalinBindException e) {
            throw refused(host, port, e);
        }
        return new HttpEndpoint(server);
    }

    private static void harden(JavalinConfig config, long maxBodyBytes) {
        config.startup.showJavalinBanner = false;
        config.http.maxRequestSize = maxBodyBytes;
        config.jetty.modifyServletContextHandler(context -> context.setErrorHandler(new MalformedRequests()));
        config.jetty.modifyServer(jetty -> jetty.setErrorHandler(new MalformedRequests()));
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
    }

    private static void operations(RoutesConfig routes, PrometheusMeterRegistry metrics, Supplier<Health> health) {
        routes.get(
                "/metrics",
                ctx -> ctx.contentType("text/plain; version=0.0.4; charset=utf-8")
                        .result(metrics.scrape()));
        routes.get("/health", ctx -> {
            Health now = health.get();
            ctx.status(now.up() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                    .json(Map.of("up", now.up(), "details", now.details()));
        });
    }

    private static RuntimeException refused(String host, int port, JavalinBindException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException
                    && String.valueOf(cause.getMessage()).contains("in use")) {
                return new PortInUseException(host, port, e);
            }
        }
        return new IllegalArgumentException("cannot listen on " + host + ", port " + port + ": " + e.getMessage(), e);
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
