package io.newswire.bench;

import io.newswire.bench.names.Corpora;
import io.newswire.bench.names.Corpora.Fold;
import io.newswire.bench.names.OpenNlpNames;
import io.newswire.enrich.analysis.entities.NamedText;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The yardstick of {@link EntityScore}: OpenNLP's name finder, trained on the same texts, asked for the same ones. */
final class OpenNlpScore implements Score {

    @Override
    public String part() {
        return "opennlp";
    }

    @Override
    public void run(Path data, boolean errors, PrintWriter out) throws IOException {
        Corpora corpora = new Corpora(data);
        SpanCounts web = new SpanCounts();
        OpenNlpNames names = OpenNlpNames.learn(corpora.lessons(EntityTraining.OWN_TEXTS));
        add(web, corpora.webTest(), names);
        web.print("opennlp: web (EWT test)", errors, out);
        SpanCounts news = new SpanCounts();
        for (Fold fold : corpora.folds(EntityTraining.OWN_TEXTS, EntityScore.FOLDS)) {
            add(news, fold.asked(), OpenNlpNames.learn(fold.lessons()));
        }
        news.print("opennlp: news (GUM, " + EntityScore.FOLDS + " folds)", errors, out);
        out.printf(Locale.ROOT, "opennlp: texts of 3 KB a second    %,.0f%n", rate(corpora.gum(), names));
    }

    private static void add(SpanCounts counts, List<NamedText> texts, OpenNlpNames names) {
        texts.forEach(text -> counts.add(text, names.find(text.text())));
    }

    /** By the clock, on one thread; the first pass is for the compiler. */
    private static double rate(List<NamedText> texts, OpenNlpNames names) {
        texts.forEach(text -> names.find(text.text()));
        long started = System.nanoTime();
        texts.forEach(text -> names.find(text.text()));
        double seconds = (System.nanoTime() - started) / 1e9;
        return texts.stream().mapToInt(text -> text.text().length()).sum() / 3_000.0 / seconds;
    }
}
