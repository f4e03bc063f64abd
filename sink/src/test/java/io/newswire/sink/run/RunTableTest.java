package io.newswire.sink.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.newswire.record.Run;
import io.newswire.schemas.Topics;
import io.newswire.schemas.serde.RecordSerde;
import io.newswire.sink.Articles;
import io.newswire.sink.TestTopics;
import io.newswire.testkit.OwnStack;
import io.newswire.testkit.StackExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StackExtension.class)
class RunTableTest {

    private final TestTopics topics;
    private final RecordSerde<Run> serde;

    RunTableTest(OwnStack stack) {
        this.topics = new TestTopics(stack);
        this.serde = RecordSerde.of(Run.class, stack.clientConfig());
        topics.create(Topics.RUNS);
    }

    @AfterEach
    void close() {
        topics.close();
    }

    private void send(String key, byte @Nullable [] value) {
        topics.send(Topics.RUNS.name(), key, value);
    }

    private byte[] run(String name) {
        Run run = Run.newBuilder().setName(name).setCreated(Articles.MORNING).build();
        return serde.serializer().serialize(Topics.RUNS.name(), run);
    }

    @Test
    void itKnowsTheRunsThereAreAndThoseThatWere() {
        send("v1", run("v1"));
        send("v2", run("v2"));
        send("v1", null);
        send("v3", null);
        send("v3", run("v3"));
        // and what is none, and must not be taken for one
        send("v4", "not Avro".getBytes(UTF_8));
        send("V5; DROP SCHEMA public", run("v5"));
        send(Topics.LIVE, null);

        try (var table = new RunTable(topics.clientConfig(), serde.deserializer())) {
            await().until(table::update);
            assertThat(table.runs()).containsOnlyKeys("v2", "v3");
            assertThat(table.discarded()).containsExactly("v1");

            // when it changes
            send("v2", null);
            send("v6", run("v6"));

            await().until(() -> table.update() && table.runs().containsKey("v6"));
            assertThat(table.runs()).containsOnlyKeys("v3", "v6");
            assertThat(table.discarded()).containsExactlyInAnyOrder("v1", "v2");
        }
    }
}
