package io.newswire.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.record.Subscription;
import io.newswire.schemas.RandomRecords;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.InvalidConfigurationException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryTransportTest {

    private static final String FOUND = "{\"schema\": \"\\\"string\\\"\"}";

    private ScriptedRegistry first;
    private ScriptedRegistry second;

    @BeforeEach
    void start() throws IOException {
        first = new ScriptedRegistry();
        second = new ScriptedRegistry();
    }

    @AfterEach
    void stop() {
        first.close();
        second.close();
    }

    private static RegistryClient client(String urls) {
        return client(urls, Map.of());
    }

    private static RegistryClient client(String urls, Map<String, ?> more) {
        var settings = new HashMap<String, Object>(Map.of(
                "schema.registry.url",
                urls,
                "max.retries",
                2,
                "retries.wait.ms",
                1,
                "http.read.timeout.ms",
                300,
                "http.connect.timeout.ms",
                300));
        settings.putAll(more);
        return Registries.open(new SerdeConfig(settings));
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 502, 503})
    void triesAgainWhenTheRegistryIsOverloaded(int status) {
        first.answer(status, "busy").answer(status, "busy").answer(200, FOUND);

        assertThat(client(first.url()).byId(1).toString()).isEqualTo("\"string\"");
        assertThat(first.requests()).hasSize(3);
    }

    @Test
    void asksAgainWhenAnotherSetTheCompatibilityAtTheSameMoment() {
        first.answer(409, "{\"error_code\":0,\"message\":\"A rule named 'COMPATIBILITY' already exists.\"}")
                .answer(200, "{}");

        client(first.url()).setCompatibility("news.raw-value", "BACKWARD");

        assertThat(first.requests()).hasSize(2);
    }

    @Test
    void goesOnToTheNextAddressAndStaysThere() {
        first.answer(503, "down");
        second.answer(200, FOUND);
        RegistryClient client = client(first.url() + "," + second.url());

        client.byId(1);
        client.byId(2);

        assertThat(first.requests()).hasSize(3);
        assertThat(second.requests()).hasSize(2);
    }

    @Test
    void saysWhichAddressesDoNotAnswerAndThatItMayLater() throws IOException {
        first.answer(500, "");

        assertThatThrownBy(() -> client("http://127.0.0.1:" + freePort() + "," + first.url())
                        .byId(1))
                .isInstanceOf(RegistryUnavailableException.class)
                .isInstanceOf(RetriableException.class)
                .isNotInstanceOf(SerializationException.class)
                .hasMessageContaining(first.url())
                .hasMessageContaining("3 times")
                .hasMessageContaining("HTTP status 500")
                .hasMessageContaining("schema.registry.url");
    }

    @Test
    void givesUpOnAnAnswerThatNeverComes() throws IOException {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            String url = "http://127.0.0.1:" + silent.getLocalPort();
            Instant start = Instant.now();

            assertThatThrownBy(() -> client(url).byId(1))
                    .isInstanceOf(RegistryUnavailableException.class)
                    .hasMessageContaining("no answer within 600 ms");
            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(10));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>welcome</html>", "", "{\"id\":", "[]", "{\"status\": \"fine\"}"})
    void doesNotTakeAnotherServersWordForTheRegistrys(String page) {
        first.answer(200, page);

        assertThatThrownBy(() -> client(first.url()).byId(1)).isInstanceOf(KafkaException.class);
        assertThatThrownBy(() -> client(first.url()).byId(1)).isNotInstanceOf(SerializationException.class);
    }

    @Test
    void refusesAnAnswerThatIsTooLarge() {
        first.answer(200, "\"" + "x".repeat(5 * 1024 * 1024) + "\"");

        assertThatThrownBy(() -> client(first.url()).byId(1))
                .isInstanceOf(RegistryUnavailableException.class)
                .hasMessageContaining("larger than");
    }

    @Test
    void followsNoRedirect() {
        first.answer(302, "{}");

        assertThatThrownBy(() -> client(first.url()).byId(1)).isInstanceOf(InvalidConfigurationException.class);
    }

    @ParameterizedTest
    @CsvSource({"404,40401", "404,40402", "404,40403"})
    void takesWhatIsNotFoundForBadBytes(int status, int code) {
        first.answer(status, "{\"error_code\": " + code + ", \"message\": \"not\\nfound\"}");

        assertThatThrownBy(() -> client(first.url()).byId(7))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("schema 7")
                .hasMessageContaining(code + " not found")
                .hasMessageContaining(first.url());
        assertThat(first.requests()).hasSize(1);
    }

    @Test
    void tellsWhatSomebodyHasToChangeFromBadBytes() {
        refuses(401, AuthenticationException.class);
        refuses(403, AuthorizationException.class);
        refuses(404, InvalidConfigurationException.class);
        refuses(409, InvalidConfigurationException.class);
        refuses(422, InvalidConfigurationException.class);
    }

    private static void refuses(int status, Class<? extends KafkaException> expected) {
        try (var registry = new ScriptedRegistry()) {
            registry.answer(status, "no");
            assertThatThrownBy(() -> client(registry.url()).byId(1)).isExactlyInstanceOf(expected);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void stopsWaitingWhenInterrupted() {
        first.answer(503, "");
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> client(first.url()).byId(1)).isInstanceOf(InterruptException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void refusesSchemasThatAreNoAvro() {
        first.answer(200, "{\"schemaType\": \"PROTOBUF\", \"schema\": \"syntax\"}");
        second.answer(200, "{\"schema\": \"{\\\"type\\\": \\\"nothing\\\"}\"}");

        assertThatThrownBy(() -> client(first.url()).byId(1))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("PROTOBUF");
        assertThatThrownBy(() -> client(second.url()).byId(1))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("cannot be read");
    }

    @Test
    void survivesReferencesThatGoInCircles() {
        first.answer(200, """
                {"schema": "{\\"type\\": \\"record\\", \\"name\\": \\"A\\", \\"fields\\": []}",
                 "references": [{"name": "A", "subject": "a", "version": 1}]}""");

        assertThat(client(first.url()).byId(1).getFullName()).isEqualTo("A");
        assertThat(first.requests()).hasSize(2);
    }

    @Test
    void asksOnceForEachSchemaOnly() {
        first.answer(200, "{\"id\": 3}");
        RecordSerde<Subscription> serde = RecordSerde.of(Subscription.class, client(first.url()));
        var records = new RandomRecords(1);

        for (int i = 0; i < 100; i++) {
            serde.serializer().serialize("topic", records.next(Subscription.class));
        }

        assertThat(first.requests()).containsExactly("POST /subjects/topic-value/versions?normalize=false");
    }

    @Test
    void doesNotTakeAnUnreachableRegistryForBadBytes() throws IOException {
        RecordSerde<Subscription> serde = RecordSerde.of(Subscription.class, client("http://127.0.0.1:" + freePort()));

        assertThatThrownBy(() -> serde.deserializer().deserialize("topic", new byte[] {0, 0, 0, 0, 1, 0}))
                .isInstanceOf(RegistryUnavailableException.class);
    }

    @Test
    void isFoundAsTheCauseOfWhatKafkaMadeOfIt() {
        var wrapped = new KafkaException(new RuntimeException(new RegistryUnavailableException("", new IOException())));

        assertThat(RegistryUnavailableException.isCauseOf(wrapped)).isTrue();
        assertThat(RegistryUnavailableException.isCauseOf(new KafkaException("other")))
                .isFalse();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
