package io.newswire.enrich.stream;

import io.newswire.enrich.state.IndexedTraits;
import io.newswire.enrich.state.StoryAssignment;
import io.newswire.enrich.stories.StoryArticle;
import io.newswire.enrich.stories.StoryGrouper;
import io.newswire.record.EnrichedArticle;
import io.newswire.record.PubStatus;
import io.newswire.record.Story;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.WindowStore;
import org.jspecify.annotations.Nullable;

/** Puts each article into its story. Its records have the story group as key, and the article's id when they leave. */
final class AssignStory extends ContextualProcessor<String, AnalysedArticle, String, EnrichedArticle> {

    private final StoryGrouper grouper = new StoryGrouper();
    private final EnrichMetrics metrics;

    @SuppressWarnings("NullAway.Init")
    private KeyValueStore<String, StoryAssignment> stories;

    @SuppressWarnings("NullAway.Init")
    private WindowStore<String, IndexedTraits> traits;

    @SuppressWarnings("NullAway.Init")
    private StoriesInMemory memory;

    AssignStory(EnrichMetrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public void init(ProcessorContext<String, EnrichedArticle> context) {
        super.init(context);
        stories = context.getStateStore(StateStores.STORIES);
        traits = context.getStateStore(StateStores.STORY_TRAITS);
        memory = StoriesInMemory.of(traits);
    }

    @Override
    public void process(Record<String, AnalysedArticle> record) {
        EnrichedArticle article = record.value().article();
        EnrichedArticle.Builder told =
                EnrichedArticle.newBuilder(article).setStory(story(record.key(), record.value(), arrival(record)));
        context().forward(record.withKey(article.getId()).withValue(told.build()));
        metrics.count(Outcome.EMITTED);
    }

    private @Nullable Story story(String group, AnalysedArticle analysed, long arrival) {
        var index = new StoredStoryIndex(stories, traits, memory.group(group), group, arrival);
        EnrichedArticle article = analysed.article();
        if (article.getPubStatus() == PubStatus.canceled) {
            grouper.remove(article.getId(), index);
            return null;
        }
        return grouper.assign(StoryArticle.of(article, analysed.signature(), Instant.ofEpochMilli(arrival)), index);
    }

    /** A time ahead of ours would make the stores take all that comes after it for expired. */
    private long arrival(Record<?, ?> record) {
        return Math.min(record.timestamp(), context().currentSystemTimeMs());
    }
}
