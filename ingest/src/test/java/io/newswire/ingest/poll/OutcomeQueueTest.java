package io.newswire.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.ingest.poll.PollOutcome.Kind;
import io.newswire.record.FeedDefinition;
import io.newswire.record.FeedState;
import io.newswire.record.RawArticle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class OutcomeQueueTest {

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1_000);
    private final OutcomeQueue queue = new OutcomeQueue(nanos::get);

    @Test
    void handsOnWhatComesAfterAPauseAtOnce() {
        PollOutcome first = outcome(1);
        queue.add(first);

        assertThat(queue.take()).containsExactly(first);
        assertThat(queue.take()).isEmpty();
    }

    @Test
    void gathersWhatFollowsSoon() {
        queue.add(outcome(0));
        queue.take();
        queue.add(outcome(0));
        queue.add(outcome(1));

        assertThat(queue.take()).isEmpty();
        nanos.addAndGet(OutcomeQueue.PACE.toNanos());
        assertThat(queue.take()).hasSize(2);
    }

    @Test
    void doesNotWaitWithAFullBatchOfOutcomes() {
        List<PollOutcome> taken = takenOf(outcome(0), 2 * OutcomeQueue.BATCH + 1);

        assertThat(taken).hasSize(2 * OutcomeQueue.BATCH);
        assertThat(queue.isFull()).isFalse();
    }

    @Test
    void doesNotWaitWithAFullBatchOfArticles() {
        List<PollOutcome> taken = takenOf(outcome(OutcomeQueue.BATCH_ARTICLES / 2), 5);

        assertThat(taken).hasSize(4);
        assertThat(queue.isFull()).isFalse();
    }

    @Test
    void takesAnOutcomeLargerThanABatch() {
        assertThat(takenOf(outcome(3 * OutcomeQueue.BATCH_ARTICLES), 1)).hasSize(1);
    }

    /** Without time passing. */
    private List<PollOutcome> takenOf(PollOutcome outcome, int times) {
        for (int i = 0; i < times; i++) {
            queue.add(outcome);
        }
        List<PollOutcome> all = new ArrayList<>();
        for (List<PollOutcome> batch = queue.take(); !batch.isEmpty(); batch = queue.take()) {
            all.addAll(batch);
        }
        return all;
    }

    private static PollOutcome outcome(int articles) {
        return new PollOutcome(
                new FeedDefinition(), new FeedState(), Collections.nCopies(articles, new RawArticle()), Kind.NEWS);
    }
}
