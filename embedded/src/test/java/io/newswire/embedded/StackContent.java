package io.newswire.embedded;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
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
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * One thing in each part of a stack.
 *
 * @param clusterId the broker's
 * @param record a record of a topic, written in a transaction
 * @param schema what the registry answers for an id
 * @param row a row of a table
 */
record StackContent(String clusterId, String record, String schema, String row) {

    private static final TopicPartition PARTITION = new TopicPartition("kept", 0);

    static StackContent write(EmbeddedStack stack) throws Exception {
        try (var admin = Admin.create(client(stack))) {
            admin.createTopics(List.of(new NewTopic(PARTITION.topic(), 1, (short) 1)))
                    .all()
                    .get(10, TimeUnit.SECONDS);
        }
        var settings = new HashMap<>(client(stack));
        settings.put("transactional.id", "writer");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(PARTITION.topic(), "written")).get(10, TimeUnit.SECONDS);
            producer.commitTransaction();
        }
        request(
                stack,
                "/subjects/s/versions",
                "{\"schema\":\"{\\\"type\\\":\\\"record\\\",\\\"name\\\":\\\"R\\\",\\\"fields\\\":[]}\"}");
        try (Connection connection = connect(stack);
                Statement statement = connection.createStatement()) {
            statement.execute("create table kept (v text); insert into kept values ('written')");
        }
        return read(stack);
    }

    static StackContent read(EmbeddedStack stack) throws Exception {
        return new StackContent(
                clusterId(stack), record(stack), request(stack, "/subjects/s/versions/1", null), row(stack));
    }

    private static Map<String, Object> client(EmbeddedStack stack) {
        return Map.of(
                "bootstrap.servers", stack.kafka().bootstrapServers(),
                "isolation.level", "read_committed",
                "auto.offset.reset", "earliest");
    }

    private static String clusterId(EmbeddedStack stack) throws Exception {
        try (var admin = Admin.create(client(stack))) {
            return admin.describeCluster().clusterId().get(10, TimeUnit.SECONDS);
        }
    }

    private static String record(EmbeddedStack stack) {
        try (var consumer = new KafkaConsumer<>(client(stack), new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(PARTITION));
            return consumer.poll(Duration.ofSeconds(10)).iterator().next().value();
        }
    }

    private static String request(EmbeddedStack stack, String path, @Nullable String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(stack.registry().url() + path))
                .header("Content-Type", "application/vnd.schemaregistry.v1+json");
        if (body != null) {
            request.POST(BodyPublishers.ofString(body));
        }
        return HttpClient.newHttpClient()
                .send(request.build(), BodyHandlers.ofString())
                .body();
    }

    private static String row(EmbeddedStack stack) throws Exception {
        try (Connection connection = connect(stack);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select v from kept")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(EmbeddedStack stack) throws Exception {
        EmbeddedDatabase database = stack.database();
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }
}
