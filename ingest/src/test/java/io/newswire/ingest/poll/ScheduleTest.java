package io.newswire.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.record.FeedDefinition;
import io.newswire.record.FeedState;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private final PollSettings settings =
            new PollSettings(Duration.ofMinutes(5), Duration.ofHours(24), Duration.ofHours(4), 10);
    private final Schedule exact = new Schedule(settings, new Unblurred());

    @Test
    void theIntervalFollowsTheNews() {
        assertThat(interval(null, true)).isEqualTo(Duration.ofMinutes(15));
        assertThat(interval(Duration.ofMinutes(20), true)).isEqualTo(Duration.ofMinutes(10));
        assertThat(interval(Duration.ofMinutes(20), false)).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void theIntervalHasBounds() {
        assertThat(interval(Duration.ofMinutes(6), true)).isEqualTo(Duration.ofMinutes(5));
        assertThat(interval(Duration.ofHours(20), false)).isEqualTo(Duration.ofHours(24));
    }

    @Test
    void aFixedIntervalIsKept() {
        assertThat(Duration.between(NOW, exact.afterSuccess(new Feed(definition(2), null), true, NOW)))
                .isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void failuresDoubleTheTimeUpToALimit() {
        var feed = new Feed(definition(null), null);

        assertThat(wait(feed, 1, null)).isEqualTo(Duration.ofMinutes(5));
        assertThat(wait(feed, 3, null)).isEqualTo(Duration.ofMinutes(20));
        assertThat(wait(feed, 1_000_000, null)).isEqualTo(Duration.ofHours(4));
    }

    @Test
    void retryAfterIsRespectedWithinReason() {
        var feed = new Feed(definition(null), null);

        assertThat(wait(feed, 1, Duration.ofHours(6))).isEqualTo(Duration.ofHours(6));
        assertThat(wait(feed, 1, Duration.ofSeconds(1))).isEqualTo(Duration.ofMinutes(5));
        assertThat(wait(feed, 1, Duration.ofDays(3650))).isEqualTo(Duration.ofHours(24));
    }

    @Test
    void feedsThatBeginTogetherDoNotStayTogether() {
        var schedule = new Schedule(settings, new Random(1));
        var feed = new Feed(definition(100), null);

        long different = IntStream.range(0, 100)
                .mapToObj(i -> schedule.afterSuccess(feed, true, NOW))
                .peek(next -> assertThat(next).isBetween(NOW.plusSeconds(90), NOW.plusSeconds(110)))
                .distinct()
                .count();

        assertThat(different).isGreaterThan(90);
    }

    private Duration interval(@Nullable Duration before, boolean news) {
        FeedState state = before == null
                ? null
                : state().setLastPoll(NOW.minus(before)).setNextPoll(NOW).build();
        return Duration.between(NOW, exact.afterSuccess(new Feed(definition(null), state), news, NOW));
    }

    private Duration wait(Feed feed, int failures, @Nullable Duration retryAfter) {
        Instant until = retryAfter == null ? null : NOW.plus(retryAfter);
        return Duration.between(NOW, exact.afterFailure(feed, failures, until, NOW));
    }

    private static FeedState.Builder state() {
        return FeedState.newBuilder()
                .setFeedId("f")
                .setUrl("https://example.org/")
                .setDefinedUrl("https://example.org/");
    }

    private static FeedDefinition definition(@Nullable Integer seconds) {
        return FeedDefinition.newBuilder()
                .setId("f")
                .setUrl("https://example.org/")
                .setIntervalSeconds(seconds)
                .setAdded(NOW)
                .build();
    }

    /** In the middle of every range. */
    private static final class Unblurred implements RandomGenerator {

        @Override
        public long nextLong() {
            return 0;
        }

        @Override
        public double nextDouble() {
            return 0.5;
        }
    }
}
