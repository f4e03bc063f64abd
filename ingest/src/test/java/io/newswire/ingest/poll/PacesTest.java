package io.newswire.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.record.Pace;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PacesTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private Pace pace = Paces.after(null, null, NOW);

    @Test
    void theFirstNewsEndNoSilence() {
        assertThat(pace.getGaps()).isZero();
        assertThat(Paces.after(null, NOW.minusSeconds(60), NOW).getGaps()).isZero();
    }

    @Test
    void theTypicalGapFollowsTheGaps() {
        gaps(Duration.ofHours(1), 3);
        assertThat(pace.getTypicalSeconds()).isEqualTo(3_600);

        gaps(Duration.ofHours(2), 30);
        assertThat(pace.getTypicalSeconds()).isBetween(7_000L, 7_200L);
        assertThat(pace.getGaps()).isEqualTo(33);
    }

    @Test
    void nightsAndWeekendsStayInMemoryForWeeksAndAreForgottenThen() {
        gaps(Duration.ofHours(62), 1);
        gaps(Duration.ofHours(1), 5 * 24);
        assertThat(Duration.ofSeconds(pace.getLongestSeconds())).isBetween(Duration.ofHours(45), Duration.ofHours(50));

        gaps(Duration.ofHours(1), 120 * 24);
        assertThat(pace.getLongestSeconds()).isEqualTo(3_600);
    }

    @Test
    void aClockThatWentBackMakesNoNegativeGap() {
        pace = Paces.after(pace, NOW.plusSeconds(60), NOW);

        assertThat(pace.getTypicalSeconds()).isZero();
        assertThat(pace.getLongestSeconds()).isZero();
    }

    private void gaps(Duration gap, int times) {
        for (int i = 0; i < times; i++) {
            pace = Paces.after(pace, NOW.minus(gap), NOW);
        }
    }
}
