package io.newswire.ingest.poll;

import org.jspecify.annotations.Nullable;

/**
 * How a partition does.
 *
 * @param feeds feeds in it
 * @param failing those whose last poll failed
 * @param problem why it is not polled just now; null where it is
 */
record OwnerStatus(int feeds, int failing, @Nullable String problem) {

    static OwnerStatus starting() {
        return new OwnerStatus(0, 0, "its state is being read");
    }

    OwnerStatus with(String newProblem) {
        return new OwnerStatus(feeds, failing, newProblem);
    }
}
