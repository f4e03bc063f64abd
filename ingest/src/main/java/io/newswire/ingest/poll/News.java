package io.newswire.ingest.poll;

import io.newswire.record.FeedChild;
import io.newswire.record.FeedState;
import io.newswire.record.RawArticle;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a poll brought.
 *
 * @param articles what is new or has changed
 * @param seen how many items it saw
 * @param known what is known after it; null where it saw nothing
 * @param children how the reading of the documents stands that the feed names
 */
record News(List<RawArticle> articles, int seen, @Nullable KnownItems known, List<FeedChild> children) {

    News {
        articles = List.copyOf(articles);
        children = List.copyOf(children);
    }

    boolean isEmpty() {
        return articles.isEmpty();
    }

    /** New or changed items of those seen, from 0 to 1. */
    double share() {
        return articles.isEmpty() ? 0 : (double) articles.size() / seen;
    }

    /** Writes itself down. */
    void note(FeedState.Builder state, Instant now) {
        state.setChildren(children);
        if (known != null) {
            state.setIdentity(known.identity()).setKnownItems(known.toList(now));
        }
        if (!isEmpty()) {
            state.setPace(Paces.after(state.getPace(), state.getLastNewItem(), now))
                    .setLastNewItem(now)
                    .setPublished(state.getPublished() + articles.size());
        }
    }
}
