package io.newswire.embedded;

import io.newswire.service.PortInUseException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import kafka.server.BrokerServer;
import kafka.server.ControllerServer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.server.SharedServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.metrics.Metrics;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.ServerSocketFactory;
import org.apache.kafka.server.common.MetadataVersion;
import org.apache.kafka.server.fault.FaultHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Kafka broker in this process: one KRaft node, on loopback only.
 *
 * <p>This is what {@code kafka.server.KafkaRaftServer} does, with two differences: the sockets are bound before the
 * broker starts, so that a free port stays free until it is used; and a fault of the broker is an exception or an error
 * in the log, not the end of the process.
 */
public final class EmbeddedKafka implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedKafka.class);

    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(3);

    private final int port;
    private final ControllerServer controller;
    private final BrokerServer broker;

    private EmbeddedKafka(KafkaConfig config, ServerSocketChannel brokerSocket, ServerSocketChannel controllerSocket) {
        this.port = Loopback.portOf(brokerSocket);
        Map<String, ServerSocketChannel> bound = Map.of(
                BrokerSettings.BROKER_LISTENER, brokerSocket,
                BrokerSettings.CONTROLLER_LISTENER, controllerSocket);
        ServerSocketFactory sockets = (listener, address, backlog, receiveBuffer) -> bound.get(listener);
        var logDirs = KafkaRaftServer.initializeLogDirs(config, LOG, "");
        var voter = (InetSocketAddress) controllerSocket.socket().getLocalSocketAddress();
        var shared = new SharedServer(
                config,
                logDirs._1(),
                Time.SYSTEM,
                new Metrics(),
                CompletableFuture.completedFuture(Map.of(BrokerSettings.NODE_ID, voter)),
                List.of(),
                (name, fatal, action) -> faults(name, action),
                sockets);
        this.controller = new ControllerServer(shared, KafkaRaftServer.configSchema(), logDirs._2());
        this.broker = new BrokerServer(shared);
    }

    /**
     * Starts a broker and waits until it serves.
     *
     * @param dir where its data is, or will be
     * @param port port to listen on; 0 for any free one
     * @throws PortInUseException if something else listens there
     * @throws IllegalStateException if it does not start; the cause says why
     */
    public static EmbeddedKafka start(Path dir, int port) {
        ServerSocketChannel brokerSocket = Loopback.bind(port);
        ServerSocketChannel controllerSocket = Loopback.bind(0);
        try {
            format(dir);
            var config = new KafkaConfig(
                    BrokerSettings.of(dir, Loopback.portOf(brokerSocket), Loopback.portOf(controllerSocket)), false);
            var kafka = new EmbeddedKafka(config, brokerSocket, controllerSocket);
            kafka.startOrClose();
            return kafka;
        } catch (RuntimeException e) {
            Loopback.close(brokerSocket);
            Loopback.close(controllerSocket);
            throw new IllegalStateException("the broker with its data in " + dir + " does not start: " + e, e);
        }
    }

    /** Its address, as {@code host:port}. */
    public String bootstrapServers() {
        return Loopback.HOST + ":" + port;
    }

    /** The port it listens on. */
    public int port() {
        return port;
    }

    /** Stops it, and waits until it has stopped: a few seconds at most. */
    @Override
    public void close() {
        broker.shutdown(STOP_TIMEOUT);
        controller.shutdown();
    }

    private void startOrClose() {
        try {
            controller.startup();
            broker.startup();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Makes the directory one of a broker, unless it is. */
    private static void format(Path dir) {
        if (Files.exists(dir.resolve("meta.properties"))) {
            return;
        }
        var formatter = new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(BrokerSettings.NODE_ID)
                .setControllerListenerName(BrokerSettings.CONTROLLER_LISTENER)
                .setMetadataLogDirectory(dir.toString())
                .addDirectory(dir.toString())
                .setReleaseVersion(MetadataVersion.latestProduction());
        try {
            Files.createDirectories(dir);
            formatter.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException("cannot format " + dir, e);
        }
    }

    private static FaultHandler faults(String name, Runnable action) {
        return (message, cause) -> {
            LOG.error("Broker fault in {}: {}", name, message, cause);
            action.run();
            return new IllegalStateException(name + ": " + message, cause);
        };
    }
}
