package io.newswire.enrich.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.enrich.state.ArticleState;
import io.newswire.enrich.state.IndexedTraits;
import io.newswire.enrich.state.StoryAssignment;
import io.newswire.record.EnrichedArticle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StateHistoryTest {

    static Stream<Schema> stateSchemas() {
        return Stream.of(
                ArticleState.getClassSchema(),
                StoryAssignment.getClassSchema(),
                IndexedTraits.getClassSchema(),
                EnrichedArticle.getClassSchema());
    }

    @ParameterizedTest
    @MethodSource("stateSchemas")
    void everySchemaThatStateIsWrittenWithIsKeptSoThatLaterVersionsCanReadIt(Schema schema) throws IOException {
        if (Boolean.getBoolean("update.docs") && !isKept(schema)) {
            Path history = Path.of("src/main/resources" + StateSerde.HISTORY);
            Files.writeString(history, schema + "\n", StandardOpenOption.APPEND);
            return;
        }
        assertThat(isKept(schema))
                .as(
                        "%s has changed: add it to %s by running this test with -Dupdate.docs=true",
                        schema.getFullName(), StateSerde.HISTORY)
                .isTrue();
    }

    private static boolean isKept(Schema schema) {
        long fingerprint = SchemaNormalization.parsingFingerprint64(schema);
        return StateSerde.history().stream()
                .map(json -> new Schema.Parser().parse(json))
                .anyMatch(kept -> SchemaNormalization.parsingFingerprint64(kept) == fingerprint);
    }
}
