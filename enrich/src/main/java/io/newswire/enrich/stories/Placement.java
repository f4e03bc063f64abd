package io.newswire.enrich.stories;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where an article belongs, as it is kept for ever.
 *
 * @param story its story, which may have ended
 * @param duplicateOf the article that it was told to be a copy of, which may have become a copy itself; null for an original
 * @param time when it was published; null where that was not kept
 * @param opener whether it has opened a story, which may have ended
 * @param withdrawn whether it is compared with no others, until it comes again
 */
public record Placement(
        String story,
        @Nullable String duplicateOf,
        @Nullable Instant time,
        boolean opener,
        boolean withdrawn) {

    Placement in(String otherStory) {
        return new Placement(otherStory, duplicateOf, time, opener, withdrawn);
    }

    Placement copyOf(String original) {
        return new Placement(story, original, time, opener, withdrawn);
    }

    Placement withdraw() {
        return new Placement(story, duplicateOf, time, opener, true);
    }

    /** After an article was put somewhere. */
    public static Placement after(@Nullable Placement before, StoryMember member, Instant time) {
        boolean opens = member.story().equals(member.articleId());
        return before == null
                ? new Placement(member.story(), member.duplicateOf(), time, opens, false)
                : new Placement(
                        member.story(),
                        member.duplicateOf(),
                        before.time == null ? time : before.time,
                        before.opener || opens,
                        false);
    }
}
