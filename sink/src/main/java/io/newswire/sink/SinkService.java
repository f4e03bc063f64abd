package io.newswire.sink;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.newswire.record.EnrichedArticle;
import io.newswire.record.StoryChange;
import io.newswire.schemas.Topics;
import io.newswire.schemas.serde.RecordSerde;
import io.newswire.service.Health;
import io.newswire.service.Service;
import io.newswire.sink.loop.Loop;
import io.newswire.sink.route.Router;
import io.newswire.sink.store.DeadLetterSender;
import io.newswire.sink.store.RunStore;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.Deserializer;

/** Writes enriched articles to PostgreSQL, a store for each run, and routes the live ones to the topics of their subjects. */
public final class SinkService implements Service {

    private static final Duration CONNECT = Duration.ofSeconds(5);

    /** Longer than any statement takes; a database that is silent for longer is away. */
    private static final Duration ANSWER = Duration.ofSeconds(60);

    private final SinkConfig config;
    private final MeterRegistry metrics;
    private final HikariDataSource database;
    private final DeadLetterSender deadLetters;
    private final Deserializer<EnrichedArticle> deserializer;
    private final RunStores stores;
    private List<Loop> loops = List.of();

    /**
     * Connects to nothing yet.
     *
     * @param metrics where its meters are registered
     */
    public SinkService(SinkConfig config, MeterRegistry metrics) {
        this.config = config;
        this.metrics = metrics;
        this.database = new HikariDataSource(pool(config));
        this.deadLetters = new DeadLetterSender(config.clientConfig());
        this.deserializer =
                RecordSerde.of(EnrichedArticle.class, config.clientConfig()).deserializer();
        this.stores = new RunStores(new RunStore.Parts(
                config.clientConfig(),
                config.getInt(SinkConfig.STORE_WRITERS),
                config.getInt(SinkConfig.STORE_BATCH),
                database,
                deserializer,
                RecordSerde.of(StoryChange.class, config.clientConfig()).deserializer(),
                deadLetters,
                metrics));
    }

    private static HikariConfig pool(SinkConfig config) {
        var pool = new HikariConfig();
        pool.setPoolName("sink");
        pool.setJdbcUrl(config.databaseUrl());
        pool.setUsername(config.databaseUser());
        pool.setPassword(config.databasePassword());
        pool.setMaximumPoolSize(config.getInt(SinkConfig.STORE_CONNECTIONS));
        pool.setMinimumIdle(1);
        // The database may come later than the sink.
        pool.setInitializationFailTimeout(-1);
        pool.setConnectionTimeout(CONNECT.toMillis());
        pool.addDataSourceProperty("ApplicationName", "newswire-sink");
        pool.addDataSourceProperty("connectTimeout", CONNECT.toSeconds());
        pool.addDataSourceProperty("socketTimeout", ANSWER.toSeconds());
        return pool;
    }

    @Override
    public void start() {
        Map<String, Object> clientConfig = config.clientConfig();
        loops = List.of(
                Loop.start("sink-supervisor", () -> new Supervisor(clientConfig, stores)),
                Loop.start("sink-router", () -> new Router(clientConfig, deserializer, metrics)));
    }

    /** Up when the live run is being written and nothing is failing. */
    @Override
    public Health health() {
        var states = new HashMap<String, String>();
        loops.forEach(loop -> states.put(loop.name(), loop.failure().orElse("ok")));
        stores.states().forEach((run, state) -> states.put("store of " + run, state));
        boolean working = stores.states().containsKey(Topics.LIVE);
        return new Health(working && states.values().stream().allMatch("ok"::equals), Map.copyOf(states));
    }

    /** The supervisor first, so that nothing is begun any more. */
    @Override
    public void close() {
        loops.forEach(Loop::stop);
        loops.forEach(Loop::close);
        stores.close();
        deadLetters.close();
        database.close();
    }
}
