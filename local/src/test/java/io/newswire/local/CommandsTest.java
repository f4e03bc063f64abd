package io.newswire.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.newswire.local.UpProcess.Ports;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The commands as a user gives them, to a Newswire that runs. Each test has words of its own. */
class CommandsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    static Path data;

    @TempDir
    Path files;

    private static UpProcess up;

    /** What a command answered. */
    private record Answer(int exit, String out, String err) {}

    @BeforeAll
    static void start() {
        up = UpProcess.start(data, Ports.free());
    }

    @AfterAll
    static void stop() {
        up.close();
    }

    @Test
    void what_is_pushed_is_found_by_its_words_and_counted_by_status() throws IOException {
        push(
                "{\"uri\":\"urn:test:otter\",\"headline\":\"Otters are back in Nairobi\",\"body_text\":\"NAIROBI - Seen.\"}");

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(newswire("search", "otters").out())
                        .contains("Otters are back in Nairobi")
                        .contains("Nairobi}"));
        assertThat(newswire("search", "--json", "otters").out()).contains("urn:test:otter");
        Answer status = newswire("status");
        assertThat(status.exit()).isZero();
        assertThat(status.out()).contains("news.raw").contains("following news.enriched");
    }

    @Test
    void an_edited_rule_puts_other_topics_on_old_articles_in_a_replay_that_is_shown_and_taken_back()
            throws IOException {
        push(
                "{\"uri\":\"urn:test:gloop\",\"headline\":\"Gloop gloop\",\"body_text\":\"The gloop was seen by the gloop.\"}");
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(newswire("search", "gloop").out()).contains("Gloop gloop"));
        Path rule = write("""
                {"id":"weather","entry":{"code":"medtop:17000000","label":"weather","query":"gloop^9"}}""");

        assertThat(newswire("knowledge", "add", rule.toString()).exit()).isZero();
        assertThat(gloopOnWeather()).isEmpty();
        assertThat(newswire("replay", "--name", "v2").exit()).isZero();

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(newswire("promote", "v2").exit()).isZero();
            assertThat(gloopOnWeather()).contains("Gloop gloop");
        });
        assertThat(newswire("runs").out()).contains("\"name\":\"v2\"").contains("\"shown\":true");
        assertThat(newswire("discard", "v2"))
                .satisfies(refused -> assertThat(refused.exit()).isEqualTo(1))
                .satisfies(refused -> assertThat(refused.err()).contains("promote live"));
        assertThat(newswire("promote", "live").exit()).isZero();
        assertThat(gloopOnWeather()).isEmpty();
        assertThat(newswire("discard", "v2").exit()).isZero();
    }

    @Test
    void a_rule_with_a_query_that_makes_no_sense_is_refused_with_where_and_what_to_do() throws IOException {
        Path rule = write("""
                {"id":"sport","entry":{"code":"medtop:15000000","label":"sport","query":"goal^2\\n(match AND"}}""");

        Answer refused = newswire("knowledge", "add", rule.toString());

        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).contains("entry 'sport'", "line 2 of the query: AND has nothing behind it");
    }

    @Test
    void feeds_are_added_listed_and_removed_while_everything_runs() {
        String url = "http://127.0.0.1:1/nobody.xml";

        assertThat(newswire("feeds", "add", "--title", "Nobody", url).out()).contains(url);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(newswire("feeds", "list").out())
                        .contains(url)
                        .contains("failures in a row"));
        assertThat(newswire("feeds", "remove", url).exit()).isZero();
        assertThat(newswire("feeds", "list").out()).doesNotContain(url);
    }

    @Test
    void a_push_that_is_none_is_refused_with_what_and_where() throws IOException {
        Path file = write("{\"headline\":\"no identity\"}\n{\"uri\":");

        Answer refused = newswire("push", file.toString());

        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).contains("400").contains("2");
    }

    @Test
    void documents_of_xml_are_pushed_and_a_web_archive_is_imported() throws IOException {
        Path message = write("""
                <newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>
                  <newsItem guid="urn:test:heron"><contentMeta><headline>Herons nest on the quay</headline></contentMeta></newsItem>
                </itemSet></newsMessage>
                """);
        Path nitf = write(
                "<nitf uno='urn:test:stork'><body><body.content><p>Storks, too.</p></body.content></body></nitf>");
        Path archive = write(archive("Egrets are seen on the river", "2026-03-01T12:30:00Z") + "WARC/1.0\r\nbroken");

        assertThat(newswire("push", message.toString(), nitf.toString()).exit()).isZero();
        Answer imported = newswire("import", archive.toString());

        assertThat(imported.exit()).isEqualTo(1);
        assertThat(imported.err())
                .contains("1 articles")
                .contains(archive + ":byte ")
                .contains("1 refused")
                .contains("nothing after it can be read");
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(newswire("search", "herons").out()).contains("Herons nest");
            assertThat(newswire("search", "--json", "storks").out()).contains("urn:test:stork");
            assertThat(newswire("search", "--json", "egrets").out())
                    .contains("http://example.org/egrets")
                    .contains("2026-03-01T12:30:00Z");
        });
    }

    private static String archive(String headline, String date) {
        String page = "<html lang=\"en\"><head><meta property=\"og:title\" content=\"" + headline
                + "\"></head><body><article>"
                + ("<p>More than forty of the white birds were counted on the banks of the river on Sunday, which is twice as"
                                + " many as in any year before, said the warden of the reserve.</p>")
                        .repeat(4)
                + "</article></body></html>";
        String answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page;
        return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://example.org/egrets\r\nWARC-Date: " + date
                + "\r\nContent-Type: application/http\r\nContent-Length: " + answer.length() + "\r\n\r\n" + answer
                + "\r\n\r\n";
    }

    @Test
    void wrong_use_exits_with_two_and_says_where_help_is() {
        assertThat(newswire("search", "--limit", "0"))
                .satisfies(wrong -> assertThat(wrong.exit()).isEqualTo(2))
                .satisfies(wrong -> assertThat(wrong.err()).contains("--limit").contains("newswire search --help"));
        assertThat(newswire("replay", "--name", "live").exit()).isEqualTo(2);
    }

    @Test
    void a_folder_where_nothing_ever_ran_is_named() {
        Answer failed = execute(List.of("search", "otters", "--data", files.toString()));

        assertThat(failed.exit()).isEqualTo(1);
        assertThat(failed.err()).contains(files.toString()).contains("newswire up");
    }

    private static String gloopOnWeather() {
        return newswire("search", "--topic", "weather", "gloop").out();
    }

    private void push(String article) throws IOException {
        Answer answer = newswire("push", write(article).toString());
        assertThat(answer.exit()).as(answer.err()).isZero();
    }

    private Path write(String text) throws IOException {
        return Files.writeString(Files.createTempFile(files, "given", ".json"), text);
    }

    private static Answer newswire(String... words) {
        var command = new ArrayList<>(List.of(words));
        command.addAll(List.of("--data", data.toString()));
        return execute(command);
    }

    private static Answer execute(List<String> words) {
        var out = new StringWriter();
        var err = new StringWriter();
        CommandLine command = Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int exit = command.execute(words.toArray(String[]::new));
        return new Answer(exit, out.toString(), err.toString());
    }
}
