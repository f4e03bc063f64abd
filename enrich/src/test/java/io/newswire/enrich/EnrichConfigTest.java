package io.newswire.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnrichConfigTest {

    @Test
    void hasADefaultForEverything() {
        var config = new EnrichConfig(Map.of(), Map.of());

        assertThat(config.threads()).isEqualTo(1);
        assertThat(config.stateDir()).isEqualTo(Path.of("enrich-state"));
        assertThat(config.commitInterval()).isEqualTo(Duration.ofMillis(100));
        assertThat(config.replayCommitInterval()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.stateMemoryBytes()).isEqualTo(64 << 20);
        assertThat(config.knowledgeFile()).isEmpty();
        assertThat(config.httpHost()).isEqualTo("127.0.0.1");
        assertThat(config.httpPort()).isEqualTo(8082);
    }

    @Test
    void takesEverySettingFromTheFileOrTheEnvironment() {
        var config = new EnrichConfig(
                Map.of(
                        "enrich.threads", "2",
                        "enrich.state.dir", "/var/lib/newswire",
                        "enrich.commit.interval.ms", "500",
                        "enrich.replay.commit.interval.ms", "5000",
                        "enrich.state.memory.bytes", "33554432",
                        "enrich.knowledge.file", "/var/lib/all.knowledge"),
                Map.of(
                        "NEWSWIRE_ENRICH_THREADS",
                        "3",
                        "NEWSWIRE_ENRICH_HTTP_PORT",
                        "0",
                        "NEWSWIRE_ENRICH_HTTP_HOST",
                        "::1"));

        assertThat(config.threads()).isEqualTo(3);
        assertThat(config.stateDir()).isEqualTo(Path.of("/var/lib/newswire"));
        assertThat(config.commitInterval()).isEqualTo(Duration.ofMillis(500));
        assertThat(config.replayCommitInterval()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.stateMemoryBytes()).isEqualTo(32 << 20);
        assertThat(config.knowledgeFile()).contains(Path.of("/var/lib/all.knowledge"));
        assertThat(config.httpHost()).isEqualTo("::1");
        assertThat(config.httpPort()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "enrich.threads,0",
        "enrich.threads,many",
        "enrich.state.dir,''",
        "enrich.commit.interval.ms,1",
        "enrich.state.memory.bytes,1",
        "enrich.http.port,70000",
        "enrich.typo,1"
    })
    void refusesWhatMakesNoSenseAndNamesIt(String key, String value) {
        assertThatThrownBy(() -> new EnrichConfig(Map.of(key, value), Map.of()))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(key);
    }
}
