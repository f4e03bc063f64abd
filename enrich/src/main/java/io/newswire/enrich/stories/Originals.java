package io.newswire.enrich.stories;

import io.newswire.enrich.stories.StoryEvent.Original;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which article copies name: of all that are alike and not withdrawn, the one that was published first. */
final class Originals {

    private static final Comparator<First> EARLIEST =
            Comparator.comparing(First::time).thenComparing(First::id);

    private final StoryIndex index;

    Originals(StoryIndex index) {
        this.index = index;
    }

    /** An article that is an original, or may become one, and when it was published. */
    private record First(String id, Instant time) {}

    /** The article that copies of this one name at present: none but an original. */
    String of(String articleId) {
        var path = new ArrayList<String>();
        String original = articleId;
        for (String next = duplicateOf(original); next != null; next = duplicateOf(original)) {
            path.add(original);
            original = next;
        }
        shorten(path, original);
        return original;
    }

    /** However often another original turns up, the way to it stays short. */
    private void shorten(List<String> path, String original) {
        for (int i = 0; i < path.size() - 1; i++) {
            name(path.get(i), original);
        }
    }

    private @Nullable String duplicateOf(String articleId) {
        StoryMember member = index.member(articleId);
        if (member != null) {
            return member.duplicateOf();
        }
        Placement placement = index.placement(articleId);
        return placement == null ? null : placement.duplicateOf();
    }

    /**
     * The original of an article.
     *
     * @param copies the articles that it is alike to, at least one
     * @return empty if the article itself was published before all of them
     */
    Optional<String> of(StoryArticle article, List<Similar> copies) {
        First first = copies.stream()
                .map(copy -> copy.member().duplicateOf() == null
                        ? copy.member().articleId()
                        : copy.member().duplicateOf())
                .distinct()
                .map(this::of)
                .distinct()
                .map(id -> new First(id, time(id)))
                .min(EARLIEST)
                .orElseThrow();
        return article.time().isBefore(first.time) ? Optional.empty() : Optional.of(first.id);
    }

    /**
     * The earliest time where it was not kept: what was told to be an original then remains one. The latest for what is
     * withdrawn: it gives way to all.
     */
    private Instant time(String articleId) {
        Placement placement = index.placement(articleId);
        if (placement != null && placement.withdrawn()) {
            return Instant.MAX;
        }
        return placement == null || placement.time() == null ? Instant.MIN : placement.time();
    }

    /**
     * Puts an article in the place of the original that its best copy named.
     *
     * @param copies the articles that it is alike to, the best first
     */
    Original replace(StoryArticle article, List<Similar> copies) {
        StoryMember best = copies.get(0).member();
        String former = of(best.articleId());
        List<String> moved = copies.stream()
                .map(copy -> copy.member().articleId())
                .filter(id -> !id.equals(former) && of(id).equals(former))
                .sorted()
                .limit(StoryEvent.MAX_ARTICLES)
                .toList();
        name(former, article.id());
        return new Original(best.story(), article.id(), former, moved);
    }

    /** Puts the earliest of its copies in the place of an original that is about to be withdrawn. */
    Optional<StoryEvent> leave(String articleId) {
        if (duplicateOf(articleId) != null) {
            return Optional.empty();
        }
        List<StoryMember> copies = copies(articleId);
        return copies.stream()
                .map(copy -> new First(copy.articleId(), time(copy.articleId())))
                .min(EARLIEST)
                .map(first -> succeed(first.id, articleId, copies));
    }

    /**
     * Puts a copy in the place of an original that is withdrawn, or was published after it. So an article that was withdrawn
     * itself, and came back, is again what it was.
     */
    Optional<StoryEvent> comeBack(String articleId) {
        String original = of(articleId);
        return !original.equals(articleId) && time(articleId).isBefore(time(original))
                ? Optional.of(succeed(articleId, original, copies(original)))
                : Optional.empty();
    }

    private List<StoryMember> copies(String original) {
        return index.copies().stream()
                .filter(copy -> of(copy.articleId()).equals(original))
                .toList();
    }

    private StoryEvent succeed(String copy, String former, List<StoryMember> copies) {
        StoryMember member = Objects.requireNonNull(index.member(copy), copy);
        List<String> moved = copies.stream()
                .map(StoryMember::articleId)
                .filter(id -> !id.equals(copy))
                .limit(StoryEvent.MAX_ARTICLES)
                .toList();
        index.move(member.copyOf(null));
        name(former, copy);
        return new Original(member.story(), copy, former, moved);
    }

    private void name(String articleId, String original) {
        StoryMember member = index.member(articleId);
        if (member != null) {
            index.move(member.copyOf(original));
        } else {
            index.keep(
                    articleId,
                    Objects.requireNonNull(index.placement(articleId), articleId)
                            .copyOf(original));
        }
    }
}
