package io.newswire.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What tests may rely on, whatever the parts are made of. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class StackContract {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private OwnStack stack;

    abstract Backend backend();

    @BeforeAll
    void start() {
        stack = new LazyStack(backend());
    }

    @AfterAll
    void close() {
        stack.close();
    }

    @Test
    void brokerCommitsTransactionsAndGivesThemToGroups() throws Exception {
        // given
        String topic = stack.uniqueName("topic");
        createTopic(stack, topic);

        // when
        write(stack, topic, "written");

        // then
        assertThat(firstRecord(stack, topic)).isEqualTo("written");
    }

    @Test
    void brokerCreatesNoTopicByUse() {
        try (var admin = Admin.create(stack.clientConfig())) {
            assertThatThrownBy(() -> admin.describeTopics(List.of(stack.uniqueName("absent")))
                            .allTopicNames()
                            .get(10, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(UnknownTopicOrPartitionException.class);
            assertThat(brokerSetting(admin, "auto.create.topics.enable")).isEqualTo("false");
        }
    }

    @Test
    void brokerTakesRecordsOfSixteenMebibytes() throws Exception {
        // given
        String topic = stack.uniqueName("large");
        createTopic(stack, topic);
        String large = "x".repeat(16 * 1024 * 1024);

        // when
        write(stack, topic, large);

        // then
        assertThat(firstRecord(stack, topic)).hasSameSizeAs(large);
    }

    @Test
    void registryKeepsSchemasAndRefusesWhatCannotReadThem() throws Exception {
        // given
        String subject = stack.uniqueName("subject");
        String first = record("{\\\"name\\\":\\\"a\\\",\\\"type\\\":\\\"string\\\"}");
        String incompatible = record("{\\\"name\\\":\\\"b\\\",\\\"type\\\":\\\"string\\\"}");

        // when
        HttpResponse<String> registered = register(stack, subject, first);
        HttpResponse<String> refused = register(stack, subject, incompatible);

        // then
        assertThat(registered.statusCode()).isEqualTo(200);
        assertThat(refused.statusCode()).isEqualTo(409);
    }

    @Test
    void eachDatabaseIsEmptyAndKnowsUnicode() throws Exception {
        // given
        execute(stack.newDatabase(), "create table t (v text)");

        // when
        Database second = stack.newDatabase();

        // then
        execute(second, "create table t (v text)");
        assertThat(query(second, "select lower('ÄÖÜ Ž')")).isEqualTo("äöü ž");
    }

    @Test
    void ownBrokerGoesAwayAndComesBackWithItsRecords() throws Exception {
        try (OwnStack own = stack.fresh()) {
            // given
            createTopic(own, "fixed");
            write(own, "fixed", "kept");
            assertThat(own.bootstrapServers()).isNotEqualTo(stack.bootstrapServers());

            // when
            own.stopBroker();
            own.startBroker();

            // then
            assertThat(firstRecord(own, "fixed")).isEqualTo("kept");
        }
    }

    @Test
    void ownRegistryGoesAwayAndComesBackWithItsSchemas() throws Exception {
        try (OwnStack own = stack.fresh()) {
            // given
            String schema = record("{\\\"name\\\":\\\"a\\\",\\\"type\\\":\\\"string\\\"}");
            String registered = register(own, "fixed", schema).body();

            // when
            own.stopRegistry();
            assertThatThrownBy(() -> register(own, "fixed", schema)).isInstanceOf(ConnectException.class);
            own.startRegistry();

            // then
            assertThat(register(own, "fixed", schema).body()).isEqualTo(registered);
        }
    }

    private static void createTopic(Stack stack, String topic) throws Exception {
        try (var admin = Admin.create(stack.clientConfig())) {
            var spec = new NewTopic(topic, 1, (short) 1).configs(Map.of("max.message.bytes", "17825792"));
            admin.createTopics(List.of(spec)).all().get(20, TimeUnit.SECONDS);
        }
    }

    private static void write(Stack stack, String topic, String value) throws Exception {
        var settings = new HashMap<>(stack.clientConfig());
        settings.put("transactional.id", stack.uniqueName("writer"));
        settings.put("max.request.size", 17 * 1024 * 1024);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(topic, value)).get(20, TimeUnit.SECONDS);
            producer.commitTransaction();
        }
    }

    private static String firstRecord(Stack stack, String topic) {
        var settings = new HashMap<>(stack.clientConfig());
        settings.put("group.id", stack.uniqueName("reader"));
        settings.put("isolation.level", "read_committed");
        settings.put("auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
            while (System.nanoTime() < deadline) {
                for (var record : consumer.poll(Duration.ofSeconds(1))) {
                    return record.value();
                }
            }
            throw new AssertionError("no record in " + topic);
        }
    }

    private static String brokerSetting(Admin admin, String key) {
        var broker = new ConfigResource(ConfigResource.Type.BROKER, "1");
        try {
            return admin.describeConfigs(List.of(broker))
                    .all()
                    .get(10, TimeUnit.SECONDS)
                    .get(broker)
                    .get(key)
                    .value();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static String record(String field) {
        return "{\"schema\":\"{\\\"type\\\":\\\"record\\\",\\\"name\\\":\\\"R\\\",\\\"fields\\\":[" + field + "]}\"}";
    }

    private static HttpResponse<String> register(Stack stack, String subject, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(stack.registryUrl() + "/subjects/" + subject + "/versions"))
                .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private static void execute(Database database, String sql) throws Exception {
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(Database database, String sql) throws Exception {
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
