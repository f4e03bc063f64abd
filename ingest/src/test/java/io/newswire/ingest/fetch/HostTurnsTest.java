package io.newswire.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class HostTurnsTest {

    private static final Duration PAUSE = Duration.ofMillis(200);

    private static final Duration PAGE_PAUSE = Duration.ofMillis(500);

    private final ExecutorService workers = Executors.newFixedThreadPool(2);
    private final HostTurns turns = turns(4, 3);

    @AfterEach
    void stop() {
        turns.close();
        workers.shutdownNow();
    }

    private HostTurns turns(int connections, int maxWaiting) {
        var politeness = new Politeness(2, PAUSE, PAGE_PAUSE, Duration.ofSeconds(1), Duration.ofHours(1), maxWaiting);
        var settings = new FetchSettings(
                "test", Duration.ofSeconds(1), Duration.ofSeconds(1), 1, 1, connections, Set.of(), politeness);
        return new HostTurns(settings, Clock.systemUTC(), workers);
    }

    @Test
    void leavesAPauseBetweenTwoRequestsToAHost() throws Exception {
        Turn first = get(feed("a"));
        Turn second = get(feed("a"));

        assertThat(between(first, second)).isGreaterThanOrEqualTo(PAUSE);
    }

    @Test
    void letsAFewIntoOneHostAtOnceAndTheNextWhenOneLeaves() throws Exception {
        Turn first = get(feed("a"));
        get(feed("a"));
        CompletableFuture<Turn> third = feed("a");

        assertThatThrownBy(() -> third.get(500, TimeUnit.MILLISECONDS)).isInstanceOf(Exception.class);

        turns.end(first, 200, null);
        assertThat(get(third)).isNotNull();
    }

    @Test
    void holdsNobodyElseUpWhileManyWaitForAHost() throws Exception {
        get(feed("a"));
        List<CompletableFuture<Turn>> waiting = List.of(feed("a"), feed("a"), feed("a"));

        for (String host : List.of("b", "c", "d")) {
            turns.end(get(feed(host)), 200, null);
        }

        assertThat(waiting.get(2)).isNotDone();
    }

    @Test
    void refusesToQueueWithoutEnd() throws Exception {
        get(feed("a"));
        for (int i = 0; i < 3; i++) {
            assertThat(feed("a")).isNotCompletedExceptionally();
        }

        assertThat(turns.hasRoom("a", false)).isFalse();
        assertThat(turns.hasRoom("b", false)).isTrue();
        assertThat(refusal(feed("a")).getMessage()).contains("a wait for their turn");
    }

    @Test
    void spacesPagesFurtherThanFeeds() throws Exception {
        Turn first = get(page("a"));
        CompletableFuture<Turn> secondPage = page("a");
        Turn feed = get(feed("a"));
        turns.end(first, 200, null);
        turns.end(feed, 200, null);

        assertThat(between(first, feed)).isLessThan(PAGE_PAUSE);
        assertThat(between(first, get(secondPage))).isGreaterThanOrEqualTo(PAGE_PAUSE);
    }

    @Test
    void leavesAHostAloneThatAsksForRestAndTellsThoseWhoWaitWhen() throws Exception {
        Turn first = get(feed("a"));
        CompletableFuture<Turn> waiting = feed("a");
        Instant until = Instant.now().plusSeconds(600);

        turns.end(first, 429, until);

        NotNowException told = refusal(waiting);
        assertThat(told.retryAfter()).isBetween(until.minusSeconds(2), until.plusSeconds(2));
        assertThat(told.status()).isEqualTo(429);
        assertThat(refusal(feed("a")).getMessage()).contains("a answered 429", "left alone until");
        assertThat(get(feed("b"))).isNotNull();
    }

    @Test
    void comesBackToAHostAfterItsRestMoreSlowlyAndSoonAsFastAsBefore() throws Exception {
        turns.end(get(feed("a")), 503, Instant.now().plusSeconds(1));
        CompletableFuture<Turn> waiting = feed("a");

        Turn second = get(waiting);
        Turn third = get(feed("a"));
        turns.end(second, 200, null);
        turns.end(third, 200, null);
        Turn fourth = get(feed("a"));
        Turn fifth = get(feed("a"));

        assertThat(between(second, third)).isGreaterThanOrEqualTo(PAUSE.multipliedBy(2));
        assertThat(between(fourth, fifth)).isBetween(PAUSE, PAUSE.multipliedBy(2));
    }

    @Test
    void restsAtMostAsLongAsItMay() throws Exception {
        turns.end(get(feed("a")), 429, Instant.now().plus(Duration.ofDays(365)));

        assertThat(refusal(feed("a")).retryAfter()).isBefore(Instant.now().plus(Duration.ofHours(2)));
    }

    @Test
    void doesNotSpareTheReadersOwnHost() throws Exception {
        var begun = new ArrayList<Turn>();
        for (int i = 0; i < 4; i++) {
            begun.add(get(turns.enter("localhost", true, i % 2 == 0 ? PAGE_PAUSE : null, false)));
        }

        assertThat(between(begun.get(0), begun.get(3))).isLessThan(PAUSE);

        turns.end(begun.get(0), 429, Instant.now().plusSeconds(600));

        assertThat(get(turns.enter("localhost", true, null, false))).isNotNull();
    }

    @Test
    void limitsWhatIsUnderWayAtAll() throws Exception {
        var begun = new ArrayList<Turn>();
        for (String host : List.of("a", "b", "c", "d")) {
            begun.add(get(feed(host)));
        }
        CompletableFuture<Turn> fifth = feed("e");

        assertThatThrownBy(() -> fifth.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(Exception.class);
        turns.end(begun.get(0), 0, null);

        assertThat(get(fifth)).isNotNull();
    }

    @Test
    void forgetsHostsThatNothingNeedBeRememberedOf() throws Exception {
        for (int i = 0; i < 5_000; i++) {
            turns.end(get(turns.enter("host" + i, true, null, false)), 200, null);
        }

        assertThat(turns.hosts()).isLessThan(1_100);
    }

    @Test
    void sendsThoseWhoWaitHomeWhenItEnds() throws Exception {
        get(feed("a"));
        CompletableFuture<Turn> waiting = feed("a");

        turns.close();

        assertThatThrownBy(() -> waiting.get(5, TimeUnit.SECONDS)).hasMessageContaining("reading has ended");
    }

    private CompletableFuture<Turn> feed(String host) {
        return turns.enter(host, false, null, false);
    }

    private CompletableFuture<Turn> page(String host) {
        return turns.enter(host, false, PAGE_PAUSE, false);
    }

    private static <T> T get(CompletableFuture<T> future) throws Exception {
        return future.get(10, TimeUnit.SECONDS);
    }

    private static NotNowException refusal(CompletableFuture<?> future) throws Exception {
        @Nullable Throwable cause = null;
        try {
            future.get(10, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            cause = e.getCause();
        }
        assertThat(cause).isInstanceOf(NotNowException.class);
        return (NotNowException) cause;
    }

    private static Duration between(Turn one, Turn other) {
        return Duration.ofNanos(other.begun() - one.begun());
    }
}
