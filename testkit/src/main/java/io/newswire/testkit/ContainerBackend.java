package io.newswire.testkit;

import io.newswire.embedded.BrokerSettings;
import io.newswire.embedded.Loopback;
import io.newswire.embedded.RegistryClient;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/** Parts in containers, of the images that docker-compose.yml names. */
final class ContainerBackend implements Backend {

    private static final String KAFKA = "apache/kafka:4.3.1";
    private static final String REGISTRY = "apicurio/apicurio-registry:3.3.3";
    private static final String POSTGRES = "postgres:17";

    private static final Duration START_TIMEOUT = Duration.ofMinutes(2);

    @Override
    public Part startBroker() {
        int port = Loopback.reserve(0);
        String address = Loopback.HOST + ":" + port;
        GenericContainer<?> container = container(KAFKA, port, 9092).withEnv(brokerEnvironment(address));
        return new ContainerPart(container, address, () -> awaitBroker(address));
    }

    @Override
    public Part startRegistry() {
        int port = Loopback.reserve(0);
        String url = "http://" + Loopback.HOST + ":" + port + "/apis/ccompat/v7";
        GenericContainer<?> container = container(REGISTRY, port, 8080)
                // With it, about one request in a few thousand is never answered.
                .withEnv("QUARKUS_HTTP_ACCESS_LOG_ENABLED", "false")
                .withEnv("APICURIO_DATASOURCE_URL", "jdbc:h2:file:/tmp/registry;WRITE_DELAY=0")
                .withEnv("JAVA_OPTS_APPEND", "-Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1");
        return new ContainerPart(container, url, () -> awaitRegistry(url, container));
    }

    @Override
    public DatabaseServer startDatabase() {
        return new ContainerDatabaseServer(container(POSTGRES, Loopback.reserve(0), 5432));
    }

    @Override
    public Backend another() {
        return new ContainerBackend();
    }

    @Override
    public void close() {
        // A container leaves nothing behind.
    }

    private static GenericContainer<?> container(String image, int hostPort, int port) {
        var container = new GenericContainer<>(DockerImageName.parse(image));
        // A fixed port: the broker has to say it to its clients, and it outlives a stop.
        container.setPortBindings(List.of(Loopback.HOST + ":" + hostPort + ":" + port));
        return container;
    }

    private static Map<String, String> brokerEnvironment(String address) {
        var settings = new HashMap<>(BrokerSettings.singleNode());
        settings.putAll(Map.of(
                "node.id", "1",
                "process.roles", "broker,controller",
                "listeners", "PLAINTEXT://0.0.0.0:9092,INTERNAL://127.0.0.1:9094,CONTROLLER://127.0.0.1:9093",
                "advertised.listeners", "PLAINTEXT://" + address + ",INTERNAL://127.0.0.1:9094",
                "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,INTERNAL:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "inter.broker.listener.name", "INTERNAL",
                "controller.listener.names", "CONTROLLER",
                "controller.quorum.voters", "1@127.0.0.1:9093"));
        var environment = new HashMap<String, String>();
        settings.forEach((key, value) ->
                environment.put("KAFKA_" + key.toUpperCase(Locale.ROOT).replace('.', '_'), value));
        environment.put("KAFKA_HEAP_OPTS", "-Xmx384m");
        return environment;
    }

    private static void awaitBroker(String address) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", address))) {
            admin.describeCluster().nodes().get(START_TIMEOUT.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the broker in a container does not answer at " + address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static void awaitRegistry(String url, GenericContainer<?> container) {
        var client = new RegistryClient(url);
        client.awaitReady(container::isRunning, START_TIMEOUT);
        client.requireBackward();
    }
}
