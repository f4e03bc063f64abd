package io.newswire.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.newswire.schemas.serde.MockRegistryClient;
import io.newswire.schemas.serde.RecordSerde;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.Incompatibility;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Schemas against those that are in use; see {@code src/released/README.md}. */
class ReleasedSchemasTest {

    private static final Path RELEASED = Path.of("src/released");
    private static final String RELEASE = "release";

    static Stream<Class<? extends SpecificRecord>> types() {
        return RandomRecords.types().stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    void readsEverythingThatAReleasedVersionWrote(Class<? extends SpecificRecord> type) throws IOException {
        Schema current = published(type);

        for (Path file : released(type)) {
            Schema writer = new Schema.Parser().parse(file.toFile());
            List<Incompatibility> problems = SchemaCompatibility.checkReaderWriterCompatibility(current, writer)
                    .getResult()
                    .getIncompatibilities();
            assertThat(problems)
                    .as("%s reading what %s wrote", type.getSimpleName(), file)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void isReleasedAsItStands(Class<? extends SpecificRecord> type) throws IOException {
        Schema current = published(type);
        List<Path> released = released(type);

        if (released.isEmpty() || !text(current).equals(Files.readString(released.get(released.size() - 1)))) {
            Path next = folder(type).resolve(released.size() + 1 + ".avsc");
            if (Boolean.getBoolean(RELEASE)) {
                Files.createDirectories(next.getParent());
                Files.writeString(next, text(current));
            } else {
                fail(
                        "The schema of %s is not the latest released one. If that is meant, release it as %s with:%n"
                                + "mvn -pl schemas test -Dtest=ReleasedSchemasTest -Drelease=true",
                        type.getSimpleName(), next);
            }
        }
    }

    @Test
    void everyReleaseIsOfARecordOfTheCatalogue() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(RELEASED));
        try (Stream<Path> folders = Files.list(RELEASED)) {
            assertThat(folders.filter(Files::isDirectory)
                            .map(folder -> folder.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(RandomRecords.types().stream()
                            .map(Class::getSimpleName)
                            .toList());
        }
    }

    private static Path folder(Class<?> type) {
        return RELEASED.resolve(type.getSimpleName());
    }

    /** The releases 1.avsc, 2.avsc and so on, without a gap. */
    private static List<Path> released(Class<?> type) {
        var files = new ArrayList<Path>();
        for (int number = 1; Files.exists(folder(type).resolve(number + ".avsc")); number++) {
            files.add(folder(type).resolve(number + ".avsc"));
        }
        return files;
    }

    private static String text(Schema schema) throws IOException {
        return new ObjectMapper().readTree(schema.toString()).toPrettyString() + "\n";
    }

    /** As it goes to a registry. */
    private static <T extends SpecificRecord> Schema published(Class<T> type) {
        var registry = new MockRegistryClient();
        RecordSerde.of(type, registry).serializer().serialize("topic", new RandomRecords(1).next(type));
        return registry.latest("topic-value").schema();
    }
}
