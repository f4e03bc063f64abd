package io.newswire.bench;

import io.newswire.bench.names.Corpora;
import io.newswire.enrich.analysis.entities.NamedText;
import io.newswire.enrich.analysis.entities.Trainer;
import io.newswire.enrich.analysis.knowledge.Knowledge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Trains the tagger of names, on all sets but the one that scores it. */
@Command(
        name = "entities",
        description = "Trains the tagger of names. Build again to use the new model.",
        mixinStandardHelpOptions = true)
final class EntityTraining implements Callable<Integer> {

    static final Path OWN_TEXTS = Path.of("enrich/src/main/training/entities");

    @Option(names = "--data", paramLabel = "DIR", description = "Where the public data is (default: ${DEFAULT-VALUE}).")
    private Path data = Path.of("../shared/data");

    @Option(
            names = "--texts",
            paramLabel = "DIR",
            description = "Where the texts of our own are (default: ${DEFAULT-VALUE}).")
    private Path texts = OWN_TEXTS;

    @Option(names = "--to", paramLabel = "FILE", description = "Where to write the model (default: ${DEFAULT-VALUE}).")
    private Path model = Path.of("enrich/src/main/resources/io/newswire/enrich/analysis/entities/tagger.bin.gz");

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        List<NamedText> lessons = new Corpora(data).lessons(texts);
        new Trainer(Knowledge.builtIn().entries()).train(lessons).write(Files.newOutputStream(model));
        spec.commandLine().getOut().printf("%s: %,d bytes, from %,d texts%n", model, Files.size(model), lessons.size());
        return 0;
    }
}
