package io.newswire.enrich.stories;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps everything in memory: for a run over a file, all of which arrives at one time. */
final class MemoryStoryIndex implements StoryIndex {

    private final Map<String, Placement> placements = new HashMap<>();
    private final RecentArticles articles = new RecentArticles();

    @Override
    public @Nullable Placement placement(String articleId) {
        return placements.get(articleId);
    }

    @Override
    public void keep(String articleId, Placement placement) {
        placements.put(articleId, placement);
    }

    @Override
    public @Nullable StoryMember member(String articleId) {
        IndexedArticle article = articles.article(articleId, 0, 0);
        return article == null ? null : article.member();
    }

    @Override
    public @Nullable StoryTraits traits(String articleId) {
        IndexedArticle article = articles.article(articleId, 0, 0);
        return article == null ? null : article.traits();
    }

    @Override
    public Found newest(long[] keys, int most) {
        return articles.newest(keys, 0, 0, most);
    }

    @Override
    public RecentArticles recent() {
        return articles;
    }

    @Override
    public List<StoryMember> members(String story, int limit) {
        return articles.members(story, 0, 0, limit);
    }

    @Override
    public List<StoryMember> copies() {
        return articles.copies(0, 0);
    }

    @Override
    public long sequence() {
        return articles.nextSequence(0);
    }

    @Override
    public void put(StoryMember member, StoryTraits traits) {
        placements.put(member.articleId(), Placement.after(placements.get(member.articleId()), member, traits.time()));
        articles.put(new IndexedArticle(member, traits, articles.nextNumber(), sequence(), 0), 0);
    }

    @Override
    public void move(StoryMember member) {
        IndexedArticle article = articles.article(member.articleId(), 0, 0);
        if (article != null) {
            placements.computeIfPresent(
                    member.articleId(),
                    (id, placement) ->
                            Placement.after(placement, member, article.traits().time()));
            articles.move(article.with(member));
        }
    }

    @Override
    public void remove(String articleId) {
        articles.remove(articleId);
        placements.computeIfPresent(articleId, (id, placement) -> placement.withdraw());
    }

    @Override
    public void end(String story) {
        articles.end(story);
    }
}
