package io.newswire.dashboard.live;

import io.newswire.dashboard.query.ArticleQueries;
import io.newswire.dashboard.query.StoreException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Knows which run is promoted, and whether the store answers. */
final class PromotionWatch {

    private static final Logger LOG = LoggerFactory.getLogger(PromotionWatch.class);

    private final ArticleQueries queries;
    private final Consumer<String> onChange;
    private volatile @Nullable String run;
    private volatile @Nullable String problem = "not asked yet";

    /**
     * A watch that has seen nothing.
     *
     * @param onChange told the name of a run when it is first seen, and when another one is promoted
     */
    PromotionWatch(ArticleQueries queries, Consumer<String> onChange) {
        this.queries = queries;
        this.onChange = onChange;
    }

    /** The promoted run as last seen; null if none was seen yet. */
    @Nullable
    String run() {
        return run;
    }

    /** Why the store does not answer; null if it does. */
    @Nullable
    String problem() {
        return problem;
    }

    /** Asks the store. */
    void look() {
        try {
            queries.promotion().ifPresentOrElse(promotion -> seen(promotion.run()), () -> {
                report("the store shows no run yet: the sink promotes live when it starts");
            });
        } catch (StoreException e) {
            report(e.getMessage());
        }
    }

    private void seen(String promoted) {
        problem = null;
        if (!promoted.equals(run)) {
            run = promoted;
            onChange.accept(promoted);
        }
    }

    private void report(@Nullable String what) {
        if (what != null && !what.equals(problem)) {
            LOG.warn("The dashboard waits: {}", what);
        }
        problem = what;
    }
}
