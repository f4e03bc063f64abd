package io.newswire.ingest.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.ingest.kafka.Clients;
import io.newswire.record.FeedDefinition;
import io.newswire.testkit.OwnStack;
import io.newswire.testkit.StackExtension;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(StackExtension.class)
@Timeout(60)
class FeedRegistryTest {

    private final FeedRegistry registry;

    FeedRegistryTest(OwnStack stack) {
        registry = new FeedRegistry(new Clients(stack.clientConfig()), Clock.systemUTC());
    }

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void listsWhatWasAddedAndNotWhatWasRemoved() {
        List<FeedDefinition> added = registry.add(List.of(
                new NewFeed("https://example.org/one", "One", List.of("News"), 60),
                NewFeed.of("https://example.org/two")));
        // Twice is once.
        registry.add(List.of(NewFeed.of("https://example.org/two")));

        assertThat(registry.list())
                .hasSize(2)
                .allSatisfy(feed -> assertThat(feed.health()).isEqualTo(FeedStatus.Health.NEW));

        assertThat(registry.remove("https://example.org/two")).isPresent();
        assertThat(registry.remove("https://example.org/two")).isEmpty();
        assertThat(registry.list()).extracting(FeedStatus::definition).containsExactly(added.get(0));
    }

    @Test
    void idsAreStableAndReadable() {
        assertThat(FeedIds.of("https://News.example.org/feed"))
                .startsWith("news.example.org-")
                .isEqualTo(FeedIds.of(" https://News.example.org/feed"))
                .isNotEqualTo(FeedIds.of("https://news.example.org/other"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "example.org/feed", "file:///etc/passwd", "https://", "https://a b", "mailto:a@b.c"})
    void refusesWhatIsNoAddress(String url) {
        assertThatThrownBy(() -> FeedIds.of(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is no address");
    }
}
