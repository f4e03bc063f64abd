package io.newswire.enrich.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.newswire.enrich.analysis.similarity.Signature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Measures the grouping on ECB+ (Cybulska and Vossen 2014), articles about known events, where a copy of it is at hand. */
class EcbPlusTest {

    private static final Path CORPUS = Path.of("../../shared/data/stories/ecbplus");

    @ParameterizedTest
    @ValueSource(strings = {"ECB_Train_corpus.txt", "ECB_Dev_corpus.txt"})
    void articlesOnOneEventAreMostlyPutTogether(String file) throws IOException {
        assumeTrue(Files.isReadable(CORPUS.resolve(file)), () -> "there is no " + CORPUS.toAbsolutePath());
        Map<String, String> texts = texts(CORPUS.resolve(file));

        double f1 = 0;
        for (int seed = 0; seed < 4; seed++) {
            f1 += f1(stories(texts, seed)) / 4;
        }

        System.out.printf("%s: B-cubed F1 %.3f%n", file, f1);
        assertThat(f1).isGreaterThan(0.75);
    }

    /** Document, sentence, number, token, chain, parted by tabs. */
    private static Map<String, String> texts(Path corpus) throws IOException {
        var texts = new LinkedHashMap<String, StringBuilder>();
        for (String line : Files.readAllLines(corpus)) {
            String[] columns = line.split("\t", -1);
            if (columns.length == 5) {
                texts.computeIfAbsent(columns[0], document -> new StringBuilder())
                        .append(columns[3])
                        .append(' ');
            }
        }
        return texts.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().toString()));
    }

    private static Map<String, String> stories(Map<String, String> texts, int seed) {
        var documents = new ArrayList<>(texts.keySet());
        Collections.sort(documents);
        Collections.shuffle(documents, new Random(seed));
        var index = new MemoryStoryIndex();
        var grouper = new StoryGrouper();
        return documents.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        document -> grouper.assign(
                                        new StoryArticle(
                                                document,
                                                Signature.EMPTY,
                                                StoryTerms.of(List.of(), null, texts.get(document)),
                                                Instant.EPOCH),
                                        index)
                                .getId()));
    }

    /** B-cubed (Bagga and Baldwin 1998): the mean over documents of precision and recall of the document's group. */
    private static double f1(Map<String, String> stories) {
        Map<String, Set<String>> found = groups(stories.keySet(), stories::get);
        Map<String, Set<String>> expected = groups(stories.keySet(), EcbPlusTest::event);
        double precision = 0;
        double recall = 0;
        for (String document : stories.keySet()) {
            Set<String> its = found.get(stories.get(document));
            Set<String> gold = expected.get(event(document));
            double common = its.stream().filter(gold::contains).count();
            precision += common / its.size() / stories.size();
            recall += common / gold.size() / stories.size();
        }
        return 2 * precision * recall / (precision + recall);
    }

    private static Map<String, Set<String>> groups(Set<String> documents, Function<String, String> group) {
        return documents.stream().collect(Collectors.groupingBy(group, Collectors.toSet()));
    }

    /** 2_11ecb and 2_8ecb are about one event, 2_3ecbplus about another of the same kind. */
    private static String event(String document) {
        return document.replaceAll("_\\d+", "_");
    }
}
