package io.newswire.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {

    @Test
    void doublesUpToHalfAMinute() {
        var backoff = new Backoff();

        assertThat(IntStream.range(0, 7).mapToObj(i -> backoff.next().toSeconds()))
                .containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L);
        assertThat(new Backoff().next()).isEqualTo(Duration.ofSeconds(1));
    }
}
