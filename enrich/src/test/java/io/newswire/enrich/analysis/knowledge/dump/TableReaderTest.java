package io.newswire.enrich.analysis.knowledge.dump;

import static io.newswire.enrich.analysis.knowledge.dump.Dumps.ids;
import static io.newswire.enrich.analysis.knowledge.dump.Dumps.named;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import io.newswire.enrich.analysis.knowledge.Entry;
import io.newswire.enrich.analysis.knowledge.Kind;
import io.newswire.enrich.analysis.knowledge.file.KnowledgeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class TableReaderTest {
    @TempDir
    private Path folder;

    private Dumps dumps;

    @BeforeEach
    void start() {
        dumps = new Dumps(folder);
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void a_pipe_is_read_as_a_file_is() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        CompletableFuture<Path> writing = CompletableFuture.supplyAsync(
                () -> assertDoesNotThrow(() -> Files.write(pipe, Dumps.bytes("name,type", "Marlow Cranes,company"))));

        KnowledgeFile file = dumps.file(pipe);

        assertThat(named(file, "Marlow Cranes")).hasSize(1);
        assertThat(writing).succeedsWithin(Duration.ofSeconds(10));
    }

    @Test
    void all_columns_are_read_in_any_order_after_a_byte_order_mark() throws IOException {
        KnowledgeFile file = dumps.file(dumps.write(
                "own.csv",
                "\uFEFFtype,name,aliases,languages,region,country,prominence,id\r",
                "company,\"Marlow, Cranes & Co\",Marlow Kräne|\"\"Grues\"\" Marlow,de fr,ca-qc,ca,0.7,Q9002\r"
                        .replace("Marlow Kräne|\"\"Grues\"\" Marlow", "\"Marlow Kräne|\"\"Grues\"\" Marlow\""),
                "\r",
                "person,Ottoline Harkness,,,,,,\r"));

        assertThat(named(file, "Marlow Cranes and Co").get(0).entry())
                .isEqualTo(new Entry(
                        Kind.COMPANY, "Marlow, Cranes & Co", "wikidata:Q9002", 0.7, "CA", "CA-QC", List.of()));
        assertThat(named(file, "Marlow Kräne").get(0).languages()).containsExactly("de", "fr");
        assertThat(ids(file, "Grues Marlow")).containsExactly("wikidata:Q9002");
        assertThat(named(file, "Ottoline Harkness").get(0).entry())
                .isEqualTo(new Entry(Kind.PERSON, "Ottoline Harkness", null, 0.5, null, null, List.of()));
        assertThat(dumps.refused).isEmpty();
    }

    @Test
    void bad_rows_are_told_with_line_and_column_and_the_rest_goes_on() throws IOException {
        Path table = dumps.write(
                "own.csv",
                "name,type,id,prominence,country,languages,aliases",
                ",person,,,,,",
                "Ottoline Harkness,human,,,,,",
                "Ottoline Harkness,person,42,,,,",
                "Ottoline Harkness,person,,very,,,",
                "Ottoline Harkness,person,,2,,,",
                "Ottoline Harkness,person,,,Canada,,",
                "Ottoline Harkness,person,,,,tlh,O. Harkness",
                "\"Ottoline Harkness,person,,,,,",
                "Ottoline Harkness,person,,,,,,,,,",
                "Ottoline Harkness,person,,,,,x",
                "=cmd|' /C calc'!A0,person,,,,,",
                "Ottoline Harkness,person,geonames:x,,,,");

        ImportSummary summary = dumps.run(table);

        assertThat(dumps.refused).hasSize(11);
        assertThat(dumps.refused.get(0)).startsWith(table + ":2: column name: ''");
        assertThat(dumps.refused.get(1)).startsWith(table + ":3: column type: 'human' is none: give one of");
        assertThat(dumps.refused.get(3)).startsWith(table + ":5: column prominence: 'very'");
        assertThat(dumps.refused.get(7)).startsWith(table + ":9: character ");
        assertThat(summary.refused()).isEqualTo(11);
        assertThat(ids(KnowledgeFile.open(dumps.target()), "=cmd|' /C calc'!A0"))
                .containsExactly("null");
    }

    @Test
    void text_that_is_not_utf8_is_refused() throws IOException {
        Path table = folder.resolve("latin1.csv");
        Files.write(table, "name,type\nMünchhausen Air,company\nMarlow Cranes,company\n".getBytes(ISO_8859_1));

        ImportSummary summary = dumps.run(table);

        assertThat(dumps.refused)
                .singleElement()
                .asString()
                .contains(":2: column name:")
                .contains("UTF-8");
        assertThat(summary.entries()).isEqualTo(1);
    }

    @Test
    void what_is_no_source_or_has_nothing_in_it_is_told_and_nothing_is_made() throws IOException {
        for (Path file : List.of(
                dumps.write("notes.txt", "Some notes."),
                dumps.write("empty.csv", new byte[0]),
                dumps.write("only-header.csv", "name,type"),
                dumps.write("strange.csv", "name,type,colour", "Marlow Cranes,company,red"),
                folder.resolve("absent.csv"))) {
            assertThatThrownBy(() -> dumps.run(file))
                    .isInstanceOf(ImportException.class)
                    .message()
                    .containsAnyOf("is none of", "is empty", "there is nothing", "no column", "no file");
        }
        assertThat(dumps.target()).doesNotExist();
    }

    @Test
    void the_same_sources_in_any_order_give_the_same_bytes() throws IOException {
        Path one = dumps.write("one.csv", "name,type,id,aliases", "Marlow Cranes,company,Q9002,Marlow", "A B,person,,");
        Path other = dumps.write("two.csv", "name,type,id,aliases", "Marlow Kräne,company,Q9002,MC", "C D,person,,");

        dumps.run(one, other);
        byte[] first = Files.readAllBytes(dumps.target());
        dumps.run(other, one);

        assertThat(Files.readAllBytes(dumps.target())).isEqualTo(first);
    }
}
