package io.newswire.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.Test;

class SinkConfigTest {

    private static SinkConfig of(Map<String, String> file) {
        return new SinkConfig(file, Map.of());
    }

    @Test
    void defaultsAreOfOneMachine() {
        SinkConfig config = of(Map.of());

        assertThat(config.getString(SinkConfig.HTTP_HOST)).isEqualTo("127.0.0.1");
        assertThat(config.getInt(SinkConfig.HTTP_PORT)).isEqualTo(8083);
        assertThat(config.getInt(SinkConfig.STORE_WRITERS)).isEqualTo(2);
        assertThat(config.getInt(SinkConfig.STORE_BATCH)).isEqualTo(1_000);
        assertThat(config.getInt(SinkConfig.STORE_CONNECTIONS)).isEqualTo(8);
        assertThat(config.databaseUrl()).isEqualTo("jdbc:postgresql://127.0.0.1:5432/newswire");
    }

    @Test
    void valuesOutOfRangeAndUnknownKeysAreRefusedByName() {
        assertThatThrownBy(() -> of(Map.of(SinkConfig.STORE_BATCH, "0")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("sink.store.batch");
        assertThatThrownBy(() -> of(Map.of(SinkConfig.STORE_CONNECTIONS, "3")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("sink.store.connections");
        assertThatThrownBy(() -> of(Map.of("sink.colour", "red")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("sink.colour");
    }
}
