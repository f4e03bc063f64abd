package io.newswire.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class LivePathTest {

    private final AtomicLong looks = new AtomicLong();

    @Test
    void letsABatchPassWhileFewArticlesWait() throws Exception {
        live(LivePath.HIGH_WATER, 0).await();

        assertThat(looks).hasValue(1);
    }

    @Test
    void waitsUntilTheEnrichmentHasCaughtUp() throws Exception {
        live(LivePath.HIGH_WATER + 100, 100).await();

        long steps = (LivePath.HIGH_WATER + 100 - LivePath.LOW_WATER) / 100;
        assertThat(looks).hasValue(steps + 1);
    }

    @Test
    void doesNotWaitForAnEnrichmentThatDoesNotRun() throws Exception {
        live(1_000_000, 0).await();

        assertThat(looks).hasValueGreaterThan(1);
    }

    private LivePath live(long waiting, long doneAtEachLook) {
        return new LivePath(
                () -> waiting - doneAtEachLook * looks.getAndIncrement(), Duration.ofMillis(1), Duration.ofMillis(200));
    }
}
