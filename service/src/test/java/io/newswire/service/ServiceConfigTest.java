package io.newswire.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceConfigTest {

    private static final String SECRET = "open-sesame";

    /** A service as the others are. */
    private static class SinkLikeConfig extends ServiceConfig {

        SinkLikeConfig(Map<String, String> file, Map<String, String> environment) {
            super(definition(), file, environment);
        }

        static ConfigDef definition() {
            return withDatabase(commonDef())
                    .define(
                            "sink.batch.size",
                            ConfigDef.Type.INT,
                            500,
                            ConfigDef.Range.between(1, 5000),
                            Importance.LOW,
                            "Rows written at once.")
                    .define("sink.topics", ConfigDef.Type.LIST, "", Importance.LOW, "Topics.");
        }
    }

    private static SinkLikeConfig file(Map<String, String> file) {
        return new SinkLikeConfig(file, Map.of());
    }

    private static SinkLikeConfig environment(Map<String, String> environment) {
        return new SinkLikeConfig(Map.of("sink.batch.size", "7"), environment);
    }

    @Test
    void hasItsDefaults() {
        SinkLikeConfig config = file(Map.of());

        assertThat(config.getInt("sink.batch.size")).isEqualTo(500);
        assertThat(config.getList(ServiceConfig.BOOTSTRAP_SERVERS)).containsExactly("127.0.0.1:9092");
        assertThat(config.getList(ServiceConfig.REGISTRY_URL)).containsExactly("http://127.0.0.1:8085/apis/ccompat/v7");
        assertThat(config.databaseUrl()).isEqualTo("jdbc:postgresql://127.0.0.1:5432/newswire");
        assertThat(config.databaseUser()).isEqualTo("newswire");
        assertThat(config.databasePassword()).isEmpty();
    }

    @Test
    void letsTheEnvironmentWin() {
        SinkLikeConfig config =
                environment(Map.of("NEWSWIRE_SINK_BATCH_SIZE", "9", "NEWSWIRE_DATABASE_PASSWORD", SECRET));

        assertThat(config.getInt("sink.batch.size")).isEqualTo(9);
        assertThat(config.databasePassword()).isEqualTo(SECRET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sink.batch.sise", "batch.size", "databse.url", "database.pasword", "sinks.x", "sink"})
    void refusesAKeyThatNoTableKnows(String key) {
        assertThatThrownBy(() -> file(Map.of(key, "1")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("Unknown settings: " + key)
                .hasMessageContaining("sink.batch.size");
    }

    @Test
    void refusesAVariableThatIsMeantForItAndMeansNothing() {
        assertThatThrownBy(() -> environment(Map.of("NEWSWIRE_SINK_BATCH_SISE", "9")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("NEWSWIRE_SINK_BATCH_SISE");
    }

    @Test
    void leavesToOthersWhatIsTheirs() {
        SinkLikeConfig fromFile = file(Map.of("ingest.http.port", "not even a number", "enrich.threads", "2"));
        SinkLikeConfig fromEnvironment =
                environment(Map.of("NEWSWIRE_INGEST_ANY", "x", "PATH", "/bin", "NEWSWIRE_OTHER", "y"));

        assertThat(fromFile.getInt("sink.batch.size")).isEqualTo(500);
        assertThat(fromEnvironment.getInt("sink.batch.size")).isEqualTo(7);
    }

    @Test
    void saysAllThatIsWrongAtOnceWithoutSecrets() {
        assertThatThrownBy(() -> file(
                        Map.of("sink.batch.size", "0", "kafka", "x", "sink.oops", "y", "database.password", SECRET)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("sink.batch.size")
                .hasMessageContaining("at least 1")
                .hasMessageContaining("kafka, sink.oops")
                .hasMessageNotContaining(SECRET);
    }

    @Test
    void handsOnWhatIsForKafkasClientsAndTheSerdes() {
        var config = new SinkLikeConfig(
                Map.of(
                        "kafka.bootstrap.servers", "a:1, b:2",
                        "kafka.security.protocol", "SASL_SSL",
                        "kafka.sasl.mechanism", "PLAIN",
                        "kafka.basic.auth.credentials.source", "USER_INFO",
                        "schema.registry.url", "http://c:3,http://d:4",
                        "schema.registry.ssl.truststore.location", "/trust",
                        "sink.batch.size", "3",
                        "database.password", SECRET),
                Map.of(
                        "NEWSWIRE_KAFKA_SASL_MECHANISM",
                        "SCRAM-SHA-512",
                        "NEWSWIRE_SCHEMA_REGISTRY_SSL_PROTOCOL",
                        "TLSv1.3"));

        assertThat(config.clientConfig())
                .containsOnly(
                        Map.entry("bootstrap.servers", "a:1,b:2"),
                        Map.entry("security.protocol", "SASL_SSL"),
                        Map.entry("sasl.mechanism", "SCRAM-SHA-512"),
                        Map.entry("basic.auth.credentials.source", "USER_INFO"),
                        Map.entry("schema.registry.url", "http://c:3,http://d:4"),
                        Map.entry("schema.registry.ssl.truststore.location", "/trust"),
                        Map.entry("schema.registry.ssl.protocol", "TLSv1.3"));
    }

    @Test
    void keepsItsSecretsOutOfItsText() {
        SinkLikeConfig config = file(Map.of("database.password", SECRET, "kafka.sasl.jaas.config", SECRET));

        assertThat(List.of(config.toString(), config.values().toString()))
                .allSatisfy(text -> assertThat(text).doesNotContain(SECRET));
    }

    @Test
    void describesItselfAsATable() {
        String page = ConfigReference.markdown(Map.of("Sink", SinkLikeConfig.definition()));

        assertThat(page)
                .startsWith("## Sink\n\n| key |")
                .contains(
                        "| `sink.batch.size` | `NEWSWIRE_SINK_BATCH_SIZE` | int | `500` | [1,...,5000] | Rows written at once. |")
                .contains("| `sink.topics` | `NEWSWIRE_SINK_TOPICS` | list | none |  | Topics. |")
                .contains("| `database.password` | `NEWSWIRE_DATABASE_PASSWORD` | password | none |");
    }

    @Test
    void describesAKeyOnce() {
        var tables = new LinkedHashMap<String, ConfigDef>();
        tables.put("All", ServiceConfig.commonDef());
        tables.put("Sink", SinkLikeConfig.definition());

        assertThat(ConfigReference.markdown(tables)).containsOnlyOnce("| `kafka.bootstrap.servers` |");
    }

    @Test
    void keepsItsTablesTablesWhateverADescriptionSays() {
        var table = new ConfigDef().define("a.b", ConfigDef.Type.STRING, "x|y", Importance.LOW, "one | two\nthree");

        assertThat(ConfigReference.markdown(Map.of("A", table)))
                .contains("| `a.b` | `NEWSWIRE_A_B` | string | `x\\|y` |  | one \\| two three |");
    }
}
