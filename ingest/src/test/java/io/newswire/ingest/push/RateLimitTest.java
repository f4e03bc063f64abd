package io.newswire.ingest.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RateLimitTest {

    private final Ticking clock = new Ticking();
    private final RateLimit limit = new RateLimit(2, 3, clock);

    @Test
    void takesABurstAndThenSoManyASecond() {
        for (int i = 0; i < 3; i++) {
            assertThat(limit.take("192.0.2.1")).isZero();
        }
        assertThat(limit.take("192.0.2.1")).isEqualTo(Duration.ofMillis(500));

        clock.now = clock.now.plusMillis(500);

        assertThat(limit.take("192.0.2.1")).isZero();
        assertThat(limit.take("192.0.2.1")).isPositive();
    }

    @Test
    void aRestFillsNoMoreThanABurst() {
        limit.take("192.0.2.1");
        clock.now = clock.now.plusSeconds(3_600);

        for (int i = 0; i < 3; i++) {
            assertThat(limit.take("192.0.2.1")).isZero();
        }
        assertThat(limit.take("192.0.2.1")).isPositive();
    }

    @Test
    void oneClientTakesNothingFromAnother() {
        for (int i = 0; i < 4; i++) {
            limit.take("192.0.2.1");
        }

        assertThat(limit.take("192.0.2.2")).isZero();
    }

    @Test
    void theAddressesOfOneIpv6NetworkAreOneClient() {
        for (int i = 0; i < 4; i++) {
            limit.take("[2001:db8:0:1::" + i + "]");
        }

        assertThat(limit.take("2001:db8:0:1:ffff::9")).isPositive();
        assertThat(limit.take("2001:db8:0:2::1")).isZero();
    }

    @Test
    void aClockThatIsSetBackTakesNothingAway() {
        limit.take("192.0.2.1");
        clock.now = clock.now.minusSeconds(60);

        assertThat(limit.take("192.0.2.1")).isZero();
    }

    @Test
    void noLimitIsNone() {
        var none = new RateLimit(0, 1, clock);

        for (int i = 0; i < 100; i++) {
            assertThat(none.take("192.0.2.1")).isZero();
        }
    }

    private static final class Ticking extends Clock {

        private Instant now = Instant.parse("2026-03-01T12:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
