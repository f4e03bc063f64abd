package io.newswire.bench.names;

import io.newswire.enrich.analysis.entities.NamedText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The sets of texts with names. */
public final class Corpora {
    private static final int DOCUMENTS = Integer.MAX_VALUE;

    /** Lessons from a text of the kinds that are scored: each is written in other capitals, too. */
    private static final int TIMES = 3;

    private final Path data;

    /** @param data folder of the public data */
    public Corpora(Path data) {
        this.data = data.resolve("ner");
    }

    /** Wikinews articles, one text each. */
    public List<NamedText> gum() throws IOException {
        return new Gum().read(data.resolve("gum_news"));
    }

    /** The web texts for development. */
    public List<NamedText> webDevelopment() throws IOException {
        return web("dev");
    }

    /** The web texts to score by: never trained on. */
    public List<NamedText> webTest() throws IOException {
        return web("test");
    }

    private List<NamedText> web(String part) throws IOException {
        return new Columns("\t", 1, 2, false, DOCUMENTS).read(data.resolve("uner_ewt/en_ewt-ud-" + part + ".iob2"));
    }

    /**
     * What serves only to train: two more public sets, and the texts that were written for this project.
     *
     * @param own folder of the latter
     */
    public List<NamedText> training(Path own) throws IOException {
        List<NamedText> texts = new ArrayList<>(new Markup().read(own));
        texts.addAll(new Columns(" ", 0, 1, true, DOCUMENTS)
                .read(data.resolve("wikigold/CONLL-format/data/wikigold.conll.txt")));
        for (String part : List.of("a", "b", "e", "f", "g", "h")) {
            texts.addAll(
                    new Columns("\t", 0, 1, false, 1).read(data.resolve("BTC/CONLL-format/data/" + part + ".conll")));
        }
        return texts;
    }

    /** All that a model may learn from which the web texts are to score. */
    public List<NamedText> lessons(Path own) throws IOException {
        List<NamedText> texts = new ArrayList<>(training(own));
        texts.addAll(repeated(gum()));
        texts.addAll(repeated(webDevelopment()));
        return texts;
    }

    private static List<NamedText> repeated(List<NamedText> texts) {
        return texts.stream()
                .flatMap(text -> Collections.nCopies(TIMES, text).stream())
                .toList();
    }

    /** The news, parted so often into those that are asked for and the lessons without them. */
    public List<Fold> folds(Path own, int count) throws IOException {
        List<NamedText> news = gum();
        List<Fold> folds = new ArrayList<>();
        for (int fold = 0; fold < count; fold++) {
            List<NamedText> asked = new ArrayList<>();
            List<NamedText> others = new ArrayList<>();
            for (int i = 0; i < news.size(); i++) {
                (i % count == fold ? asked : others).add(news.get(i));
            }
            List<NamedText> lessons = new ArrayList<>(training(own));
            lessons.addAll(repeated(webDevelopment()));
            lessons.addAll(repeated(others));
            folds.add(new Fold(asked, lessons));
        }
        return folds;
    }

    /** Texts to score by, and what a model for them learns from. */
    public record Fold(List<NamedText> asked, List<NamedText> lessons) {}
}
