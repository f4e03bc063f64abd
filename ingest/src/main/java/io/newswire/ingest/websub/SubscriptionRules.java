package io.newswire.ingest.websub;

import io.newswire.record.HubSubscription;
import java.time.Duration;
import java.time.Instant;

/**
 * When to ask a hub, and when to poll in spite of it.
 *
 * @param interval between polls of a feed whose hub tells of news
 */
record SubscriptionRules(Duration interval) {

    /** A hub that has declined, or granted nothing, is asked again after that. */
    static final Duration AGAIN = Duration.ofHours(1);

    /** A hub that tells of news all the time makes a feed be polled no more often than that. */
    static final Duration BETWEEN_POLLS = Duration.ofSeconds(5);

    /** A subscription is asked for anew before it ends, and this is the shortest time between two askings. */
    static final Duration BEFORE_END = Duration.ofMinutes(2);

    /** Whether a subscription is to be asked for, anew or again: while it lives there have to be two more polls before its end. */
    boolean isWanted(HubSubscription known, Instant now) {
        Instant lease = known.getLeaseUntil();
        boolean ends = lease == null || lease.isBefore(now.plus(interval.multipliedBy(2)));
        Duration pause = isAlive(known, now) ? BEFORE_END : AGAIN;
        return ends && !known.getAsked().plus(pause).isAfter(now);
    }

    /** Whether a feed may go to another hub; one that does so with every poll would have us knock at any door it likes. */
    boolean mayMove(HubSubscription known, Instant now) {
        return !known.getAsked().plus(BEFORE_END).isAfter(now);
    }

    /** When to poll a feed, given when it would be if there were no hub: later while the hub would tell of news. */
    Instant due(HubSubscription known, Instant lastPoll, Instant byPolling, Instant now) {
        if (!isAlive(known, now)) {
            return byPolling;
        }
        Instant inTime = known.getLeaseUntil().minus(BEFORE_END);
        Instant late = lastPoll.plus(interval);
        Instant latest = late.isBefore(inTime) ? late : inTime;
        return latest.isAfter(byPolling) ? latest : byPolling;
    }

    private static boolean isAlive(HubSubscription known, Instant now) {
        return known.getLeaseUntil() != null && known.getLeaseUntil().isAfter(now);
    }
}
