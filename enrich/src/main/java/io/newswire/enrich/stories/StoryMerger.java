package io.newswire.enrich.stories;

import io.newswire.enrich.stories.StoryEvent.Merged;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Tells that two stories are one: an article is strongly similar to several articles of each, or the same as one of each. The
 * younger story ends. Parts of what was one story are not merged again, nor is a story ended that many articles have joined.
 */
final class StoryMerger {

    /** Similarity from which an article shows that it tells a story. */
    private static final double STRONG = 0.4;

    /** Similarity of copies of which an article cannot have two that are not alike themselves. */
    private static final double SAME = 0.6;

    private static final int WITNESSES = 2;

    private final StoryIndex index;

    StoryMerger(StoryIndex index) {
        this.index = index;
    }

    /**
     * Merges the story that an article is about to join with another one.
     *
     * @param joined the article in its story
     * @param copies what it is alike to
     * @param related what it is most similar to
     */
    Optional<Merged> merge(StoryMember joined, List<Similar> copies, List<Similar> related) {
        Map<String, Evidence> stories = evidence(copies, related);
        Evidence own = stories.get(joined.story());
        if (own == null || !own.suffices()) {
            return Optional.empty();
        }
        return stories.values().stream()
                .filter(Evidence::suffices)
                .filter(other -> other.member.storyBegan() != joined.storyBegan())
                .min(Comparator.<Evidence>comparingInt(other -> -other.witnesses.size())
                        .thenComparing(other -> other.member.story()))
                .flatMap(other -> merge(joined, other.member));
    }

    /** The articles of a story that speak for it. */
    private static final class Evidence {
        final StoryMember member;
        final Set<String> witnesses = new HashSet<>();
        boolean same;

        Evidence(StoryMember member) {
            this.member = member;
        }

        boolean suffices() {
            return same || witnesses.size() >= WITNESSES;
        }
    }

    private static Map<String, Evidence> evidence(List<Similar> copies, List<Similar> related) {
        var stories = new HashMap<String, Evidence>();
        for (Similar copy : copies) {
            Evidence evidence = of(copy.member(), stories);
            evidence.same |= copy.similarity() >= SAME;
            evidence.witnesses.add(copy.member().articleId());
        }
        for (Similar article : related) {
            if (article.similarity() >= STRONG) {
                of(article.member(), stories).witnesses.add(article.member().articleId());
            }
        }
        return stories;
    }

    private static Evidence of(StoryMember member, Map<String, Evidence> stories) {
        return stories.computeIfAbsent(member.story(), story -> new Evidence(member));
    }

    private Optional<Merged> merge(StoryMember one, StoryMember other) {
        boolean older = one.storyBegan() < other.storyBegan();
        StoryMember from = newest(older ? other.story() : one.story());
        StoryMember into = newest(older ? one.story() : other.story());
        List<StoryMember> moved = index.members(from.story(), StoryEvent.MAX_ARTICLES + 1);
        if (from.place() > StoryEvent.MAX_ARTICLES || moved.size() > StoryEvent.MAX_ARTICLES) {
            return Optional.empty();
        }
        // So that the next article's place is that of the last in both together.
        int place = from.place() + into.place();
        moved.forEach(member -> index.move(member.in(into.story(), place, into.storyBegan())));
        end(from.story(), into.story());
        return Optional.of(new Merged(
                from.story(),
                into.story(),
                moved.stream().map(StoryMember::articleId).toList()));
    }

    private StoryMember newest(String story) {
        return index.members(story, 1).get(0);
    }

    /** Whoever asks for the story later finds by its opener that it has ended. */
    private void end(String story, String into) {
        index.end(story);
        Placement opener = Objects.requireNonNull(index.placement(story), story);
        if (opener.story().equals(story)) {
            index.keep(story, opener.in(into));
        }
    }

    /** The story that the articles of a story belong to at present. */
    static String current(String story, StoryIndex index) {
        String current = story;
        Placement opener = index.placement(current);
        while (opener != null && !opener.story().equals(current)) {
            current = opener.story();
            opener = index.placement(current);
        }
        return current;
    }
}
