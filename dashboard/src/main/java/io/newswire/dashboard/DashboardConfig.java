package io.newswire.dashboard;

import io.newswire.dashboard.live.StreamLimits;
import io.newswire.service.ServiceConfig;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;

/** Settings of the dashboard. */
public final class DashboardConfig extends ServiceConfig {

    public static final String HTTP_HOST = "dashboard.http.host";
    public static final String HTTP_PORT = "dashboard.http.port";
    public static final String QUERY_TIMEOUT = "dashboard.query.timeout.ms";
    public static final String QUERY_CONNECTIONS = "dashboard.query.connections";
    public static final String STREAM_CLIENTS = "dashboard.stream.clients";
    public static final String STREAM_QUEUE = "dashboard.stream.queue";
    public static final String STREAM_HEARTBEAT = "dashboard.stream.heartbeat.ms";

    /**
     * Reads settings.
     *
     * @param file settings as in the file
     * @param environment the process's environment; its settings win
     */
    public DashboardConfig(Map<String, String> file, Map<String, String> environment) {
        super(definition(), file, environment);
    }

    /** The table of settings. */
    public static ConfigDef definition() {
        return withDatabase(commonDef())
                .define(
                        HTTP_HOST,
                        ConfigDef.Type.STRING,
                        "127.0.0.1",
                        Importance.HIGH,
                        "Address that the page and the query API listen on. Nobody is asked for a password, so only a"
                                + " trusted network should reach another address than the default.")
                .define(
                        HTTP_PORT,
                        ConfigDef.Type.INT,
                        8080,
                        Range.between(0, 65_535),
                        Importance.HIGH,
                        "Port that the page and the query API listen on; 0 for any free one.")
                .define(
                        QUERY_TIMEOUT,
                        ConfigDef.Type.INT,
                        5_000,
                        Range.between(1_000, 600_000),
                        Importance.LOW,
                        "The longest that one question to the database may take, in milliseconds.")
                .define(
                        QUERY_CONNECTIONS,
                        ConfigDef.Type.INT,
                        6,
                        Range.between(1, 100),
                        Importance.LOW,
                        "Connections to the database, and so the number of questions asked at the same time.")
                .define(
                        STREAM_CLIENTS,
                        ConfigDef.Type.INT,
                        500,
                        Range.between(1, 100_000),
                        Importance.MEDIUM,
                        "How many clients may listen to the live stream at a time; others are answered with 503.")
                .define(
                        STREAM_QUEUE,
                        ConfigDef.Type.INT,
                        512,
                        Range.between(16, 100_000),
                        Importance.LOW,
                        "How many events may wait for one client of the live stream; one that is slower is let go, and"
                                + " comes back by itself. Half as many are kept for those who come back.")
                .define(
                        STREAM_HEARTBEAT,
                        ConfigDef.Type.INT,
                        10_000,
                        Range.between(100, 25_000),
                        Importance.LOW,
                        "How often the live stream shows that it lives, in milliseconds.");
    }

    /** The address to listen on. */
    public String host() {
        return getString(HTTP_HOST);
    }

    /** The port to listen on; 0 for any free one. */
    public int port() {
        return getInt(HTTP_PORT);
    }

    int queryConnections() {
        return getInt(QUERY_CONNECTIONS);
    }

    Duration queryTimeout() {
        return Duration.ofMillis(getInt(QUERY_TIMEOUT));
    }

    StreamLimits streamLimits() {
        return new StreamLimits(
                getInt(STREAM_CLIENTS), getInt(STREAM_QUEUE), Duration.ofMillis(getInt(STREAM_HEARTBEAT)));
    }
}
