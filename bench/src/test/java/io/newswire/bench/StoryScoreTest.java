package io.newswire.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoryScoreTest {

    private static final Path CORPUS = Path.of("../../shared/data/stories/ecbplus");

    @ParameterizedTest
    @ValueSource(strings = {"ECB_Train_corpus.txt", "ECB_Dev_corpus.txt"})
    void articlesOnOneEventAreMostlyPutTogether(String file) throws IOException {
        assumeTrue(Files.isReadable(CORPUS.resolve(file)), () -> "there is no " + CORPUS.toAbsolutePath());

        List<Map<String, String>> groupings = new StoryScore().groupings(CORPUS.resolve(file));

        double f1 = groupings.stream()
                .mapToDouble(found -> BCubed.of(found, EcbPlus::event).f1())
                .average()
                .orElseThrow();
        System.out.printf("%s: B-cubed F1 %.3f%n", file, f1);
        assertThat(f1).isGreaterThan(0.75);
    }

    @Test
    void articlesAreReadAndGrouped(@TempDir Path dir) throws IOException {
        Path corpus = Files.writeString(
                dir.resolve("corpus.txt"),
                tokens("1_1ecb", "Quake shakes northern coast, rescue teams search harbour town")
                        + tokens("1_2ecb", "Rescue teams reach northern coast after quake in harbour town")
                        + tokens("1_1ecbplus", "Parliament rejects budget and finance minister resigns"));

        assertThat(new StoryScore().groupings(corpus))
                .allSatisfy(
                        found -> assertThat(BCubed.of(found, EcbPlus::event)).isEqualTo(new BCubed(1, 1)));
    }

    private static String tokens(String document, String sentence) {
        var lines = new StringBuilder();
        for (String token : sentence.split(" ", -1)) {
            lines.append(document).append("\t0\t0\t").append(token).append("\t-\n");
        }
        return lines.toString();
    }

    @Test
    void bCubedCountsForEachDocument() {
        // given two documents of one event and one of another, all in one story
        Map<String, String> found = Map.of("1_1ecb", "s", "1_2ecb", "s", "1_1ecbplus", "s");

        BCubed score = BCubed.of(found, EcbPlus::event);

        assertThat(score.recall()).isEqualTo(1);
        assertThat(score.precision()).isCloseTo((2.0 / 3 + 2.0 / 3 + 1.0 / 3) / 3, within(1e-9));
    }
}
