package io.newswire.local.command;

import io.newswire.ingest.feeds.FeedStatus;
import io.newswire.ingest.feeds.FeedStatus.Health;
import io.newswire.record.FeedState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What somebody should know of a feed, a sentence each. */
final class FeedRemarks {

    private FeedRemarks() {}

    static List<String> of(FeedStatus feed) {
        List<String> remarks = new ArrayList<>();
        FeedState state = feed.state();
        if (state == null) {
            return remarks;
        }
        if (state.getFailure() != null) {
            String since = feed.isFailingForLong() ? ", for a day or more" : "";
            remarks.add(state.getFailures() + " failures in a row" + since + ": " + Terminal.clean(state.getFailure()));
        }
        if (feed.health() == Health.QUIET) {
            remarks.add("nothing new for " + told(feed.silence()) + "; news came about every "
                    + told(Duration.ofSeconds(state.getPace().getTypicalSeconds())));
        }
        if (state.getTruncated()) {
            remarks.add("has more items than are taken");
        }
        if (state.getValidatorsLie()) {
            remarks.add("its server says that nothing has changed when something has; it is not asked any more");
        }
        return remarks;
    }

    /** In the largest unit that leaves two or more. */
    private static String told(Duration time) {
        if (time.toDays() >= 2) {
            return time.toDays() + " days";
        }
        if (time.toHours() >= 2) {
            return time.toHours() + " hours";
        }
        return time.toMinutes() >= 2 ? time.toMinutes() + " minutes" : time.toSeconds() + " seconds";
    }
}
