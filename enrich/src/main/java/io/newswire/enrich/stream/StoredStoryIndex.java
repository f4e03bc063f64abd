package io.newswire.enrich.stream;

import io.newswire.enrich.state.IndexedTraits;
import io.newswire.enrich.state.StoryAssignment;
import io.newswire.enrich.stories.Found;
import io.newswire.enrich.stories.IndexedArticle;
import io.newswire.enrich.stories.Placement;
import io.newswire.enrich.stories.RecentArticles;
import io.newswire.enrich.stories.StoryGrouper;
import io.newswire.enrich.stories.StoryIndex;
import io.newswire.enrich.stories.StoryMember;
import io.newswire.enrich.stories.StoryTraits;
import java.util.List;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.WindowStore;
import org.jspecify.annotations.Nullable;

/**
 * The stories of one group. Looks articles up in memory, and writes what memory is made from again into state stores, one
 * record of each: assignments for ever, traits by the time of arrival, so that they expire by themselves.
 *
 * @param group the group
 * @param now the time of the article in hand, in milliseconds since 1970
 */
record StoredStoryIndex(
        KeyValueStore<String, StoryAssignment> stories,
        WindowStore<String, IndexedTraits> traits,
        RecentArticles recent,
        String group,
        long now)
        implements StoryIndex {

    private static final long WINDOW = StoryGrouper.WINDOW.toMillis();

    @Override
    public @Nullable Placement placement(String articleId) {
        return StoredPlacement.read(articleId, stories.get(articleId));
    }

    @Override
    public void keep(String articleId, Placement placement) {
        StoryAssignment old = stories.get(articleId);
        stories.put(articleId, StoredPlacement.write(placement, old == null ? null : old.getIndexedAt()));
    }

    @Override
    public @Nullable StoryMember member(String articleId) {
        IndexedArticle article = article(articleId);
        return article == null ? null : article.member();
    }

    @Override
    public @Nullable StoryTraits traits(String articleId) {
        IndexedArticle article = article(articleId);
        return article == null ? null : article.traits();
    }

    /**
     * {@inheritDoc}
     *
     * <p>Looks ahead of the article in hand too, because partitions of history are read at different speeds.
     */
    @Override
    public Found newest(long[] keys, int most) {
        return recent.newest(keys, now - WINDOW, now + WINDOW, most);
    }

    @Override
    public List<StoryMember> members(String story, int limit) {
        return recent.members(story, now - WINDOW, now + WINDOW, limit);
    }

    @Override
    public List<StoryMember> copies() {
        return recent.copies(now - WINDOW, now + WINDOW);
    }

    @Override
    public long sequence() {
        return recent.nextSequence(now);
    }

    @Override
    public void put(StoryMember member, StoryTraits articleTraits) {
        String id = member.articleId();
        StoryAssignment old = stories.get(id);
        if (old != null && old.getIndexedAt() != null && old.getIndexedAt() != now) {
            traits.put(id, null, old.getIndexedAt());
        }
        var article = new IndexedArticle(member, articleTraits, recent.nextNumber(), sequence(), now);
        recent.put(article, now - 2 * WINDOW);
        Placement placement = Placement.after(StoredPlacement.read(id, old), member, articleTraits.time());
        stories.put(id, StoredPlacement.write(placement, now));
        traits.put(id, StoredTraits.write(group, article), now);
    }

    @Override
    public void move(StoryMember member) {
        String id = member.articleId();
        IndexedArticle article = article(id);
        if (article != null) {
            IndexedArticle moved = article.with(member);
            recent.move(moved);
            Placement placement =
                    Placement.after(placement(id), member, article.traits().time());
            stories.put(id, StoredPlacement.write(placement, article.arrival()));
            traits.put(id, StoredTraits.write(group, moved), article.arrival());
        }
    }

    @Override
    public void remove(String articleId) {
        recent.remove(articleId);
        StoryAssignment old = stories.get(articleId);
        if (old == null) {
            return;
        }
        if (old.getIndexedAt() != null) {
            traits.put(articleId, null, old.getIndexedAt());
        }
        traits.put(articleId, removed(), now);
        stories.put(
                articleId, StoryAssignment.newBuilder(old).setIndexedAt(null).build());
    }

    /** What is left keeps the numbers from being given to another article, also after a restart. */
    private IndexedTraits removed() {
        long number = recent.nextNumber();
        long sequence = sequence();
        recent.pass(number, sequence);
        return StoredTraits.removed(group, number, sequence);
    }

    @Override
    public void end(String story) {
        recent.end(story);
    }

    private @Nullable IndexedArticle article(String articleId) {
        return recent.article(articleId, now - WINDOW, now + WINDOW);
    }
}
