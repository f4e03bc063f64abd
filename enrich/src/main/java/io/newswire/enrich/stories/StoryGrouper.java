package io.newswire.enrich.stories;

import io.newswire.enrich.stories.StoryEvent.Merged;
import io.newswire.record.Story;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Puts each article into a story, online: beside the article that it is a copy of (by estimated Jaccard similarity of
 * word shingles, found by locality-sensitive hashing), else beside the most similar article of the last days (by the
 * cosine of their terms, weighted by how few stories have them), else into a story of its own. Where an article was put, it
 * stays, unless it shows later that two stories are one, or one is two.
 *
 * <p>Stateless: the same articles in the same order over the same index give the same stories and events.
 */
public final class StoryGrouper {

    /** How far apart in time articles of one story may be published. A story goes on as long as none of its gaps is longer. */
    public static final Duration WINDOW = Duration.ofDays(3);

    /**
     * Similarity from which an article is a copy: what is left of it where each tenth word is changed, a third is cut, and a
     * desk's own lines stand around the rest.
     */
    private static final double DUPLICATE = 0.25;

    /** Share of the best copy's similarity from which another copy may name the original. */
    private static final double CLOSE = 0.7;

    /** Similarity from which two articles tell one story; measured on ECB+. */
    private static final double RELATED = 0.17;

    /** Finds an article's story and indexes the article for those to come. */
    public Told assign(StoryArticle article, StoryIndex index) {
        long[] terms = StoryKeys.ofTerms(article.terms());
        Neighbours neighbours = Neighbours.of(article.id(), terms, index);
        var traits = new StoryTraits(article.signature(), terms, neighbours.mass(), article.time());
        Placement known = index.placement(article.id());
        return known == null ? place(article, traits, neighbours, index) : keep(article, traits, known, index);
    }

    /** Takes a withdrawn article out of the comparison, and tells what becomes of its copies. */
    public List<StoryEvent> remove(String articleId, StoryIndex index) {
        List<StoryEvent> events = new Originals(index).leave(articleId).stream().toList();
        index.remove(articleId);
        return events;
    }

    /** A new version stays beside the earlier ones, wherever they have come to. */
    private static Told keep(StoryArticle article, StoryTraits traits, Placement known, StoryIndex index) {
        String story = StoryMerger.current(known.story(), index);
        String duplicateOf = known.duplicateOf() == null ? null : new Originals(index).of(known.duplicateOf());
        StoryMember newest = newest(story, index);
        StoryMember member = newest == null
                ? new StoryMember(article.id(), story, duplicateOf, 1, index.sequence())
                : new StoryMember(article.id(), story, duplicateOf, newest.place(), newest.storyBegan());
        index.put(member, traits);
        List<StoryEvent> events =
                new Originals(index).comeBack(article.id()).stream().toList();
        return told(Objects.requireNonNull(index.member(article.id())), events);
    }

    private static Told place(StoryArticle article, StoryTraits traits, Neighbours neighbours, StoryIndex index) {
        var events = new ArrayList<StoryEvent>();
        List<Similar> copies = copies(article, index);
        List<Similar> related = neighbours.closest(article);
        @Nullable String original = original(article, copies, index, events);
        StoryMember joined = join(article.id(), original, copies, related, index);
        Optional<Merged> merged = new StoryMerger(index).merge(joined, copies, related);
        merged.ifPresent(events::add);
        StoryMember member =
                merged.map(merger -> joinBoth(joined, merger, index)).orElse(joined);
        index.put(member, traits);
        if (merged.isEmpty() && StorySplitter.isDue(member)) {
            new StorySplitter(index).split(member).ifPresent(events::add);
        }
        return told(Objects.requireNonNull(index.member(article.id())), events);
    }

    /** What merged counts with what it merged into. */
    private static StoryMember joinBoth(StoryMember joined, Merged merged, StoryIndex index) {
        StoryMember moved =
                Objects.requireNonNull(index.member(merged.articles().get(0)));
        return joined.in(moved.story(), moved.place() + 1, moved.storyBegan());
    }

    private static Told told(StoryMember member, List<StoryEvent> events) {
        return new Told(new Story(member.story(), member.duplicateOf()), List.copyOf(events));
    }

    private static @Nullable String original(
            StoryArticle article, List<Similar> copies, StoryIndex index, List<StoryEvent> events) {
        if (copies.isEmpty()) {
            return null;
        }
        double least = CLOSE * copies.get(0).similarity();
        List<Similar> close =
                copies.stream().filter(copy -> copy.similarity() >= least).toList();
        var originals = new Originals(index);
        return originals.of(article, close).orElseGet(() -> {
            events.add(originals.replace(article, close));
            return null;
        });
    }

    private static StoryMember join(
            String articleId,
            @Nullable String original,
            List<Similar> copies,
            List<Similar> related,
            StoryIndex index) {
        List<Similar> best = copies.isEmpty() ? related : copies;
        if (best.isEmpty() || best.get(0).similarity() < (copies.isEmpty() ? RELATED : DUPLICATE)) {
            return new StoryMember(articleId, articleId, null, 1, index.sequence());
        }
        StoryMember newest = Objects.requireNonNull(newest(best.get(0).member().story(), index));
        return new StoryMember(articleId, newest.story(), original, newest.place() + 1, newest.storyBegan());
    }

    private static @Nullable StoryMember newest(String story, StoryIndex index) {
        List<StoryMember> newest = index.members(story, 1);
        return newest.isEmpty() ? null : newest.get(0);
    }

    /** The articles that this one is a copy of, the best first. */
    private static List<Similar> copies(StoryArticle article, StoryIndex index) {
        long[] bands = SignatureBands.of(article.signature());
        long[] sketch = Sketches.of(article.signature());
        var alike = new SharedKeys(bands.length * Neighbours.NEWEST);
        Found found = index.newest(bands, Neighbours.NEWEST);
        for (int band = 0; band < bands.length; band++) {
            for (int i = 0; i < found.count(band); i++) {
                int other = found.index(band, i);
                if (index.recent().mostSimilarity(other, sketch) >= DUPLICATE) {
                    alike.add(other, 0, false);
                }
            }
        }
        var copies = new ArrayList<Similar>();
        for (int place = 0; place < alike.size(); place++) {
            IndexedArticle other = index.recent().at(alike.index(place));
            double similarity = article.signature().estimate(other.traits().signature());
            if (similarity >= DUPLICATE && article.isNear(other.traits().time())) {
                copies.add(new Similar(other.member(), similarity));
            }
        }
        copies.sort(Similar.BEST_FIRST);
        return copies;
    }
}
