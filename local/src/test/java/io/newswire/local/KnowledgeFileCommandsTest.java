package io.newswire.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.enrich.EnrichConfig;
import io.newswire.enrich.analysis.knowledge.file.KnowledgeFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Importing knowledge and using it, as a user does. */
class KnowledgeFileCommandsTest {

    private static final String ARTICLE =
            "{\"text\":\"The novelist Ottoline Harkness spoke in London, England, on Monday.\",\"language\":\"en\"}\n";

    @TempDir
    private Path folder;

    private record Answer(int exit, String out, String err) {}

    @Test
    void what_is_imported_is_linked_by_enrich() throws IOException {
        Path dump = write("dump.jsonl", """
                {"id":"Q99001","labels":{"en":{"value":"Ottoline Harkness"}},\
                "claims":{"P31":[{"mainsnak":{"datavalue":{"value":{"id":"Q5"}}},"rank":"normal"}]},\
                "sitelinks":{"enwiki":{},"dewiki":{},"frwiki":{}}}
                """);
        Path file = folder.resolve("all.knowledge");

        Answer imported = newswire("knowledge", "import", "--out", file.toString(), dump.toString());

        assertThat(imported.exit()).isZero();
        assertThat(imported.err()).contains("things: 1, names: 1");
        assertThat(enrich(ARTICLE).out()).contains("Ottoline Harkness").doesNotContain("wikidata:Q99001");
        assertThat(enrich(ARTICLE, "--knowledge", file.toString()).out()).contains("wikidata:Q99001");
        assertThat(newswire("knowledge", "count", "--knowledge", file.toString())
                        .out())
                .containsPattern("person .* 1\n")
                .contains("country ");
    }

    @Test
    void bad_rows_make_the_exit_status_one_and_the_file_all_the_same() throws IOException {
        Path table = write("own.csv", "name,type\nMarlow Cranes,company\nWhat,is this\n");
        Path file = folder.resolve("own.knowledge");

        Answer imported = newswire("knowledge", "import", "--out", file.toString(), table.toString());

        assertThat(imported.exit()).isEqualTo(1);
        assertThat(imported.err())
                .contains(table + ":3: column type: 'is this' is none")
                .contains("1 lines refused");
        assertThat(KnowledgeFile.open(file).entries()).isEqualTo(1);
    }

    @Test
    void a_file_that_cannot_be_used_is_refused_by_all_who_are_told_to_use_it() throws IOException {
        Path damaged = write("damaged.knowledge", "newsknow and nothing else");

        assertThat(newswire("enrich", "--knowledge", damaged.toString()))
                .satisfies(answer -> assertThat(answer.exit()).isEqualTo(1))
                .satisfies(
                        answer -> assertThat(answer.err()).contains(damaged.toString(), "newswire knowledge import"));
        Map<String, String> settings = Map.of(EnrichConfig.KNOWLEDGE_FILE, damaged.toString());
        assertThatThrownBy(() -> Services.start(List.of(ServiceKind.enrich), settings, Map.of(), "127.0.0.1", 0))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(EnrichConfig.KNOWLEDGE_FILE)
                .hasMessageContaining("newswire knowledge import");
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private static Answer enrich(String articles, String... options) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(articles.getBytes(StandardCharsets.UTF_8)));
        try {
            String[] words = new String[options.length + 1];
            words[0] = "enrich";
            System.arraycopy(options, 0, words, 1, options.length);
            return newswire(words);
        } finally {
            System.setIn(before);
        }
    }

    private static Answer newswire(String... words) {
        var out = new StringWriter();
        var err = new StringWriter();
        CommandLine command = Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err, true));
        int exit = command.execute(words);
        command.getOut().flush();
        return new Answer(exit, out.toString(), err.toString());
    }
}
