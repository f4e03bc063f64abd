package io.newswire.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TrainTopicsTest {

    private static final Path ENRICH = Path.of("../enrich/src/main");

    @Test
    void theModelIsWhatThePresentRulesAndArticlesGive() throws IOException {
        var model = new ByteArrayOutputStream();

        var report = TrainTopics.train(ENRICH.resolve("training/topics"), model);

        assertThat(model.toByteArray())
                .as("learn it anew: ./newswire train topics")
                .isEqualTo(
                        Files.readAllBytes(ENRICH.resolve("resources/io/newswire/enrich/analysis/topics/model.bin")));
        assertThat(report.firstRight()).isGreaterThan(0.75);
        assertThat(report.macroF1()).isGreaterThan(0.75);
    }
}
