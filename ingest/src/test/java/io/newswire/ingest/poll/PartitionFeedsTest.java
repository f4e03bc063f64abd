package io.newswire.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.ingest.feeds.FeedStatus.Health;
import io.newswire.ingest.poll.PollOutcome.Kind;
import io.newswire.record.FeedDefinition;
import io.newswire.record.FeedState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PartitionFeedsTest {

    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-01T10:00:00Z"));
    private final PartitionFeeds feeds = new PartitionFeeds(clock, new StartPacer(10), Hubs.NONE);

    @Test
    void aHandfulOfNewFeedsIsDueAtOnce() {
        define(5);

        assertThat(due()).hasSize(5);
    }

    @Test
    void manyNewFeedsAreSpreadAndNoneIsForgotten() {
        define(1_000);

        assertThat(due()).hasSizeLessThanOrEqualTo(11);
        clock.advance(Duration.ofSeconds(50));
        assertThat(due()).hasSizeBetween(500, 520);
        clock.advance(Duration.ofSeconds(60));
        assertThat(due()).hasSize(1_000);
    }

    @Test
    void feedsThatNobodyPolledForAWhileAreSpread() {
        IntStream.range(0, 1_000)
                .forEach(i ->
                        feeds.restore("f" + i, state("f" + i, clock.instant().minusSeconds(3_600))));
        define(1_000);

        assertThat(due()).hasSizeLessThanOrEqualTo(11);
        clock.advance(Duration.ofSeconds(110));
        assertThat(due()).hasSize(1_000);
    }

    @Test
    void theLongestDueComesFirstAndNoMoreThanAsked() {
        feeds.restore("late", state("late", clock.instant().plusSeconds(1)));
        feeds.restore("later", state("later", clock.instant().plusSeconds(2)));
        feeds.restore("last", state("last", clock.instant().plusSeconds(3)));
        List.of("last", "late", "later").forEach(id -> feeds.define(id, definition(id)));

        assertThat(due()).isEmpty();
        clock.advance(Duration.ofSeconds(3));
        assertThat(due()).extracting(Feed::id).containsExactly("late", "later", "last");
        assertThat(feeds.due(clock.instant(), 2)).extracting(Feed::id).containsExactly("late", "later");
        assertThat(feeds.due(clock.instant(), 0)).isEmpty();
    }

    @Test
    void aFeedIsPolledOnceAtATimeAndAgainWhenItIsDue() {
        define(1);
        Feed feed = due().get(0);

        feeds.begin(feed);
        assertThat(due()).isEmpty();

        commit(feed, Duration.ofMinutes(5));
        assertThat(due()).isEmpty();
        clock.advance(Duration.ofMinutes(5));
        assertThat(due()).hasSize(1);
    }

    @Test
    void anOutcomeIsOfNoUseWhenTheFeedWasChangedMeanwhile() {
        define(1);
        Feed feed = due().get(0);
        feeds.begin(feed);

        feeds.define(
                "f0",
                FeedDefinition.newBuilder(feed.definition())
                        .setUrl("https://example.org/other")
                        .build());
        assertThat(due()).isEmpty();

        assertThat(feeds.end(outcome(feed, Duration.ofMinutes(5)))).isFalse();
        assertThat(due()).extracting(Feed::url).containsExactly("https://example.org/other");
    }

    @Test
    void aRemovedFeedIsNotDueAndItsStateIsToBeForgotten() {
        define(2);
        commit(begin("f0"), Duration.ofMinutes(5));

        feeds.define("f0", null);
        feeds.define("f1", null);

        clock.advance(Duration.ofHours(1));
        assertThat(due()).isEmpty();
        assertThat(feeds.gone()).containsExactly("f0");
        feeds.forget("f0");
        assertThat(feeds.gone()).isEmpty();
        assertThat(feeds.status().size()).isZero();
    }

    @Test
    void aRestingFeedIsNotDue() {
        feeds.define(
                "f",
                FeedDefinition.newBuilder(definition("f")).setEnabled(false).build());

        assertThat(due()).isEmpty();
        assertThat(feeds.status().count(Health.RESTING)).isEqualTo(1);
    }

    @Test
    void countsFeedsByTheirHealth() {
        define(3);
        commit(begin("f0"), Duration.ofMinutes(5));
        Feed failing = begin("f1");
        FeedState state = FeedState.newBuilder(state("f1", clock.instant().plusSeconds(60)))
                .setFailures(9)
                .setLastSuccess(clock.instant().minus(Duration.ofDays(2)))
                .build();
        var failed = new PollOutcome(failing.definition(), state, List.of(), Kind.FAILED);
        feeds.end(failed);
        feeds.commit(failed);

        OwnerStatus status = feeds.status();

        assertThat(status.size()).isEqualTo(3);
        assertThat(status.count(Health.OK)).isEqualTo(1);
        assertThat(status.count(Health.FAILING)).isEqualTo(1);
        assertThat(status.count(Health.NEW)).isEqualTo(1);
        assertThat(status.failingForLong()).isEqualTo(1);
        assertThat(status.failing()).containsExactly("f1");
    }

    private List<Feed> due() {
        return feeds.due(clock.instant(), Integer.MAX_VALUE);
    }

    private void define(int count) {
        IntStream.range(0, count).forEach(i -> feeds.define("f" + i, definition("f" + i)));
    }

    private Feed begin(String id) {
        Feed feed =
                due().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
        feeds.begin(feed);
        return feed;
    }

    private void commit(Feed feed, Duration interval) {
        PollOutcome outcome = outcome(feed, interval);
        assertThat(feeds.end(outcome)).isTrue();
        feeds.commit(outcome);
    }

    private PollOutcome outcome(Feed feed, Duration interval) {
        FeedState state = state(feed.id(), clock.instant().plus(interval));
        return new PollOutcome(feed.definition(), state, List.of(), Kind.UNCHANGED);
    }

    private FeedState state(String id, Instant nextPoll) {
        return FeedState.newBuilder()
                .setFeedId(id)
                .setUrl("https://example.org/")
                .setDefinedUrl("https://example.org/")
                .setNextPoll(nextPoll)
                .setLastPoll(clock.instant())
                .setLastSuccess(clock.instant())
                .build();
    }

    private FeedDefinition definition(String id) {
        return FeedDefinition.newBuilder()
                .setId(id)
                .setUrl("https://example.org/")
                .setAdded(clock.instant().minus(Duration.ofDays(100)))
                .build();
    }
}
