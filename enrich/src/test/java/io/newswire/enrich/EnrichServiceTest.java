package io.newswire.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.newswire.record.EnrichedArticle;
import io.newswire.record.Run;
import io.newswire.record.Story;
import io.newswire.record.Topic;
import io.newswire.record.TopicRule;
import io.newswire.schemas.DeadLetters;
import io.newswire.schemas.Topics;
import io.newswire.testkit.OwnStack;
import io.newswire.testkit.StackExtension;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Its tests share a broker and what is on it; each has ids of its own. */
@ExtendWith(StackExtension.class)
class EnrichServiceTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    private static OwnStack stack;

    @TempDir
    private Path stateDir;

    private EnrichBench bench;

    @BeforeAll
    static void start(OwnStack own) {
        stack = own;
    }

    @BeforeEach
    void open() {
        bench = new EnrichBench(stack, stateDir);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private void thenEnriched(String run, String... ids) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(bench.enriched(run))
                        .extracting(EnrichedArticle::getId)
                        .contains(ids));
    }

    private List<EnrichedArticle> versions(String run, String idPrefix) {
        return bench.enriched(run).stream()
                .filter(article -> article.getId().startsWith(idPrefix))
                .toList();
    }

    @Test
    void whatIsNoArticleIsSetAsideWithItsBytesAndTheRestFlows() {
        bench.start();
        bench.sendBytes("junk", new byte[] {1, 2, 3});
        bench.sendBytes("unknown-schema", new byte[] {0, 0x7f, 0, 0, 0, 1});
        bench.sendBytes("nothing", null);
        bench.send("empty", "", "");
        bench.send("good", "Storm closes airport", "All flights are cancelled.");

        thenEnriched(Topics.LIVE, "good");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(bench.deadLetters())
                        .extracting(ConsumerRecord::key)
                        .contains("junk", "unknown-schema", "nothing", "empty"));
        ConsumerRecord<String, byte[]> junk = bench.deadLetters().stream()
                .filter(letter -> letter.key().equals("junk"))
                .findFirst()
                .orElseThrow();
        assertThat(junk.value()).containsExactly(1, 2, 3);
        assertThat(new String(junk.headers().lastHeader(DeadLetters.TOPIC).value(), StandardCharsets.UTF_8))
                .isEqualTo("news.raw");
        assertThat(bench.health().up()).isTrue();
    }

    @Test
    void theLargestRecordsComeThroughOrAreSetAsideWhole() {
        bench.start();
        String text = "word ".repeat(3 * 1024 * 1024);
        byte[] junk = new byte[Topics.MAX_RECORD_BYTES - 1024];
        bench.send("large", "Large", text);
        bench.sendBytes("large-junk", junk);

        thenEnriched(Topics.LIVE, "large");
        assertThat(versions(Topics.LIVE, "large").get(0).getText()).isEqualTo(text);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(bench.deadLetters())
                        .filteredOn(letter -> letter.key().equals("large-junk"))
                        .extracting(ConsumerRecord::value)
                        .containsExactly(junk));
    }

    @Test
    void aKilledProcessAndItsSuccessorLoseNothingAndRepeatNothing() throws IOException {
        Process process = bench.startProcess();
        try {
            sendMany(0, 200);
            thenEnriched(Topics.LIVE, "killed0");
            sendMany(200, 400);
        } finally {
            process.destroyForcibly();
        }
        sendMany(400, 600);
        bench.start();

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(versions(Topics.LIVE, "killed")).hasSizeGreaterThanOrEqualTo(600));
        assertThat(versions(Topics.LIVE, "killed"))
                .extracting(EnrichedArticle::getId)
                .doesNotHaveDuplicates()
                .hasSize(600);
    }

    private void sendMany(int from, int to) {
        for (int i = from; i < to; i++) {
            bench.send("killed" + i, "Headline " + i, "Something happened in place number " + i + ".");
        }
    }

    @Test
    void whatIsRememberedOutlivesARestartAndALostDirectory(@TempDir Path otherDir) {
        bench.start();
        bench.send("kept", "Storm closes airport", "All flights are cancelled.");
        thenEnriched(Topics.LIVE, "kept");
        bench.stop();

        bench.start(otherDir);
        bench.send("kept", "Storm closes airport", "All flights are cancelled.");
        bench.send("kept", "Storm closes airport", "Flights go again.");

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(versions(Topics.LIVE, "kept"))
                        .extracting(EnrichedArticle::getVersion)
                        .containsExactly(1, 2));
    }

    @Test
    void storiesGoOnAfterARestartWithALostDirectory(@TempDir Path otherDir) {
        String text = "The river rose two metres overnight and the old bridge was closed, the mayor said, while many"
                + " volunteers filled sandbags along the market quarter until dawn broke.";
        bench.start();
        bench.send("flood-a", "River floods market quarter", text);
        thenEnriched(Topics.LIVE, "flood-a");
        bench.send("flood-b", "River floods market quarter", "Volunteers filled sandbags along the river.");
        thenEnriched(Topics.LIVE, "flood-b");
        bench.stop();

        bench.start(otherDir);
        bench.send("flood-c", "River floods market quarter", text);

        thenEnriched(Topics.LIVE, "flood-c");
        assertThat(versions(Topics.LIVE, "flood-c"))
                .extracting(EnrichedArticle::getStory)
                .containsExactly(new Story("flood-a", "flood-a"));
    }

    @Test
    void anEditOfATopicRuleChangesTopicsOfTheLiveStreamAndHoldsAfterARestart() {
        bench.start();
        bench.send("zorb-before", "Zorbing in the park", "The zorbing season has begun.");
        thenEnriched(Topics.LIVE, "zorb-before");

        bench.edit("zorbing", new TopicRule("medtop:15000000", "sport", "zorbing^3"));

        await().atMost(SOON).untilAsserted(() -> {
            bench.send("zorb-now" + System.nanoTime(), "Zorbing in the park", "The zorbing season goes on.");
            assertThat(versions(Topics.LIVE, "zorb-now")).anyMatch(EnrichServiceTest::isSport);
        });
        bench.stop();
        bench.start();
        bench.send("zorb-after", "Zorbing in the park", "The zorbing season has ended.");
        thenEnriched(Topics.LIVE, "zorb-after");
        assertThat(versions(Topics.LIVE, "zorb-after")).allMatch(EnrichServiceTest::isSport);
        assertThat(versions(Topics.LIVE, "zorb-before")).noneMatch(EnrichServiceTest::isSport);
    }

    private static boolean isSport(EnrichedArticle article) {
        return article.getTopics().stream().map(Topic::getCode).anyMatch("medtop:15000000"::equals);
    }

    @Test
    void aRunEnrichesHistoryBesideTheLiveStreamAndFollowsItUntilItIsDiscarded()
            throws ExecutionException, InterruptedException {
        bench.start();
        bench.send("old", "Storm closes airport", "All flights are cancelled.");
        thenEnriched(Topics.LIVE, "old");

        assertThat(bench.progress("v2").share()).isZero();
        bench.putBytes("No Run Name", new byte[] {1});
        bench.putBytes("broken", new byte[] {1});
        bench.put(new Run("v2", null, Instant.now()));
        thenEnriched("v2", "old");
        bench.send("new", "Airport opens", "Flights go again.");
        thenEnriched("v2", "old", "new");
        thenEnriched(Topics.LIVE, "old", "new");
        assertThat(bench.enriched("v2"))
                .allSatisfy(
                        article -> assertThat(article.getEnrichment().getRun()).isEqualTo("v2"));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(bench.progress("v2").left()).isZero());
        assertThat(bench.progress("v2").share()).isEqualTo(1);

        bench.discard("v2");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(bench.topicNames()).noneMatch(topic -> topic.contains("v2")));
        assertThat(bench.groupNames()).doesNotContain("newswire-enrich-v2");
        assertThat(stateDir.resolve("newswire-enrich-v2")).doesNotExist();
        assertThat(bench.health().details()).doesNotContainKey("v2");
    }

    @Test
    void aRunFromATimeLeavesOutWhatCameBefore() {
        bench.start();
        bench.send("too-early", "Storm closes airport", "No flights.", Instant.parse("2026-01-01T00:00:00Z"));
        thenEnriched(Topics.LIVE, "too-early");
        Instant from = Instant.now();
        bench.send("in-time", "Airport opens", "Flights go again.");

        bench.put(new Run("late", from, Instant.now()));

        thenEnriched("late", "in-time");
        assertThat(bench.enriched("late")).extracting(EnrichedArticle::getId).doesNotContain("too-early");
        bench.discard("late");
    }

    @Test
    void aRunDiscardedWhileNobodyWasThereIsCleanedUpAndNotBegun() throws ExecutionException, InterruptedException {
        bench.start();
        bench.send("seen-by-v3", "Storm closes airport", "All flights are cancelled.");
        bench.put(new Run("v3", null, Instant.now()));
        thenEnriched("v3", "seen-by-v3");
        bench.stop();
        bench.discard("v3");

        bench.start();

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(bench.topicNames()).noneMatch(topic -> topic.contains("v3")));
        assertThat(bench.health().details()).doesNotContainKey("v3");
    }

    @Test
    void aRegistryThatIsAwayMakesNoDeadLetters(@TempDir Path otherDir) {
        bench.start();
        bench.send("with-registry", "Storm closes airport", "All flights are cancelled.");
        thenEnriched(Topics.LIVE, "with-registry");
        bench.stop();

        bench.startWithRegistry("http://127.0.0.1:1", otherDir);
        bench.send("without-registry", "Airport opens", "Flights go again.");
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(bench.health().details().toString()).contains("registry"));
        bench.stop();
        bench.start();

        thenEnriched(Topics.LIVE, "without-registry");
        assertThat(bench.deadLetters()).extracting(ConsumerRecord::key).doesNotContain("without-registry");
    }

    @Test
    void closesWithinSecondsWhenThereIsNoBroker() {
        bench.startWithBroker("127.0.0.1:1");
        await().atMost(SOON).until(() -> !bench.health().up());

        Instant before = Instant.now();
        bench.stop();
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void articlesAreThereWithinASecond() {
        bench.start();
        bench.send("first", "Storm closes airport", "All flights are cancelled.");
        thenEnriched(Topics.LIVE, "first");

        assertThat(bench.latencies(20).get(10)).isLessThan(Duration.ofSeconds(1));
    }
}
