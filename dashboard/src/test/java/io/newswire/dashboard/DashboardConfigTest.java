package io.newswire.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.Test;

class DashboardConfigTest {

    @Test
    void listensOnLoopbackUnlessToldOtherwise() {
        var config = new DashboardConfig(Map.of(), Map.of());

        assertThat(config.host()).isEqualTo("127.0.0.1");
        assertThat(config.port()).isEqualTo(8080);
        assertThat(config.queryTimeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.queryConnections()).isEqualTo(6);
        assertThat(config.streamLimits().clients()).isEqualTo(500);
        assertThat(config.streamLimits().queue()).isEqualTo(512);
        assertThat(config.streamLimits().heartbeat()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void theEnvironmentWinsOverTheFile() {
        var config = new DashboardConfig(
                Map.of("dashboard.http.port", "1234"), Map.of("NEWSWIRE_DASHBOARD_HTTP_PORT", "4321"));

        assertThat(config.port()).isEqualTo(4321);
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> new DashboardConfig(Map.of("dashboard.http.prot", "1"), Map.of()))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("dashboard.http.prot");
        assertThatThrownBy(() -> new DashboardConfig(Map.of("dashboard.stream.queue", "0"), Map.of()))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("dashboard.stream.queue");
    }
}
