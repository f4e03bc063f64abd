package io.newswire.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** How good it is: results compared with what people say is right. */
@Command(
        name = "score",
        description = "Compares results with what people say is right.",
        mixinStandardHelpOptions = true)
final class ScoreCommand implements Callable<Integer> {

    private static final List<Score> ALL = List.of(
            new FeedScore(),
            new ExtractionScore(),
            new TopicScore(),
            new EntityScore(),
            new OpenNlpScore(),
            new LinkingScore(),
            new DuplicateScore(),
            new StoryScore());

    /** A yardstick that learns for minutes: only if it is asked for. */
    private static final String SLOW = "opennlp";

    @Parameters(
            paramLabel = "PART",
            description =
                    "What to score (default: all but opennlp): feeds, extraction, topics, entities, opennlp, linking,"
                            + " duplicates, stories.")
    private List<String> parts = List.of();

    @Option(names = "--data", paramLabel = "DIR", description = "Where the public data is (default: ${DEFAULT-VALUE}).")
    private Path data = Path.of("../shared/data");

    @Option(names = "--errors", description = "List the worst errors as well.")
    private boolean errors;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(data)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "no data in " + data.toAbsolutePath().normalize() + ": say where with --data DIR");
        }
        PrintWriter out = spec.commandLine().getOut();
        for (Score score : chosen()) {
            score.run(data, errors, out);
            out.flush();
        }
        return 0;
    }

    private List<Score> chosen() {
        List<String> known = ALL.stream().map(Score::part).toList();
        for (String part : parts) {
            if (!known.contains(part)) {
                throw new ParameterException(
                        spec.commandLine(),
                        "no score of " + part + ": there are " + known.stream().collect(Collectors.joining(", ")));
            }
        }
        return ALL.stream()
                .filter(score -> parts.isEmpty() ? !SLOW.equals(score.part()) : parts.contains(score.part()))
                .toList();
    }
}
