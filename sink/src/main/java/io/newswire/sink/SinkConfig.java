package io.newswire.sink;

import io.newswire.service.ServiceConfig;
import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;

/** Settings of the sink. */
public final class SinkConfig extends ServiceConfig {

    public static final String HTTP_HOST = "sink.http.host";
    public static final String HTTP_PORT = "sink.http.port";
    public static final String STORE_WRITERS = "sink.store.writers";
    public static final String STORE_BATCH = "sink.store.batch";
    public static final String STORE_CONNECTIONS = "sink.store.connections";

    /**
     * Reads settings.
     *
     * @param file settings as in the file
     * @param environment the process's environment; its settings win
     */
    public SinkConfig(Map<String, String> file, Map<String, String> environment) {
        super(definition(), file, environment);
    }

    /** The table of settings. */
    public static ConfigDef definition() {
        return withDatabase(commonDef())
                .define(
                        HTTP_HOST,
                        ConfigDef.Type.STRING,
                        "127.0.0.1",
                        Importance.MEDIUM,
                        "Address that the sink's health and metrics are served on.")
                .define(
                        HTTP_PORT,
                        ConfigDef.Type.INT,
                        8083,
                        Range.between(0, 65_535),
                        Importance.MEDIUM,
                        "Port that the sink's health and metrics are served on; 0 for any free one.")
                .define(
                        STORE_WRITERS,
                        ConfigDef.Type.INT,
                        2,
                        Range.between(1, 100),
                        Importance.LOW,
                        "How many threads write one run to the database; more than the partitions of its topic are"
                                + " idle.")
                .define(
                        STORE_BATCH,
                        ConfigDef.Type.INT,
                        1_000,
                        Range.between(1, 10_000),
                        Importance.LOW,
                        "The most articles that are written to the database in one transaction.")
                .define(
                        STORE_CONNECTIONS,
                        ConfigDef.Type.INT,
                        8,
                        Range.between(4, 100),
                        Importance.LOW,
                        "The most connections to the database. Each run wants one for each writer, and one for its search"
                                + " index; they wait for each other where there are fewer.");
    }
}
