package io.newswire.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newswire.record.Run;
import io.newswire.schemas.RandomRecords;
import io.newswire.schemas.TopicSpec;
import io.newswire.schemas.Topics;
import io.newswire.testkit.Stack;
import io.newswire.testkit.StackExtension;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.InvalidConfigurationException;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@ExtendWith(StackExtension.class)
class RunningRegistryTest {

    private Stack stack;
    private RegistryTransport transport;
    private RegistryClient registry;

    @BeforeEach
    void connect(Stack newStack) {
        stack = newStack;
        transport = new RegistryTransport(new SerdeConfig(stack.clientConfig()));
        registry = new HttpRegistryClient(transport);
    }

    static Stream<Class<? extends SpecificRecord>> types() {
        return RandomRecords.types().stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    void carriesEachRecordFromOneProgramToAnother(Class<? extends SpecificRecord> type) {
        roundTrip(type);
    }

    private <T extends SpecificRecord> void roundTrip(Class<T> type) {
        T record = new RandomRecords(5).next(type);
        String topic = stack.uniqueName("news.carried");
        SubjectAdmin.ensure(stack.clientConfig(), List.of(new TopicSpec<>(topic, type, 1, Map.of())));

        byte[] bytes = RecordSerde.of(type, stack.clientConfig()).serializer().serialize(topic, record);

        assertThat(RecordSerde.of(type, stack.clientConfig()).deserializer().deserialize(topic, bytes))
                .isEqualTo(record);
        assertThat(compatibility(topic + "-value")).isEqualTo("BACKWARD");
    }

    private String compatibility(String subject) {
        return send("GET", "/config/" + subject, null)
                .path("compatibilityLevel")
                .asText();
    }

    @Test
    void bringsTheWholeCatalogueInLineAgainAndAgain() {
        SubjectAdmin.ensure(stack.clientConfig(), Topics.all());
        SubjectAdmin.ensure(stack.clientConfig(), Topics.all());

        assertThat(registry.latest("news.raw-value").schema().getName()).isEqualTo("RawArticle");
        assertThatThrownBy(() -> registry.latest("news.dead-letters-value")).isInstanceOf(SerializationException.class);
    }

    @Test
    void letsManyServicesBringOneSubjectInLineAtOnce() throws Exception {
        ExecutorService services = Executors.newFixedThreadPool(3);
        try {
            for (int round = 0; round < 10; round++) {
                var topic = new TopicSpec<>(stack.uniqueName("news.shared"), Run.class, 1, Map.of());
                Callable<Void> ensure = () -> {
                    SubjectAdmin.ensure(stack.clientConfig(), List.of(topic));
                    return null;
                };

                for (Future<Void> service : services.invokeAll(Collections.nCopies(3, ensure))) {
                    service.get();
                }
                assertThat(compatibility(topic.name() + "-value")).isEqualTo("BACKWARD");
            }
        } finally {
            services.shutdown();
        }
    }

    @Test
    void refusesASchemaThatCannotReadItsPredecessor() {
        String topic = stack.uniqueName("news.refused");
        registry.register(
                topic + "-value",
                SchemaBuilder.record("Run").fields().optionalString("other").endRecord(),
                false);

        assertThatThrownBy(() -> SubjectAdmin.ensure(
                        stack.clientConfig(), List.of(new TopicSpec<>(topic, Run.class, 1, Map.of()))))
                .isInstanceOf(InvalidConfigurationException.class)
                .hasMessageContaining(topic + "-value")
                .hasMessageContaining("409");
    }

    @Test
    void givesOneIdToOneSchemaHoweverItIsAskedFor() {
        String subject = stack.uniqueName("ids");
        Schema schema = SchemaBuilder.record("Ids").fields().requiredString("a").endRecord();

        int id = registry.register(subject, schema, false);

        assertThat(registry.register(subject, schema, true)).isEqualTo(id);
        assertThat(registry.idOf(subject, schema, false)).isEqualTo(id);
        assertThat(registry.latest(subject)).isEqualTo(new RegisteredSchema(id, schema));
        assertThat(registry.byId(id)).isEqualTo(schema);
    }

    @Test
    void letsManyRegisterTheFirstSchemaOfASubjectAtOnce() {
        Schema schema =
                SchemaBuilder.record("Raced").fields().requiredString("a").endRecord();
        for (int round = 0; round < 10; round++) {
            String subject = stack.uniqueName("raced");

            List<Integer> ids = IntStream.range(0, 8)
                    .parallel()
                    .mapToObj(i -> new HttpRegistryClient(new RegistryTransport(new SerdeConfig(stack.clientConfig())))
                            .register(subject, schema, false))
                    .toList();

            assertThat(ids).containsOnly(ids.get(0));
        }
    }

    @Test
    void saysWhatItDoesNotKnow() {
        Schema schema = SchemaBuilder.record("Unknown").fields().endRecord();

        assertThatThrownBy(() -> registry.byId(Integer.MAX_VALUE))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("40403");
        assertThatThrownBy(() -> registry.latest("nobody's subject"))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("nobody's subject");
        assertThatThrownBy(() -> registry.idOf("nobody's", schema, false)).isInstanceOf(SerializationException.class);
    }

    @Test
    void tellsAWrongAddressFromAnUnknownSchema() {
        var elsewhere = Map.of("schema.registry.url", stack.registryUrl() + "/nowhere");

        assertThatThrownBy(() -> new HttpRegistryClient(new RegistryTransport(new SerdeConfig(elsewhere))).byId(1))
                .isInstanceOf(InvalidConfigurationException.class)
                .hasMessageContaining("schema.registry.url");
    }

    @Test
    void readsASchemaThatRefersToOthers() {
        String inner = stack.uniqueName("Inner");
        String outer = stack.uniqueName("outer");
        Schema part = SchemaBuilder.record("Part")
                .namespace("test")
                .fields()
                .requiredInt("n")
                .endRecord();
        registry.register(inner, part, false);
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("schema", """
                {"type": "record", "name": "Whole", "namespace": "test", "fields": [
                  {"name": "one", "type": "Part"}, {"name": "two", "type": "Part"}]}""");
        body.putArray("references")
                .addObject()
                .put("name", "test.Part")
                .put("subject", inner)
                .put("version", 1);

        int id = send("POST", "/subjects/" + outer + "/versions", body)
                .path("id")
                .asInt();

        assertThat(registry.byId(id).getField("two").schema()).isEqualTo(part);
        assertThat(registry.latest(outer).schema().getFullName()).isEqualTo("test.Whole");
    }

    private com.fasterxml.jackson.databind.JsonNode send(String method, String path, ObjectNode body) {
        try {
            return transport.send(method, path, body);
        } catch (RegistryRefusal e) {
            throw new AssertionError(e);
        }
    }
}
