package io.newswire.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newswire.enrich.analysis.Document;
import io.newswire.enrich.stories.StoryFilter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Copies that desks have edited, told from their originals: all originals arrive, then all copies, each of them edited in
 * one way. Recall is the share of the copies that name their original; precision, of all articles that name an original,
 * the share that name the right one.
 */
final class DuplicateScore implements Score {

    private static final long SEED = 1;

    @Override
    public String part() {
        return "duplicates";
    }

    @Override
    public void run(Path data, boolean errors, PrintWriter out) throws IOException {
        List<Told> told = tell(articles(data.resolve("topics/articles.jsonl")));
        List<Told> copies = told.stream().filter(Told::isCopy).toList();
        long naming = told.stream().filter(article -> article.named != null).count();
        print(out, "recall", copies.stream().filter(Told::isRight).count(), copies.size());
        print(out, "precision", copies.stream().filter(Told::isRight).count(), naming);
        for (Edit edit : Edit.values()) {
            List<Told> edited =
                    copies.stream().filter(copy -> copy.edit == edit).toList();
            print(
                    out,
                    "  recall, " + label(edit),
                    edited.stream().filter(Told::isRight).count(),
                    edited.size());
        }
        if (errors) {
            told.stream().filter(article -> !article.isRight()).forEach(out::println);
        }
    }

    private static void print(PrintWriter out, String what, long right, long all) {
        out.printf("duplicates: %-24s %.3f  (%d of %d)%n", what, (double) right / all, right, all);
    }

    /** Those that topics are learned from where there are no others. */
    private static List<Document> articles(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            return EnglishArticles.read().all();
        }
        return JsonLines.read(file).stream()
                .map(article -> new Document(
                        article.path("headline").textValue(),
                        article.path("text").textValue(),
                        "en"))
                .toList();
    }

    private static List<Told> tell(List<Document> articles) {
        var filter = new StoryFilter();
        var told = new ArrayList<Told>();
        for (Arrival arrival : arrivals(articles)) {
            var named = filter.apply(arrival.json()).get(0).path("duplicateOf").textValue();
            told.add(new Told(arrival.original, arrival.edit, named, arrival.document.headline()));
        }
        return told;
    }

    private static List<Arrival> arrivals(List<Document> articles) {
        var random = new Random(SEED);
        List<String> words = articles.stream()
                .flatMap(article -> Edit.words(String.valueOf(article.text())).stream())
                .toList();
        var originals = new ArrayList<Arrival>();
        var copies = new ArrayList<Arrival>();
        for (int i = 0; i < articles.size(); i++) {
            Document article = articles.get(i);
            String text = String.valueOf(article.text());
            originals.add(new Arrival("a" + i, null, article));
            for (Edit edit : Edit.values()) {
                var edited = new Document(article.headline(), edit.apply(text, words, random), article.language());
                copies.add(new Arrival("a" + i, edit, edited));
            }
        }
        Collections.shuffle(copies, random);
        originals.addAll(copies);
        return originals;
    }

    private static String label(Edit edit) {
        return edit.name().toLowerCase(Locale.ROOT);
    }

    /**
     * An article on its way in.
     *
     * @param original id of the article itself, or of the one that it is a copy of
     * @param edit how the copy was edited; null for an original
     */
    private record Arrival(String original, @Nullable Edit edit, Document document) {

        ObjectNode json() {
            ObjectNode article = JsonNodeFactory.instance.objectNode();
            article.put("uri", edit == null ? original : original + "-" + label(edit));
            article.put("headline", document.headline()).put("text", document.text());
            article.putObject("language").put("tag", "en");
            return article;
        }
    }

    /** An article, and the original that was told of it. */
    private record Told(
            String original,
            @Nullable Edit edit,
            @Nullable String named,
            @Nullable String headline) {

        boolean isCopy() {
            return edit != null;
        }

        boolean isRight() {
            return Objects.equals(named, isCopy() ? original : null);
        }

        @Override
        public String toString() {
            return "  " + original + (edit == null ? "" : ", " + label(edit)) + " <- " + named + "   " + headline;
        }
    }
}
