package io.newswire.enrich;

import io.micrometer.core.instrument.MeterRegistry;
import io.newswire.enrich.analysis.knowledge.file.KnowledgeFile;
import io.newswire.enrich.stream.BuiltInAnalysis;
import io.newswire.enrich.stream.EnrichMetrics;
import io.newswire.enrich.stream.EnrichTopology;
import io.newswire.enrich.stream.LiveKnowledge;
import io.newswire.enrich.stream.StateMemory;
import io.newswire.enrich.stream.StreamSettings;
import io.newswire.record.EnrichedArticle;
import io.newswire.record.KnowledgeEntry;
import io.newswire.record.RawArticle;
import io.newswire.record.StoryChange;
import io.newswire.schemas.Topics;
import io.newswire.schemas.serde.RecordSerde;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;

/** Makes the stream of a run. What can be shared by runs is. */
final class RunStreams implements AutoCloseable {

    private final EnrichConfig config;
    private final MeterRegistry meters;
    private final Map<String, Object> client;
    private final BuiltInAnalysis analysis;
    private final StateMemory memory;

    RunStreams(EnrichConfig config, MeterRegistry meters) {
        this.config = config;
        this.meters = meters;
        this.client = config.clientConfig();
        this.analysis = new BuiltInAnalysis(imported(config));
        this.memory = new StateMemory(config.stateMemoryBytes());
    }

    private static @Nullable KnowledgeFile imported(EnrichConfig config) {
        Path file = config.knowledgeFile().orElse(null);
        try {
            return file == null ? null : KnowledgeFile.open(file);
        } catch (IOException e) {
            throw new ConfigException(EnrichConfig.KNOWLEDGE_FILE, file, e.getMessage());
        }
    }

    RunStream of(String run) {
        var metrics = new EnrichMetrics(meters, run);
        return new RunStream(topology(run, metrics), settings(run, metrics));
    }

    private EnrichTopology topology(String run, EnrichMetrics metrics) {
        var knowledge = new LiveKnowledge(
                analysis,
                RecordSerde.of(KnowledgeEntry.class, client).deserializer(),
                Topics.KNOWLEDGE.name(),
                InstantSource.system());
        return new EnrichTopology(
                Topics.RAW,
                RecordSerde.of(RawArticle.class, client),
                Topics.enriched(run),
                RecordSerde.of(EnrichedArticle.class, client),
                Topics.stories(run),
                RecordSerde.of(StoryChange.class, client),
                Topics.KNOWLEDGE,
                knowledge,
                run,
                metrics);
    }

    private StreamSettings settings(String run, EnrichMetrics metrics) {
        return new StreamSettings(
                RunNames.application(run),
                client,
                config.stateDir(),
                config.threads(),
                run.equals(Topics.LIVE) ? config.commitInterval() : config.replayCommitInterval(),
                memory,
                metrics);
    }

    /** Makes what takes long to make, so that the first article need not wait for it. */
    void warmUp() {
        analysis.analyzer();
    }

    /** To be called when all streams are closed. */
    @Override
    public void close() {
        memory.close();
    }
}
