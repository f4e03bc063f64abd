package io.newswire.bench;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.newswire.embedded.EmbeddedKafka;
import io.newswire.enrich.stream.BuiltInAnalysis;
import io.newswire.enrich.stream.EnrichMetrics;
import io.newswire.enrich.stream.EnrichTopology;
import io.newswire.enrich.stream.LiveKnowledge;
import io.newswire.record.EnrichedArticle;
import io.newswire.record.KnowledgeEntry;
import io.newswire.record.RawArticle;
import io.newswire.record.StoryChange;
import io.newswire.schemas.TopicSpec;
import io.newswire.schemas.Topics;
import io.newswire.schemas.serde.RecordSerde;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Articles enriched a second, from topic to topic; the yardstick is a stream that passes them on as they are. */
@Command(
        name = "stream",
        description = "Enriches articles of 3 KB from topic to topic, exactly once, with a broker in the same process.",
        mixinStandardHelpOptions = true)
final class StreamBench implements Callable<Integer> {

    @Option(names = "--rounds", paramLabel = "N", description = "Rounds measured (default: ${DEFAULT-VALUE}).")
    private int rounds = 2;

    @Option(names = "--articles", paramLabel = "N", description = "Articles a round (default: ${DEFAULT-VALUE}).")
    private int articles = 60_000;

    @Option(names = "--threads", paramLabel = "N", description = "Threads of each stream (default: ${DEFAULT-VALUE}).")
    private int threads = 2;

    @Option(
            names = "--commit-interval",
            paramLabel = "MS",
            description = "Milliseconds between commits (default: ${DEFAULT-VALUE}, as of a reprocessing run).")
    private int commitIntervalMs = 1_000;

    @Spec
    private CommandSpec spec;

    private final BuiltInAnalysis analysis = new BuiltInAnalysis();
    private final List<StreamRound> yardstick = new ArrayList<>();
    private final List<StreamRound> enriched = new ArrayList<>();

    /** The first round of each is for the compiler. */
    @Override
    public Integer call() throws IOException {
        Path dir = Files.createTempDirectory("newswire-bench");
        try (var kafka = EmbeddedKafka.start(dir.resolve("kafka"), 0);
                var runner =
                        new StreamRunner(kafka.bootstrapServers(), dir, threads, Duration.ofMillis(commitIntervalMs))) {
            runner.fill(articles);
            for (int round = 0; round <= rounds; round++) {
                yardstick.add(passOn(runner, "copied" + round));
                enriched.add(enrich(runner, "enriched" + round));
            }
        } finally {
            Utils.delete(dir.toFile());
        }
        print();
        return 0;
    }

    private void print() {
        List<StreamRound> passed = yardstick.subList(1, yardstick.size());
        List<StreamRound> done = enriched.subList(1, enriched.size());
        var out = spec.commandLine().getOut();
        out.println(StreamRound.describe("yardstick: passed on", passed));
        out.println(StreamRound.describe("enriched", done));
        out.printf(
                "enriched, of the yardstick  %.1f %% by the clock, %.1f %% by processor time%n",
                100 * StreamRound.median(done, StreamRound::rate) / StreamRound.median(passed, StreamRound::rate),
                100
                        * StreamRound.median(done, StreamRound::processorRate)
                        / StreamRound.median(passed, StreamRound::processorRate));
        out.flush();
    }

    private static StreamRound passOn(StreamRunner runner, String name) {
        TopicSpec<RawArticle> copied = Topics.RAW.named("news." + name);
        RecordSerde<RawArticle> serde = RecordSerde.of(RawArticle.class, runner.client());
        var builder = new StreamsBuilder();
        builder.stream(Topics.RAW.name(), Consumed.with(Serdes.String(), serde))
                .to(copied.name(), Produced.with(Serdes.String(), serde));
        return runner.run(name, builder.build(), copied);
    }

    private StreamRound enrich(StreamRunner runner, String name) {
        TopicSpec<EnrichedArticle> output = Topics.enriched(name);
        return runner.run(name, enrichment(runner.client(), name, output), output, Topics.stories(name));
    }

    private Topology enrichment(Map<String, Object> client, String run, TopicSpec<EnrichedArticle> output) {
        var knowledge = new LiveKnowledge(
                analysis,
                RecordSerde.of(KnowledgeEntry.class, client).deserializer(),
                Topics.KNOWLEDGE.name(),
                InstantSource.system());
        return new EnrichTopology(
                        Topics.RAW,
                        RecordSerde.of(RawArticle.class, client),
                        output,
                        RecordSerde.of(EnrichedArticle.class, client),
                        Topics.stories(run),
                        RecordSerde.of(StoryChange.class, client),
                        Topics.KNOWLEDGE,
                        knowledge,
                        run,
                        new EnrichMetrics(new SimpleMeterRegistry(), run))
                .get();
    }
}
