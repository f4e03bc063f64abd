package io.newswire.enrich;

import io.newswire.service.ServiceConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;

/** Settings of the enrich service. */
public final class EnrichConfig extends ServiceConfig {

    public static final String THREADS = "enrich.threads";
    public static final String STATE_DIR = "enrich.state.dir";
    public static final String COMMIT_INTERVAL_MS = "enrich.commit.interval.ms";
    public static final String REPLAY_COMMIT_INTERVAL_MS = "enrich.replay.commit.interval.ms";
    public static final String STATE_MEMORY_BYTES = "enrich.state.memory.bytes";
    public static final String KNOWLEDGE_FILE = "enrich.knowledge.file";
    public static final String HTTP_HOST = "enrich.http.host";
    public static final String HTTP_PORT = "enrich.http.port";

    /**
     * Reads settings.
     *
     * @param file settings as in the file
     * @param environment the process's environment; its settings win
     */
    public EnrichConfig(Map<String, String> file, Map<String, String> environment) {
        super(definition(), file, environment);
    }

    /** The table of keys. */
    public static ConfigDef definition() {
        return commonDef()
                .define(
                        THREADS,
                        ConfigDef.Type.INT,
                        1,
                        Range.between(1, 64),
                        Importance.MEDIUM,
                        "Threads that enrich, for the live run and for each reprocessing run.")
                .define(
                        STATE_DIR,
                        ConfigDef.Type.STRING,
                        "enrich-state",
                        new ConfigDef.NonEmptyString(),
                        Importance.HIGH,
                        "Directory of the state stores, one for each instance. A lost one is rebuilt from Kafka.")
                .define(
                        COMMIT_INTERVAL_MS,
                        ConfigDef.Type.LONG,
                        100,
                        Range.between(10, 60_000),
                        Importance.LOW,
                        "Milliseconds between commits. Readers see an article after two: a lower number shows it sooner,"
                                + " a higher one costs less.")
                .define(
                        REPLAY_COMMIT_INTERVAL_MS,
                        ConfigDef.Type.LONG,
                        1_000,
                        Range.between(10, 60_000),
                        Importance.LOW,
                        "Milliseconds between commits of reprocessing runs, also once one is promoted: readers see an article after"
                                + " two.")
                .define(
                        STATE_MEMORY_BYTES,
                        ConfigDef.Type.LONG,
                        64L << 20,
                        Range.between(8L << 20, 64L << 30),
                        Importance.LOW,
                        "Bytes of memory for the caches and write buffers of all state stores together.")
                .define(
                        KNOWLEDGE_FILE,
                        ConfigDef.Type.STRING,
                        "",
                        Importance.MEDIUM,
                        "A file made by 'newswire knowledge import': the things in it are known beside those built in. The"
                                + " same on all instances; read when the service starts. Empty: none.")
                .define(
                        HTTP_HOST,
                        ConfigDef.Type.STRING,
                        "127.0.0.1",
                        Importance.MEDIUM,
                        "Address that the enrich service listens on for /health and /metrics.")
                .define(
                        HTTP_PORT,
                        ConfigDef.Type.INT,
                        8082,
                        Range.between(0, 65_535),
                        Importance.MEDIUM,
                        "Port that the enrich service listens on; 0 for any free one.");
    }

    public int threads() {
        return getInt(THREADS);
    }

    public Path stateDir() {
        return Path.of(getString(STATE_DIR));
    }

    public Duration commitInterval() {
        return Duration.ofMillis(getLong(COMMIT_INTERVAL_MS));
    }

    public Duration replayCommitInterval() {
        return Duration.ofMillis(getLong(REPLAY_COMMIT_INTERVAL_MS));
    }

    public long stateMemoryBytes() {
        return getLong(STATE_MEMORY_BYTES);
    }

    public Optional<Path> knowledgeFile() {
        String file = getString(KNOWLEDGE_FILE);
        return file.isEmpty() ? Optional.empty() : Optional.of(Path.of(file));
    }

    public String httpHost() {
        return getString(HTTP_HOST);
    }

    public int httpPort() {
        return getInt(HTTP_PORT);
    }
}
