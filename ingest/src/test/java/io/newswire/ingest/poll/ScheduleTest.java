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
            new PollSettings(Duration.ofMinutes(5), Duration.ofHours(24), Duration.ofHours(4), 10, 10);
    private final Schedule exact = new Schedule(settings, new Unblurred());

    @Test
    void theIntervalFollowsTheShareOfNewItems() {
        assertThat(interval(null, 1)).isEqualTo(Duration.ofMinutes(15));
        assertThat(interval(Duration.ofMinutes(40), 0)).isEqualTo(Duration.ofMinutes(60));
        assertThat(interval(Duration.ofMinutes(40), 0.01)).isBetween(Duration.ofMinutes(29), Duration.ofMinutes(30));
        assertThat(interval(Duration.ofMinutes(40), 0.5)).isEqualTo(Duration.ofMinutes(20));
        assertThat(interval(Duration.ofMinutes(40), 1)).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void theIntervalHasBounds() {
        assertThat(interval(Duration.ofMinutes(6), 1)).isEqualTo(Duration.ofMinutes(5));
        assertThat(interval(Duration.ofHours(20), 0)).isEqualTo(Duration.ofHours(24));
    }

    @Test
    void theIntervalOutlivesFailuresHintsAndAnEarlierRelease() {
        FeedState failing = state().setIntervalSeconds(1_200)
                .setFailures(7)
                .setLastPoll(NOW.minus(Duration.ofHours(4)))
                .setNextPoll(NOW)
                .build();
        FeedState earlier = state().setLastPoll(NOW.minus(Duration.ofMinutes(20)))
                .setNextPoll(NOW)
                .build();

        assertThat(exact.interval(failing, 0)).isEqualTo(Duration.ofMinutes(30));
        assertThat(exact.interval(earlier, 0)).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void hintsPutAPollOffButNotBeyondTheLongestInterval() {
        assertThat(afterSuccess(Duration.ZERO, null)).isEqualTo(Duration.ofMinutes(10));
        assertThat(afterSuccess(Duration.ofMinutes(5), null)).isEqualTo(Duration.ofMinutes(10));
        assertThat(afterSuccess(Duration.ofHours(1), null)).isBetween(Duration.ofHours(1), Duration.ofMinutes(66));
        assertThat(afterSuccess(Duration.ZERO, Duration.ofHours(2)))
                .isBetween(Duration.ofHours(2), Duration.ofMinutes(132));
        assertThat(afterSuccess(Duration.ofDays(365), null)).isEqualTo(Duration.ofHours(24));
        assertThat(afterSuccess(Duration.ZERO, Duration.ofDays(3650))).isEqualTo(Duration.ofHours(24));
        assertThat(afterSuccess(Duration.ZERO, Duration.ofDays(-1))).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void aFixedIntervalIsKept() {
        var feed = new Feed(definition(2), null);

        assertThat(exact.afterSuccess(feed, Duration.ofMinutes(10), Duration.ofHours(1), null, NOW))
                .isEqualTo(NOW.plusSeconds(2));
    }

    @Test
    void whatIsGoneForGoodIsLookedAtWeekly() {
        assertThat(exact.afterGone(NOW)).isEqualTo(NOW.plus(Duration.ofDays(7)));
    }

    @Test
    void aFeedThatIsAddedAgainIsDueThoughItWasToRest() {
        FeedState state = state().setLastPoll(NOW)
                .setNextPoll(NOW.plus(Duration.ofDays(7)))
                .build();
        FeedDefinition again = FeedDefinition.newBuilder(definition(null))
                .setAdded(NOW.plusSeconds(60))
                .build();

        assertThat(new Feed(definition(null), state).due()).isEqualTo(NOW.plus(Duration.ofDays(7)));
        assertThat(new Feed(again, state).due()).isEqualTo(NOW.plusSeconds(60));
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
                .mapToObj(i -> schedule.afterSuccess(feed, Duration.ZERO, Duration.ZERO, null, NOW))
                .peek(next -> assertThat(next).isBetween(NOW.plusSeconds(90), NOW.plusSeconds(110)))
                .distinct()
                .count();

        assertThat(different).isGreaterThan(90);
    }

    private Duration interval(@Nullable Duration before, double newShare) {
        FeedState state = before == null
                ? null
                : state().setIntervalSeconds((int) before.toSeconds())
                        .setNextPoll(NOW)
                        .build();
        return exact.interval(state, newShare);
    }

    private Duration afterSuccess(Duration hint, @Nullable Duration fresh) {
        Instant until = fresh == null ? null : NOW.plus(fresh);
        var feed = new Feed(definition(null), null);
        return Duration.between(NOW, exact.afterSuccess(feed, Duration.ofMinutes(10), hint, until, NOW));
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
