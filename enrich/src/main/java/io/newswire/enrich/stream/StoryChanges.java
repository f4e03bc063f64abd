package io.newswire.enrich.stream;

import io.newswire.enrich.stories.StoryEvent;
import io.newswire.enrich.stories.StoryEvent.Merged;
import io.newswire.enrich.stories.StoryEvent.Original;
import io.newswire.enrich.stories.StoryEvent.Split;
import io.newswire.record.StoryChange;
import io.newswire.record.StoryChangeKind;
import java.time.Instant;

/** Events as they are written. */
final class StoryChanges {

    private StoryChanges() {}

    /**
     * One event.
     *
     * @param shownBy the article that has shown it
     * @param time when that arrived
     */
    static StoryChange of(StoryEvent event, String shownBy, long sequence, Instant time) {
        StoryChange.Builder change = StoryChange.newBuilder()
                .setStory(event.story())
                .setArticles(event.articles())
                .setShownBy(shownBy)
                .setStorySequence(sequence)
                .setTime(time);
        if (event instanceof Merged merged) {
            change.setKind(StoryChangeKind.merged).setInto(merged.into());
        } else if (event instanceof Split split) {
            change.setKind(StoryChangeKind.split).setInto(split.into());
        } else if (event instanceof Original original) {
            change.setKind(StoryChangeKind.original)
                    .setOriginal(original.original())
                    .setFormerOriginal(original.former());
        }
        return change.build();
    }
}
