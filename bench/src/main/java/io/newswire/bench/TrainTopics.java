package io.newswire.bench;

import io.newswire.enrich.analysis.knowledge.BuiltInConcepts;
import io.newswire.enrich.analysis.topics.LabelledArticle;
import io.newswire.enrich.analysis.topics.TopicConcept;
import io.newswire.enrich.analysis.topics.TopicTrainer;
import io.newswire.enrich.analysis.topics.TrainingArticles;
import io.newswire.enrich.analysis.topics.TrainingReport;
import io.newswire.local.demo.Desk;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Learns the model of topics from the articles in the repository. The same articles and rules give the same bytes. */
@Command(
        name = "topics",
        description = "Learns the model of topics from the labelled articles.",
        mixinStandardHelpOptions = true)
final class TrainTopics implements Callable<Integer> {

    @Option(names = "--from", paramLabel = "DIR", description = "The articles (default: ${DEFAULT-VALUE}).")
    private Path from = Path.of("enrich/src/main/training/topics");

    @Option(names = "--to", paramLabel = "FILE", description = "The model (default: ${DEFAULT-VALUE}).")
    private Path to = Path.of("enrich/src/main/resources/io/newswire/enrich/analysis/topics/model.bin");

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var model = new ByteArrayOutputStream();
        TrainingReport report = train(from, model);
        Files.write(to, model.toByteArray());
        PrintWriter out = spec.commandLine().getOut();
        report.lines().forEach(out::println);
        out.println(to + ": " + model.size() + " bytes");
        return 0;
    }

    /** Learns from the articles of a folder, and from those of the demonstration's newsroom that it has labels of. */
    static TrainingReport train(Path from, ByteArrayOutputStream model) throws IOException {
        List<TopicConcept> concepts = BuiltInConcepts.load();
        var reader = new TrainingArticles(concepts);
        List<LabelledArticle> articles = reader.read(from);
        for (String line : Files.readAllLines(from.resolve("demo.tsv"))) {
            articles.add(demo(reader, line));
        }
        return new TopicTrainer(articles, concepts).train(model);
    }

    private static LabelledArticle demo(TrainingArticles reader, String line) {
        String[] fields = line.split("\t", 2);
        String desk = fields[0].substring(0, fields[0].lastIndexOf('-'));
        for (Desk.Article article : Desk.read(desk).articles()) {
            if (article.id().equals(fields[0])) {
                return reader.labelled(fields[1], article.headline(), String.join("\n\n", article.text()));
            }
        }
        throw new IllegalArgumentException("demo.tsv: the newsroom has no article " + fields[0]);
    }
}
