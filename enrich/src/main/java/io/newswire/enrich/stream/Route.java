package io.newswire.enrich.stream;

import io.newswire.enrich.state.ArticleState;
import io.newswire.enrich.stories.StoryGroup;
import io.newswire.record.EnrichedArticle;
import io.newswire.record.Topic;
import io.newswire.schemas.MediaTopic;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Sends a released version to where its stories are kept, which is where all versions of the article go, so that they
 * stay in order; and notes who got a version once and must get this one too. With that the version counts as taken: its state is
 * written.
 */
final class Route extends ContextualProcessor<String, Versioned<AnalysedArticle>, String, AnalysedArticle> {

    @SuppressWarnings("NullAway.Init")
    private KeyValueStore<String, ArticleState> articles;

    @Override
    public void init(ProcessorContext<String, AnalysedArticle> context) {
        super.init(context);
        articles = context.getStateStore(StateStores.ARTICLES);
    }

    @Override
    public void process(Record<String, Versioned<AnalysedArticle>> record) {
        AnalysedArticle analysed = record.value().value();
        ArticleState state = record.value().state();
        Set<String> now = topLevel(analysed.article().getTopics());
        Set<String> everything = new TreeSet<>(state.getTopics());
        everything.addAll(now);
        String group = state.getStoryGroup() == null
                ? StoryGroup.of(analysed.article().getLanguage().getTag())
                : state.getStoryGroup();
        articles.put(
                record.key(),
                ArticleState.newBuilder(state)
                        .setStoryGroup(group)
                        .setTopics(List.copyOf(everything))
                        .build());
        everything.removeAll(now);
        context().forward(record.withKey(group).withValue(withFormer(analysed, List.copyOf(everything))));
    }

    private static Set<String> topLevel(List<Topic> topics) {
        return topics.stream()
                .map(Topic::getCode)
                .filter(code -> MediaTopic.ofCode(code).isPresent())
                .collect(Collectors.toSet());
    }

    /** Copied only where there is something to say: articles are large, and nearly all keep their topics. */
    private static AnalysedArticle withFormer(AnalysedArticle analysed, List<String> former) {
        if (former.isEmpty() && analysed.article().getFormerTopics().isEmpty()) {
            return analysed;
        }
        EnrichedArticle article = EnrichedArticle.newBuilder(analysed.article())
                .setFormerTopics(former)
                .build();
        return new AnalysedArticle(article, analysed.signature());
    }
}
