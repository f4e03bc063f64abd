package io.newswire.dashboard;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.javalin.config.RoutesConfig;
import io.micrometer.core.instrument.MeterRegistry;
import io.newswire.dashboard.live.LiveStream;
import io.newswire.dashboard.query.ArticleQueries;
import io.newswire.service.Health;
import io.newswire.service.Service;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;

/** The live page at {@code /}, the query API and the live stream under {@code /v1}. */
public final class DashboardService implements Service {

    /** How long a question waits for a connection, in milliseconds, before it is told that there is none. */
    private static final long CONNECTION_TIMEOUT_MS = 2_000;

    private final HikariDataSource database;
    private final LiveStream stream;
    private final QueryRoutes queries;

    /**
     * A dashboard that has not started. Neither database nor Kafka needs to be there yet.
     *
     * @param metrics where its metrics are kept
     */
    public DashboardService(DashboardConfig config, MeterRegistry metrics) {
        this.database = open(config);
        var articles = new ArticleQueries(database, config.queryTimeout());
        this.queries = new QueryRoutes(articles, Clock.systemUTC());
        this.stream = new LiveStream(articles, config.clientConfig(), config.streamLimits(), metrics);
    }

    private static HikariDataSource open(DashboardConfig config) {
        var pool = new HikariConfig();
        pool.setPoolName("dashboard");
        pool.setJdbcUrl(config.databaseUrl());
        pool.setUsername(config.databaseUser());
        pool.setPassword(config.databasePassword());
        pool.setMaximumPoolSize(config.queryConnections());
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(CONNECTION_TIMEOUT_MS);
        pool.setValidationTimeout(CONNECTION_TIMEOUT_MS / 2);
        // A database that is away is waited for.
        pool.setInitializationFailTimeout(-1);
        return new HikariDataSource(pool);
    }

    @Override
    public void start() {
        stream.start();
    }

    @Override
    public Health health() {
        String problem = stream.storeProblem();
        return new Health(
                problem == null && stream.following(),
                Map.of(
                        "store", Objects.requireNonNullElse(problem, "answers"),
                        "stream", stream.state(),
                        "run", Objects.requireNonNullElse(stream.run(), "not known yet"),
                        "clients", stream.clients()));
    }

    @Override
    public void routes(RoutesConfig routes) {
        new PageRoutes().add(routes);
        queries.add(routes);
        routes.get("/v1/stream", QueryRoutes.guarded(stream::serve));
    }

    @Override
    public void close() {
        stream.close();
        database.close();
    }
}
