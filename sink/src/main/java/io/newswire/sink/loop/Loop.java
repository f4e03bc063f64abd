package io.newswire.sink.loop;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread that repeats a step until it is closed. After a failure it pauses, longer each time. */
public final class Loop implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Loop.class);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);

    /** Well below the time after which a consumer group gives up a member that does not poll. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final String name;
    private final Thread thread;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile @Nullable Throwable failure;

    private Loop(String name, Supplier<? extends Step> step) {
        this.name = name;
        this.thread = new Thread(() -> live(step), name);
        thread.setDaemon(true);
    }

    /**
     * Starts a loop.
     *
     * @param name of the thread, and in what is reported
     * @param step makes the step, on the loop's thread; tried again like the step itself if it fails
     */
    public static Loop start(String name, Supplier<? extends Step> step) {
        var loop = new Loop(name, step);
        loop.thread.start();
        return loop;
    }

    private void live(Supplier<? extends Step> maker) {
        Duration pause = SHORTEST_PAUSE;
        Step step = null;
        try {
            while (!isClosed(Duration.ZERO)) {
                try {
                    step = step == null ? maker.get() : step;
                    step.run();
                    pause = succeeded();
                } catch (Exception e) {
                    failed(e, pause);
                    isClosed(pause);
                    pause = longer(pause);
                }
            }
        } catch (Error e) {
            failure = e;
            LOG.error("{} has ended", name, e);
            throw e;
        } finally {
            end(step);
        }
    }

    private Duration succeeded() {
        if (failure != null) {
            LOG.info("{} works again", name);
            failure = null;
        }
        return SHORTEST_PAUSE;
    }

    private void failed(Exception e, Duration pause) {
        boolean known = failure != null && e.toString().equals(String.valueOf(failure));
        failure = e;
        if (known) {
            LOG.debug("{} fails as before; next attempt in {} ms", name, pause.toMillis());
        } else {
            LOG.warn("{} failed; it is tried again until it works", name, e);
        }
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    }

    private boolean isClosed(Duration wait) {
        try {
            return closed.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            closed.countDown();
            return true;
        }
    }

    private void end(@Nullable Step step) {
        try {
            if (step != null) {
                step.close();
            }
        } catch (RuntimeException e) {
            LOG.warn("{} did not end cleanly", name, e);
        }
    }

    /** What it was started as. */
    public String name() {
        return name;
    }

    /** Why the last step failed; empty if it did not. */
    public Optional<String> failure() {
        return Optional.ofNullable(failure).map(Throwable::toString);
    }

    /** Lets it end after the step at hand, and does not wait for that. */
    public void stop() {
        closed.countDown();
    }

    /** Ends after the step at hand; waits for that, but not for ever. */
    @Override
    public void close() {
        stop();
        try {
            thread.join(PATIENCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
