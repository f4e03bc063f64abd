package io.newswire.ingest.websub;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.record.HubSubscription;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SubscriptionRulesTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private static final Duration DAY = Duration.ofDays(1);

    private final SubscriptionRules rules = new SubscriptionRules(Duration.ofHours(1));

    @Test
    void renewsALeaseInTimeAndNotBefore() {
        HubSubscription fresh = subscription(NOW.minus(DAY), NOW.plus(DAY));
        HubSubscription ending = subscription(NOW.minus(DAY), NOW.plusSeconds(3_600));

        assertThat(rules.isWanted(fresh, NOW)).isFalse();
        assertThat(rules.isWanted(ending, NOW)).isTrue();
    }

    @Test
    void givesAHubTimeToAnswer() {
        HubSubscription asked = subscription(NOW.minusSeconds(10), NOW.plusSeconds(600));

        assertThat(rules.isWanted(asked, NOW)).isFalse();
        assertThat(rules.isWanted(asked, NOW.plus(SubscriptionRules.BEFORE_END)))
                .isTrue();
    }

    @Test
    void asksAHubThatGrantedNothingAgainAfterAWhile() {
        HubSubscription declined = subscription(NOW, null);

        assertThat(rules.isWanted(declined, NOW.plusSeconds(600))).isFalse();
        assertThat(rules.isWanted(declined, NOW.plus(SubscriptionRules.AGAIN))).isTrue();
    }

    @Test
    void goesToAnotherHubButNotAllTheTime() {
        HubSubscription asked = subscription(NOW, NOW.plus(DAY));

        assertThat(rules.mayMove(asked, NOW.plusSeconds(5))).isFalse();
        assertThat(rules.mayMove(asked, NOW.plus(SubscriptionRules.BEFORE_END))).isTrue();
    }

    @Test
    void pollsSeldomWhileTheHubTellsAndAsEverWhenItDoesNot() {
        Instant byPolling = NOW.plusSeconds(300);

        assertThat(rules.due(subscription(NOW, NOW.plus(DAY)), NOW, byPolling, NOW))
                .isEqualTo(NOW.plusSeconds(3_600));
        assertThat(rules.due(subscription(NOW, null), NOW, byPolling, NOW)).isEqualTo(byPolling);
        assertThat(rules.due(subscription(NOW, NOW.minusSeconds(1)), NOW, byPolling, NOW))
                .isEqualTo(byPolling);
    }

    @Test
    void pollsBeforeALeaseEndsSoThatItCanBeRenewed() {
        HubSubscription brief = subscription(NOW, NOW.plusSeconds(1_800));

        Instant due = rules.due(brief, NOW, NOW.plusSeconds(300), NOW);

        assertThat(due).isBefore(brief.getLeaseUntil());
        assertThat(rules.isWanted(brief, due)).isTrue();
    }

    @Test
    void leavesToPollingWhatItPutsOffFurther() {
        Instant byPolling = NOW.plus(DAY);

        assertThat(rules.due(subscription(NOW, NOW.plus(DAY)), NOW, byPolling, NOW))
                .isEqualTo(byPolling);
    }

    private static HubSubscription subscription(Instant asked, @Nullable Instant leaseUntil) {
        return HubSubscription.newBuilder()
                .setFeedId("example.org-1")
                .setHub("https://hub.example.org/")
                .setTopic("https://example.org/feed")
                .setAsked(asked)
                .setLeaseUntil(leaseUntil)
                .build();
    }
}
