package io.newswire.enrich.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.record.EnrichedArticle;
import io.newswire.record.RawArticle;
import io.newswire.schemas.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeadLettersTest {

    @TempDir
    private Path stateDir;

    private EnrichRig rig;

    @BeforeEach
    void open() {
        rig = new EnrichRig(stateDir);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private static RawArticle good(String id) {
        return RawArticles.article(id, "Good", "Good news.", EnrichRig.START).build();
    }

    private static byte[] bytes(RawArticle article) {
        return new StateSerde<>(RawArticle.class).serialize(Topics.RAW.name(), article);
    }

    private void thenLaterArticlesStillComeThrough() {
        rig.send(good("later"));
        assertThat(rig.emitted()).extracting(EnrichedArticle::getId).containsExactly("later");
    }

    private static String header(TestRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return new String(header.value(), StandardCharsets.UTF_8);
    }

    @Test
    void bytesThatAreNoRecordAreSetAsideUnchangedWithTheirHeaders() {
        byte[] junk = {1, 2, 3};
        var headers = new RecordHeaders().add("trace", new byte[] {7});
        rig.send(new TestRecord<>("junk", junk, headers, EnrichRig.START));

        thenLaterArticlesStillComeThrough();
        TestRecord<String, byte[]> letter = rig.deadLetters().get(0);
        assertThat(letter.key()).isEqualTo("junk");
        assertThat(letter.value()).isEqualTo(junk);
        assertThat(letter.headers().lastHeader("trace").value()).containsExactly(7);
        assertThat(header(letter, "__streams.errors.topic")).isEqualTo("news.raw");
        assertThat(header(letter, "__streams.errors.offset")).isEqualTo("0");
        assertThat(header(letter, "__streams.errors.exception")).endsWith("SerializationException");
    }

    @Test
    void anArticleWithNothingToReadIsSetAsideWithItsBytes() {
        RawArticle empty = RawArticles.article("a", " ", "", EnrichRig.START).build();
        rig.send(empty);

        TestRecord<String, byte[]> letter = rig.deadLetters().get(0);
        assertThat(letter.value()).isEqualTo(bytes(empty));
        assertThat(header(letter, "__streams.errors.message"))
                .isEqualTo("article 'a' of source 'desk' has neither headline nor text");
        thenLaterArticlesStillComeThrough();
    }

    @Test
    void aRecordWithoutAValueIsSetAside() {
        rig.sendBytes("a", null);

        assertThat(rig.deadLetters()).singleElement().satisfies(letter -> {
            assertThat(letter.key()).isEqualTo("a");
            assertThat(header(letter, "__streams.errors.message")).contains("without a value");
        });
        thenLaterArticlesStillComeThrough();
    }

    @Test
    void anArticleUnderAStrangersKeyIsSetAside() {
        rig.sendBytes("somebody-else", bytes(good("a")));

        assertThat(rig.deadLetters()).hasSize(1);
        thenLaterArticlesStillComeThrough();
    }

    @Test
    void anArticleTooLargeOnceEnrichedIsSetAsideBeforeTheProducerChokesOnIt() {
        RawArticle huge = RawArticles.article("huge", "Huge", "x".repeat(Topics.MAX_RECORD_BYTES), EnrichRig.START)
                .build();
        rig.send(huge);

        TestRecord<String, byte[]> letter = rig.deadLetters().get(0);
        assertThat(letter.value()).isEqualTo(bytes(huge));
        assertThat(header(letter, "__streams.errors.message")).contains("more than a topic takes");
        thenLaterArticlesStillComeThrough();
    }

    @Test
    void anArticleThatIsLargeComesThrough() {
        rig.send(RawArticles.article("large", "Large", "word ".repeat(3_000_000), EnrichRig.START)
                .build());

        assertThat(rig.emitted()).hasSize(1);
    }

    @Test
    void aDeadLetterLeavesNoTraceSoThatItMayBeSentRoundAgain() {
        RawArticle article = good("a");
        byte[] broken = bytes(article);
        broken[0] = 99;
        rig.sendBytes("a", broken);
        rig.sendBytes(
                "a", bytes(RawArticles.article("a", "", "", EnrichRig.START).build()));
        rig.send(article);

        assertThat(rig.deadLetters()).hasSize(2);
        assertThat(rig.emitted()).extracting(EnrichedArticle::getVersion).containsExactly(1);
        assertThat(rig.count(Outcome.DEAD)).isEqualTo(2);
    }
}
