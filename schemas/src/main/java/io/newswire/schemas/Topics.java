package io.newswire.schemas;

import io.newswire.record.EnrichedArticle;
import io.newswire.record.FeedDefinition;
import io.newswire.record.FeedState;
import io.newswire.record.HubSubscription;
import io.newswire.record.KnowledgeEntry;
import io.newswire.record.RawArticle;
import io.newswire.record.Run;
import io.newswire.record.StoryChange;
import io.newswire.record.Subscription;
import io.newswire.record.TrendCount;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.kafka.common.config.TopicConfig;

/** The catalogue of topics: every topic of Newswire, and nothing about topics anywhere else. */
public final class Topics {

    /** The name of the run that reads news as it comes. */
    public static final String LIVE = "live";

    /** Partitions of the topics that carry articles, and of those that are shared out with them. */
    public static final int PARTITIONS = 6;

    /** The largest record taken, in bytes: room for a body of 15 MiB. */
    public static final int MAX_RECORD_BYTES = 16 * 1024 * 1024;

    /** A dead letter of the largest record has room for the headers that say why. */
    private static final int MAX_LETTER_BYTES = MAX_RECORD_BYTES + 1024 * 1024;

    /** What to poll. Shared out among the ingest instances by partition. */
    public static final TopicSpec<FeedDefinition> FEEDS =
            new TopicSpec<>("news.feeds", FeedDefinition.class, PARTITIONS, compacted());

    /** How the polling stands; partitioned as {@link #FEEDS}, so that the owner of a feed owns its state. */
    public static final TopicSpec<FeedState> FEED_STATE =
            new TopicSpec<>("news.feed-state", FeedState.class, PARTITIONS, compacted());

    /** Subscriptions to feeds at their hubs. Every ingest instance reads all of it. */
    public static final TopicSpec<HubSubscription> HUB_SUBSCRIPTIONS =
            new TopicSpec<>("news.hub-subscriptions", HubSubscription.class, 1, compacted());

    /** The record of history: every article as received. */
    public static final TopicSpec<RawArticle> RAW =
            new TopicSpec<>("news.raw", RawArticle.class, PARTITIONS, keptForEver());

    /** Enriched articles of the live run. */
    public static final TopicSpec<EnrichedArticle> ENRICHED =
            new TopicSpec<>("news.enriched", EnrichedArticle.class, PARTITIONS, keptForEver());

    /** Stories of the live run that merged or were split: as old as the articles that they change. */
    public static final TopicSpec<StoryChange> STORIES =
            new TopicSpec<>("news.stories", StoryChange.class, PARTITIONS, keptForEver());

    /** What could not be read or processed: the original bytes, with why, where and when in headers. */
    public static final TopicSpec<byte[]> DEAD_LETTERS = new TopicSpec<>(
            "news.dead-letters", byte[].class, PARTITIONS, keptFor(Duration.ofDays(30), MAX_LETTER_BYTES));

    /** Windowed counts of entities and topics. */
    public static final TopicSpec<TrendCount> TRENDS =
            new TopicSpec<>("news.trends", TrendCount.class, PARTITIONS, keptFor(Duration.ofDays(7), MAX_RECORD_BYTES));

    /** Gazetteer entries and topic rules that people edit. Every enrich instance reads all of it. */
    public static final TopicSpec<KnowledgeEntry> KNOWLEDGE =
            new TopicSpec<>("news.knowledge", KnowledgeEntry.class, 1, compacted());

    /** Stored queries. */
    public static final TopicSpec<Subscription> SUBSCRIPTIONS =
            new TopicSpec<>("news.subscriptions", Subscription.class, 1, compacted());

    /** Reprocessing runs. Every enrich and sink instance reads all of it. */
    public static final TopicSpec<Run> RUNS = new TopicSpec<>("news.runs", Run.class, 1, compacted());

    /** Also PostgreSQL schema and Kafka group names are made from run names, hence the narrow choice. */
    private static final Pattern RUN_NAME = Pattern.compile("[a-z][a-z0-9_]{0,30}");

    private Topics() {}

    /** The topics that exist from the start, in the order of the dataflow. */
    public static List<TopicSpec<?>> all() {
        var all = new ArrayList<TopicSpec<?>>(List.of(
                FEEDS,
                FEED_STATE,
                HUB_SUBSCRIPTIONS,
                RAW,
                KNOWLEDGE,
                RUNS,
                ENRICHED,
                STORIES,
                DEAD_LETTERS,
                TRENDS,
                SUBSCRIPTIONS));
        for (MediaTopic topic : MediaTopic.values()) {
            all.add(routed(topic));
        }
        return List.copyOf(all);
    }

    /** Where a run writes its enriched articles. */
    public static TopicSpec<EnrichedArticle> enriched(String run) {
        return ofRun(ENRICHED, run);
    }

    /** Where a run tells what became of its stories. */
    public static TopicSpec<StoryChange> stories(String run) {
        return ofRun(STORIES, run);
    }

    private static <V> TopicSpec<V> ofRun(TopicSpec<V> live, String run) {
        return run.equals(LIVE) ? live : live.named(live.name() + "." + requireRunName(run));
    }

    /** Where the live articles about a top-level topic are routed. */
    public static TopicSpec<EnrichedArticle> routed(MediaTopic topic) {
        return new TopicSpec<>(
                "news.topic." + topic.slug(),
                EnrichedArticle.class,
                PARTITIONS,
                keptFor(Duration.ofDays(30), MAX_RECORD_BYTES));
    }

    /**
     * Checks the name of a run.
     *
     * @return the name
     * @throws IllegalArgumentException saying what a name may be
     */
    public static String requireRunName(String run) {
        if (!RUN_NAME.matcher(run).matches()) {
            throw new IllegalArgumentException("run name '" + run
                    + "': use a lower-case letter, then at most 30 lower-case letters, digits and underscores");
        }
        return run;
    }

    private static Map<String, String> compacted() {
        return Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
    }

    private static Map<String, String> keptForEver() {
        return Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG,
                TopicConfig.CLEANUP_POLICY_DELETE,
                TopicConfig.RETENTION_MS_CONFIG,
                "-1",
                TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                String.valueOf(MAX_RECORD_BYTES));
    }

    private static Map<String, String> keptFor(Duration time, int maxBytes) {
        return Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG,
                TopicConfig.CLEANUP_POLICY_DELETE,
                TopicConfig.RETENTION_MS_CONFIG,
                String.valueOf(time.toMillis()),
                TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                String.valueOf(maxBytes));
    }
}
