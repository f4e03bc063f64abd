package io.newswire.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.ingest.fetch.FetchSettings;
import io.newswire.ingest.fetch.Politeness;
import io.newswire.ingest.poll.PollSettings;
import io.newswire.ingest.websub.WebSubSettings;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.Test;

class IngestConfigTest {

    @Test
    void defaults() {
        var config = new IngestConfig(Map.of(), Map.of());

        assertThat(config.httpHost()).isEqualTo("127.0.0.1");
        assertThat(config.httpPort()).isEqualTo(8081);
        assertThat(config.push().token()).isEmpty();
        assertThat(config.push().maxBytes()).isEqualTo(15 * 1024 * 1024);
        assertThat(config.fetch())
                .isEqualTo(new FetchSettings(
                        "Newswire/0.1",
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(30),
                        15 * 1024 * 1024,
                        10,
                        64,
                        Set.of(),
                        Politeness.DEFAULT));
        assertThat(config.poll())
                .isEqualTo(new PollSettings(Duration.ofMinutes(5), Duration.ofDays(1), Duration.ofHours(4), 64, 10));
    }

    @Test
    void everySettingIsHeeded() {
        var config = new IngestConfig(
                Map.ofEntries(
                        Map.entry(IngestConfig.HTTP_HOST, "0.0.0.0"),
                        Map.entry(IngestConfig.PUSH_TOKEN, "secret"),
                        Map.entry(IngestConfig.PUSH_BODY_MAX, "100"),
                        Map.entry(IngestConfig.USER_AGENT_CONTACT, "ops@example.org"),
                        Map.entry(IngestConfig.ALLOWED_HOSTS, "Newsroom,wire"),
                        Map.entry(IngestConfig.CONNECT_TIMEOUT, "1"),
                        Map.entry(IngestConfig.TIMEOUT, "2"),
                        Map.entry(IngestConfig.FETCH_BODY_MAX, "3"),
                        Map.entry(IngestConfig.REDIRECTS_MAX, "4"),
                        Map.entry(IngestConfig.CONCURRENCY, "5"),
                        Map.entry(IngestConfig.INTERVAL_MIN, "6"),
                        Map.entry(IngestConfig.INTERVAL_MAX, "7"),
                        Map.entry(IngestConfig.BACKOFF_MAX, "8"),
                        Map.entry(IngestConfig.STARTS, "3"),
                        Map.entry(IngestConfig.HOST_CONCURRENCY, "11"),
                        Map.entry(IngestConfig.HOST_DELAY, "12"),
                        Map.entry(IngestConfig.HOST_PAGE_DELAY, "13"),
                        Map.entry(IngestConfig.HOST_CRAWL_DELAY_MAX, "14"),
                        Map.entry(IngestConfig.HOST_REST_MAX, "15"),
                        Map.entry(IngestConfig.HOST_WAITING_MAX, "16")),
                Map.of("NEWSWIRE_INGEST_HTTP_PORT", "9"));

        assertThat(config.httpHost()).isEqualTo("0.0.0.0");
        assertThat(config.httpPort()).isEqualTo(9);
        assertThat(config.push().token()).isEqualTo("secret");
        assertThat(config.push()).asString().doesNotContain("secret");
        assertThat(config.push().maxBytes()).isEqualTo(100);
        assertThat(config.fetch())
                .isEqualTo(new FetchSettings(
                        "Newswire/0.1 (+ops@example.org)",
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        3,
                        4,
                        5,
                        Set.of("newsroom", "wire"),
                        new Politeness(
                                11,
                                Duration.ofMillis(12),
                                Duration.ofMillis(13),
                                Duration.ofSeconds(14),
                                Duration.ofSeconds(15),
                                16)));
        assertThat(config.poll())
                .isEqualTo(
                        new PollSettings(Duration.ofSeconds(6), Duration.ofSeconds(7), Duration.ofSeconds(8), 5, 0.5));
    }

    @Test
    void hubsAreUsedWhereTheyHaveAnAddressToCallBack() {
        var callback = Map.of(IngestConfig.WEBSUB_CALLBACK_URL, "https://news.example.org/hubs");
        var whole = new HashMap<>(callback);
        whole.putAll(Map.of(
                IngestConfig.WEBSUB_KEY,
                "secret",
                IngestConfig.WEBSUB_LEASE,
                "61",
                IngestConfig.WEBSUB_INTERVAL,
                "62"));

        assertThat(new IngestConfig(Map.of(), Map.of()).webSub()).isEmpty();
        assertThat(new IngestConfig(whole, Map.of()).webSub())
                .contains(new WebSubSettings(
                        URI.create("https://news.example.org/hubs"),
                        "secret",
                        Duration.ofSeconds(61),
                        Duration.ofSeconds(62)));
        assertThat(new IngestConfig(whole, Map.of()).webSub()).asString().doesNotContain("secret");
        assertThatThrownBy(() -> new IngestConfig(callback, Map.of()).webSub())
                .hasMessageContaining(IngestConfig.WEBSUB_KEY);
        assertThatThrownBy(
                        () -> new IngestConfig(Map.of(IngestConfig.WEBSUB_CALLBACK_URL, "nowhere"), Map.of()).webSub())
                .hasMessageContaining(IngestConfig.WEBSUB_CALLBACK_URL);
    }

    @Test
    void aMistakeIsNamed() {
        assertThatThrownBy(() -> new IngestConfig(Map.of("ingest.http.prot", "1"), Map.of()))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("ingest.http.prot");
        assertThatThrownBy(() -> new IngestConfig(Map.of(IngestConfig.HTTP_PORT, "70000"), Map.of()))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(IngestConfig.HTTP_PORT);
    }
}
