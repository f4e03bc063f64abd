package io.newswire.enrich.stream;

import io.newswire.enrich.analysis.similarity.Signature;
import io.newswire.enrich.state.IndexedTraits;
import io.newswire.enrich.state.StoryAssignment;
import io.newswire.enrich.stories.StoryArticle;
import io.newswire.enrich.stories.StoryEvent;
import io.newswire.enrich.stories.StoryGrouper;
import io.newswire.enrich.stories.Told;
import io.newswire.record.EnrichedArticle;
import io.newswire.record.PubStatus;
import io.newswire.record.Story;
import io.newswire.record.StoryChange;
import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.WindowStore;
import org.jspecify.annotations.Nullable;

/**
 * Puts each article into its story. Its records have the story group as key. What leaves are {@link EnrichedArticle}s, with
 * their ids as keys, and behind each the {@link StoryChange}s that it has brought, with the stories' ids.
 */
final class AssignStory extends ContextualProcessor<String, AnalysedArticle, String, SpecificRecord> {

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
    public void init(ProcessorContext<String, SpecificRecord> context) {
        super.init(context);
        stories = context.getStateStore(StateStores.STORIES);
        traits = context.getStateStore(StateStores.STORY_TRAITS);
        memory = StoriesInMemory.of(traits);
    }

    @Override
    public void process(Record<String, AnalysedArticle> record) {
        EnrichedArticle article = record.value().article();
        long arrival = arrival(record);
        var index = new StoredStoryIndex(stories, traits, memory.group(record.key()), record.key(), arrival);
        long sequence = index.sequence();
        if (article.getPubStatus() == PubStatus.canceled) {
            tell(record, null, grouper.remove(article.getId(), index), sequence, arrival);
        } else {
            Signature signature = record.value().signature();
            Told told = grouper.assign(StoryArticle.of(article, signature, Instant.ofEpochMilli(arrival)), index);
            tell(record, told.story(), told.events(), sequence, arrival);
        }
        metrics.count(Outcome.EMITTED);
    }

    private void tell(
            Record<String, AnalysedArticle> record,
            @Nullable Story story,
            List<StoryEvent> events,
            long sequence,
            long arrival) {
        EnrichedArticle article = EnrichedArticle.newBuilder(record.value().article())
                .setStory(story)
                .setStorySequence(sequence)
                .build();
        context().forward(record.withKey(article.getId()).withValue(article));
        for (StoryEvent event : events) {
            StoryChange change = StoryChanges.of(event, article.getId(), sequence, Instant.ofEpochMilli(arrival));
            context().forward(record.withKey(change.getStory()).withValue(change));
        }
    }

    /** A time ahead of ours would make the stores take all that comes after it for expired. */
    private long arrival(Record<?, ?> record) {
        return Math.min(record.timestamp(), context().currentSystemTimeMs());
    }
}
