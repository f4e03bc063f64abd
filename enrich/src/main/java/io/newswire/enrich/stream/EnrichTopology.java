package io.newswire.enrich.stream;

import io.newswire.record.EnrichedArticle;
import io.newswire.record.KnowledgeEntry;
import io.newswire.record.RawArticle;
import io.newswire.record.StoryChange;
import io.newswire.schemas.TopicSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;

/**
 * The dataflow from raw articles to enriched ones; {@code docs/topology.md} draws it.
 *
 * @param raw where articles come from
 * @param rawSerde reads them
 * @param enriched where they go to
 * @param enrichedSerde writes them
 * @param stories where it is told that stories merged or were split
 * @param storiesSerde writes that
 * @param knowledgeTopic the edits to what the analysis knows
 * @param knowledge takes the edits and gives the analyser
 * @param run the run's name, which each article bears
 * @param metrics counts what becomes of articles
 */
public record EnrichTopology(
        TopicSpec<RawArticle> raw,
        Serde<RawArticle> rawSerde,
        TopicSpec<EnrichedArticle> enriched,
        Serde<EnrichedArticle> enrichedSerde,
        TopicSpec<StoryChange> stories,
        Serde<StoryChange> storiesSerde,
        TopicSpec<KnowledgeEntry> knowledgeTopic,
        LiveKnowledge knowledge,
        String run,
        EnrichMetrics metrics)
        implements Supplier<Topology> {

    private static final String TO_STORIES = "to-stories";

    @Override
    public Topology get() {
        var builder = new StreamsBuilder(new TopologyConfig(explicitNames()));
        followKnowledge(builder);
        KStream<String, RawArticle> received = receive(builder);
        KStream<String, RawArticle> valid = validate(received);
        KStream<String, Versioned<RawArticle>> versions = version(builder, valid);
        KStream<String, Versioned<AnalysedArticle>> analysed = analyse(versions);
        KStream<String, Versioned<AnalysedArticle>> released = hold(builder, analysed);
        KStream<String, AnalysedArticle> routed = route(released);
        KStream<String, SpecificRecord> told = assignStories(builder, routed);
        emit(told);
        tellChanges(told);
        return builder.build();
    }

    /** The topics that Kafka Streams makes for this topology, in the same words as it does. */
    public static List<String> internalTopics(String applicationId) {
        var topics = new ArrayList<String>();
        StateStores.names().forEach(store -> topics.add(applicationId + "-" + store + "-changelog"));
        topics.add(repartitionTopic(applicationId));
        return List.copyOf(topics);
    }

    /** The internal topic that articles wait on to be put into stories. */
    public static String repartitionTopic(String applicationId) {
        return applicationId + "-" + TO_STORIES + "-repartition";
    }

    /** A name that Kafka Streams made up would change with the topology, and its state would be lost. */
    private static StreamsConfig explicitNames() {
        return new StreamsConfig(Map.of(
                StreamsConfig.APPLICATION_ID_CONFIG, "names",
                StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "unused:1",
                StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true));
    }

    private void followKnowledge(StreamsBuilder builder) {
        builder.addGlobalStore(
                FollowKnowledge.store(),
                knowledgeTopic.name(),
                Consumed.with(Serdes.String(), Serdes.ByteArray()).withName("knowledge"),
                () -> new FollowKnowledge(knowledge));
    }

    private KStream<String, RawArticle> receive(StreamsBuilder builder) {
        return builder.stream(
                raw.name(),
                Consumed.with(Serdes.String(), rawSerde)
                        .withName("raw")
                        .withTimestampExtractor((record, partitionTime) -> Math.max(0, record.timestamp())));
    }

    private KStream<String, RawArticle> validate(KStream<String, RawArticle> received) {
        return received.processValues(() -> new Validate(metrics), Named.as("validate"));
    }

    private KStream<String, Versioned<RawArticle>> version(StreamsBuilder builder, KStream<String, RawArticle> valid) {
        builder.addStateStore(StateStores.articles());
        return valid.processValues(() -> new Version(metrics), Named.as("version"), StateStores.ARTICLES);
    }

    private KStream<String, Versioned<AnalysedArticle>> analyse(KStream<String, Versioned<RawArticle>> versions) {
        return versions.processValues(() -> new Analyse(knowledge, run), Named.as("analyse"));
    }

    private KStream<String, Versioned<AnalysedArticle>> hold(
            StreamsBuilder builder, KStream<String, Versioned<AnalysedArticle>> analysed) {
        builder.addStateStore(StateStores.held());
        return analysed.process(() -> new Hold(metrics), Named.as("hold"), StateStores.ARTICLES, StateStores.HELD);
    }

    private KStream<String, AnalysedArticle> route(KStream<String, Versioned<AnalysedArticle>> released) {
        return released.process(Route::new, Named.as("route"), StateStores.ARTICLES)
                .repartition(Repartitioned.<String, AnalysedArticle>as(TO_STORIES)
                        .withKeySerde(Serdes.String())
                        .withValueSerde(AnalysedArticleSerde.serde()));
    }

    private KStream<String, SpecificRecord> assignStories(
            StreamsBuilder builder, KStream<String, AnalysedArticle> routed) {
        builder.addStateStore(StateStores.stories());
        builder.addStateStore(StateStores.storyTraits());
        return routed.process(
                () -> new AssignStory(metrics),
                Named.as("assign-story"),
                StateStores.STORIES,
                StateStores.STORY_TRAITS);
    }

    private void emit(KStream<String, SpecificRecord> told) {
        only(EnrichedArticle.class, told, "articles")
                .to(
                        enriched.name(),
                        Produced.with(Serdes.String(), enrichedSerde).withName("emit"));
    }

    private void tellChanges(KStream<String, SpecificRecord> told) {
        only(StoryChange.class, told, "story-changes")
                .to(stories.name(), Produced.with(Serdes.String(), storiesSerde).withName("tell-changes"));
    }

    private static <T> KStream<String, T> only(Class<T> type, KStream<String, SpecificRecord> told, String name) {
        return told.flatMapValues(
                record -> type.isInstance(record) ? List.of(type.cast(record)) : List.of(), Named.as(name));
    }
}
