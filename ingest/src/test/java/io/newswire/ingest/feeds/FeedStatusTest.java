package io.newswire.ingest.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.ingest.feeds.FeedStatus.Health;
import io.newswire.record.FeedDefinition;
import io.newswire.record.FeedState;
import io.newswire.record.Pace;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FeedStatusTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private final FeedDefinition.Builder definition = FeedDefinition.newBuilder()
            .setId("f")
            .setUrl("https://example.org/")
            .setAdded(NOW.minus(Duration.ofDays(30)));

    private final FeedState.Builder state = FeedState.newBuilder()
            .setFeedId("f")
            .setUrl("https://example.org/")
            .setNextPoll(NOW)
            .setLastPoll(NOW)
            .setLastSuccess(NOW);

    @Test
    void tellsHowAFeedDoes() {
        assertThat(new FeedStatus(definition.build(), null).health()).isEqualTo(Health.NEW);
        assertThat(health()).isEqualTo(Health.OK);
        state.setFailures(1);
        assertThat(health()).isEqualTo(Health.FAILING);
        state.setGone(true);
        assertThat(health()).isEqualTo(Health.GONE);
        definition.setEnabled(false);
        assertThat(health()).isEqualTo(Health.RESTING);
    }

    @Test
    void aFeedIsQuietWhenItIsSilentForMuchLongerThanItEverIs() {
        hourlyWithNightsOf(Duration.ofHours(8));

        assertThat(silentFor(Duration.ofHours(8))).isEqualTo(Health.OK);
        assertThat(silentFor(Duration.ofHours(15))).isEqualTo(Health.OK);
        assertThat(silentFor(Duration.ofHours(17))).isEqualTo(Health.QUIET);
        assertThat(silentFor(Duration.ofDays(300))).isEqualTo(Health.QUIET);
    }

    @Test
    void aBusyFeedIsQuietSoonerThanAWeekly() {
        hourlyWithNightsOf(Duration.ofMinutes(10));
        assertThat(silentFor(Duration.ofMinutes(50))).isEqualTo(Health.OK);
        assertThat(silentFor(Duration.ofMinutes(70))).isEqualTo(Health.QUIET);

        hourlyWithNightsOf(Duration.ofDays(7));
        assertThat(silentFor(Duration.ofDays(13))).isEqualTo(Health.OK);
        assertThat(silentFor(Duration.ofDays(15))).isEqualTo(Health.QUIET);
    }

    @Test
    void aFeedWhoseNightsAreNotKnownYetIsGivenADay() {
        hourlyWithNightsOf(Duration.ofHours(1));
        definition.setAdded(NOW.minus(Duration.ofDays(2)));

        assertThat(silentFor(Duration.ofHours(23))).isEqualTo(Health.OK);
        assertThat(silentFor(Duration.ofHours(25))).isEqualTo(Health.QUIET);
    }

    @Test
    void aFeedOfWhichLittleIsKnownIsNeverQuiet() {
        state.setPace(new Pace(4, 60L, 60L));
        assertThat(silentFor(Duration.ofDays(300))).isEqualTo(Health.OK);

        state.setPace(null);
        assertThat(silentFor(Duration.ofDays(300))).isEqualTo(Health.OK);
    }

    @Test
    void silenceIsCountedOnlyAsFarAsPollsWorked() {
        hourlyWithNightsOf(Duration.ofHours(1));
        state.setLastNewItem(NOW.minus(Duration.ofDays(9)))
                .setLastSuccess(NOW.minus(Duration.ofDays(9)).plusSeconds(600));

        assertThat(health()).isEqualTo(Health.OK);
    }

    @Test
    void tellsWhoHasFailedForADay() {
        state.setFailures(3).setLastSuccess(NOW.minus(Duration.ofHours(23)));
        assertThat(status().isFailingForLong()).isFalse();

        state.setLastSuccess(NOW.minus(Duration.ofHours(25)));
        assertThat(status().isFailingForLong()).isTrue();

        // Never a success: since it was added.
        state.setLastSuccess(null);
        assertThat(status().isFailingForLong()).isTrue();
        definition.setAdded(NOW.minusSeconds(60));
        assertThat(status().isFailingForLong()).isFalse();
    }

    private void hourlyWithNightsOf(Duration longest) {
        state.setPace(new Pace(100, 600L, longest.toSeconds()));
    }

    private Health silentFor(Duration time) {
        state.setLastNewItem(NOW.minus(time));
        definition.setAdded(
                definition.getAdded().isBefore(NOW.minus(Duration.ofDays(20)))
                        ? NOW.minus(time).minus(Duration.ofDays(30))
                        : definition.getAdded());
        return health();
    }

    private Health health() {
        return status().health();
    }

    private FeedStatus status() {
        return new FeedStatus(definition.build(), state.build());
    }
}
