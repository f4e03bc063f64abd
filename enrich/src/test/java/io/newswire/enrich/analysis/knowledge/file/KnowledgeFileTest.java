package io.newswire.enrich.analysis.knowledge.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.enrich.analysis.knowledge.Kind;
import io.newswire.enrich.analysis.text.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnowledgeFileTest {
    private static final int THINGS = 2000;
    /** Of parts so small that numbers and texts lie across their bounds. */
    private static final int SMALL_PARTS = 9;

    @TempDir
    private Path folder;

    private Path path;

    @BeforeEach
    void write() throws IOException {
        path = folder.resolve("things.knowledge");
        try (KnowledgeFileWriter writer = new KnowledgeFileWriter(folder, List.of("en", "de"))) {
            for (int i = 0; i < THINGS; i++) {
                writer.addEntry(new FileEntry(Kind.CITY, "own:" + i, i / 2000.0, "CA", "CA-Q" + i % 10, i));
            }
            writer.beginNames(THINGS);
            IntStream.range(0, THINGS)
                    .boxed()
                    .sorted(Comparator.comparing(i -> NameHash.of(Tokens.of(name(i))), Long::compareUnsigned))
                    .forEach(i -> addName(writer, i));
            writer.finish(path);
        }
    }

    private static void addName(KnowledgeFileWriter writer, int i) {
        try {
            long text = writer.addText(name(i));
            writer.setName(i, text);
            writer.addName(NameHash.of(Tokens.of(name(i))), i, text, i % 2 == 0 ? 2 : NameCodec.ALL_LANGUAGES);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String name(int i) {
        return "Größe Number" + i;
    }

    @Test
    void every_name_is_found_also_across_the_bounds_of_parts() throws IOException {
        for (int bits : List.of(SMALL_PARTS, MappedFile.BITS)) {
            KnowledgeFile file = KnowledgeFile.open(path, bits);

            for (int i = 0; i < THINGS; i++) {
                int number = i;
                Tokens tokens = Tokens.of("in " + name(i).toUpperCase(java.util.Locale.ROOT));
                Tokens name = Tokens.of(name(i));
                assertThat(file.named(NameHash.of(name), tokens, 1, 2))
                        .singleElement()
                        .satisfies(candidate -> {
                            assertThat(candidate.entry().id()).isEqualTo("own:" + number);
                            assertThat(candidate.entry().name()).isEqualTo(name(number));
                            assertThat(candidate.entry().region()).isEqualTo("CA-Q" + number % 10);
                            assertThat(candidate.languages()).isEqualTo(number % 2 == 0 ? List.of("de") : List.of());
                        });
            }
            Tokens absent = Tokens.of("Nowhere");
            assertThat(file.named(NameHash.of(absent), absent, 0, 0)).isEmpty();
        }
    }

    @Test
    void a_hash_alone_is_no_name() throws IOException {
        Tokens other = Tokens.of("Another Name");

        assertThat(KnowledgeFile.open(path).named(NameHash.of(Tokens.of(name(7))), other, 0, 1))
                .isEmpty();
    }

    @Test
    void things_are_counted_by_kind() throws IOException {
        KnowledgeFile file = KnowledgeFile.open(path);

        assertThat(file.counts()).containsOnlyKeys(Kind.CITY).containsEntry(Kind.CITY, (long) THINGS);
        assertThat(file.names()).isEqualTo(THINGS);
    }

    @Test
    void a_file_that_is_none_or_damaged_anywhere_is_refused_by_name() throws IOException {
        byte[] whole = Files.readAllBytes(path);
        for (int at : new int[] {0, 8, 14, 40, Header.SIZE, whole.length / 2, whole.length - 1}) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 1;
            assertRefused(damaged);
        }
        assertRefused(new byte[0]);
        assertRefused(Arrays.copyOf(whole, Header.SIZE - 1));
        assertRefused(Arrays.copyOf(whole, whole.length - 1));
        assertRefused(Arrays.copyOf(whole, whole.length + 1));
        assertThatThrownBy(() -> KnowledgeFile.open(folder.resolve("absent")))
                .isInstanceOf(KnowledgeFileException.class)
                .hasMessageContaining("does not exist");
    }

    @Test
    void a_file_of_another_version_says_so() throws IOException {
        byte[] later = Files.readAllBytes(path);
        later[8] = 2;
        Files.write(path, later);

        assertThatThrownBy(() -> KnowledgeFile.open(path))
                .hasMessage(
                        path + " is a knowledge file of version 2, and this program reads version 1; make it anew with:"
                                + " newswire knowledge import");
    }

    private void assertRefused(byte[] bytes) throws IOException {
        Path bad = Files.write(folder.resolve("bad.knowledge"), bytes);
        assertThatThrownBy(() -> KnowledgeFile.open(bad))
                .isInstanceOf(KnowledgeFileException.class)
                .hasMessageStartingWith(bad + " ")
                .hasMessageEndingWith("make it anew with: newswire knowledge import");
    }
}
