package io.newswire.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.testkit.Stack;
import io.newswire.testkit.StackExtension;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StackExtension.class)
class TopicAdminTest {

    private Admin admin;
    private TopicSpec<byte[]> spec;

    @BeforeEach
    void connect(Stack stack) {
        admin = Admin.create(stack.clientConfig());
        spec = new TopicSpec<>(
                stack.uniqueName("news.ensured"),
                byte[].class,
                3,
                Map.of("cleanup.policy", "compact", "max.message.bytes", "2000000"));
    }

    @AfterEach
    void disconnect() {
        admin.close();
    }

    @Test
    void createsWhatIsMissing() throws Exception {
        List<String> differences = TopicAdmin.ensure(admin, List.of(spec));

        assertThat(differences).isEmpty();
        assertThat(description().partitions()).hasSize(3);
        assertThat(setting("cleanup.policy")).isEqualTo("compact");
        assertThat(setting("max.message.bytes")).isEqualTo("2000000");
    }

    @Test
    void leavesAloneWhatIsAsItShouldBe() {
        TopicAdmin.ensure(admin, List.of(spec));

        assertThat(TopicAdmin.ensure(admin, List.of(spec))).isEmpty();
    }

    @Test
    void reportsWhatDiffersAndChangesNothing() throws Exception {
        TopicAdmin.ensure(admin, List.of(spec));
        var other = new TopicSpec<>(
                spec.name(), byte[].class, 5, Map.of("cleanup.policy", "delete", "max.message.bytes", "2000000"));

        List<String> differences = TopicAdmin.ensure(admin, List.of(other));

        assertThat(differences)
                .containsExactly(
                        "topic " + spec.name()
                                + ": cleanup.policy is compact, Newswire wants delete; it is left as it is",
                        "topic " + spec.name() + ": partitions is 3, Newswire wants 5; it is left as it is");
        assertThat(description().partitions()).hasSize(3);
        assertThat(setting("cleanup.policy")).isEqualTo("compact");
    }

    @Test
    void createsTheRestWhereSomeExist(Stack stack) throws Exception {
        TopicAdmin.ensure(admin, List.of(spec));
        TopicSpec<byte[]> missing = spec.named(stack.uniqueName("news.missing"));

        assertThat(TopicAdmin.ensure(admin, List.of(spec, missing, missing))).isEmpty();

        assertThat(admin.listTopics().names().get()).contains(missing.name());
    }

    @Test
    void maySetAboutItManyAtOnce() {
        var all = Stream.generate(() -> CompletableFuture.supplyAsync(() -> TopicAdmin.ensure(admin, List.of(spec))))
                .limit(8)
                .toList();

        assertThat(all).allSatisfy(one -> assertThat(one.join()).isEmpty());
    }

    @Test
    void createsTheCatalogue() throws Exception {
        assertThat(TopicAdmin.ensure(admin, Topics.all())).isEmpty();

        assertThat(admin.listTopics().names().get())
                .containsAll(Topics.all().stream().map(TopicSpec::name).toList());
    }

    @Test
    void failsWhereTheClusterRefuses() {
        assertThatThrownBy(() -> TopicAdmin.ensure(admin, List.of(spec.named("no/such/name"))))
                .isInstanceOf(KafkaException.class);
    }

    @Test
    void failsWhereNoClusterAnswers() {
        Map<String, Object> nowhere =
                Map.of("bootstrap.servers", "127.0.0.1:1", "default.api.timeout.ms", 500, "request.timeout.ms", 200);
        try (Admin unreachable = Admin.create(nowhere)) {
            assertThatThrownBy(() -> TopicAdmin.ensure(unreachable, List.of(spec)))
                    .isInstanceOf(KafkaException.class);
        }
    }

    private TopicDescription description() throws Exception {
        return admin.describeTopics(List.of(spec.name())).allTopicNames().get().get(spec.name());
    }

    private String setting(String key) throws Exception {
        var topic = new ConfigResource(ConfigResource.Type.TOPIC, spec.name());
        return admin.describeConfigs(List.of(topic))
                .all()
                .get()
                .get(topic)
                .get(key)
                .value();
    }
}
