package io.newswire.sink.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LoopTest {

    private final AtomicInteger steps = new AtomicInteger();
    private final AtomicInteger closes = new AtomicInteger();
    private final AtomicBoolean broken = new AtomicBoolean();

    private final class Counting implements Step {

        @Override
        public void run() throws InterruptedException {
            steps.incrementAndGet();
            if (broken.get()) {
                throw new IllegalStateException("broken");
            }
            Thread.sleep(1);
        }

        @Override
        public void close() {
            closes.incrementAndGet();
        }
    }

    @Test
    void aStepThatFailsIsRepeatedUntilItWorks() {
        broken.set(true);
        try (Loop loop = Loop.start("test", Counting::new)) {
            await().until(() -> steps.get() >= 2);
            assertThat(loop.failure()).hasValueSatisfying(why -> assertThat(why).contains("broken"));

            broken.set(false);
            await().until(() -> loop.failure().isEmpty());
        }
        assertThat(closes).hasValue(1);
    }

    @Test
    void aStepThatCannotBeMadeIsTriedAgain() {
        var attempts = new AtomicInteger();
        try (Loop loop = Loop.start("test", () -> {
            if (attempts.incrementAndGet() < 3) {
                throw new IllegalStateException("not yet");
            }
            return new Counting();
        })) {
            await().until(() -> steps.get() > 0 && loop.failure().isEmpty());
            assertThat(attempts).hasValue(3);
        }
    }

    @Test
    void nothingHappensOnceItIsClosed() {
        Loop loop = Loop.start("test", Counting::new);
        await().until(() -> steps.get() > 0);

        loop.close();

        int atTheEnd = steps.get();
        loop.close();
        assertThat(steps).hasValue(atTheEnd);
        assertThat(closes).hasValue(1);
    }
}
