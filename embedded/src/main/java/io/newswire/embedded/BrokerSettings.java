package io.newswire.embedded;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The settings of a broker that is alone, on a machine that does other things too. */
public final class BrokerSettings {

    static final int NODE_ID = 1;
    static final String BROKER_LISTENER = "PLAINTEXT";
    static final String CONTROLLER_LISTENER = "CONTROLLER";

    private static final int MIB = 1024 * 1024;

    /** The largest record of the catalogue of topics, and room for the batch around it. */
    private static final int MAX_MESSAGE_BYTES = 17 * MIB;

    private BrokerSettings() {}

    static Map<String, String> of(Path dir, int brokerPort, int controllerPort) {
        var settings = new HashMap<>(singleNode());
        settings.putAll(node(dir, brokerPort, controllerPort));
        return settings;
    }

    /** All but where it listens and keeps its data: these suit a broker in a container, too. */
    public static Map<String, String> singleNode() {
        var settings = new HashMap<String, String>();
        settings.putAll(alone());
        settings.putAll(small());
        settings.putAll(kept());
        return settings;
    }

    private static Map<String, String> node(Path dir, int brokerPort, int controllerPort) {
        String broker = BROKER_LISTENER + "://" + Loopback.HOST + ":" + brokerPort;
        String controller = Loopback.HOST + ":" + controllerPort;
        return Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                Integer.toString(NODE_ID),
                "log.dirs",
                dir.toString(),
                "listeners",
                broker + "," + CONTROLLER_LISTENER + "://" + controller,
                "advertised.listeners",
                broker,
                "controller.listener.names",
                CONTROLLER_LISTENER,
                "listener.security.protocol.map",
                "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "controller.quorum.voters",
                NODE_ID + "@" + controller);
    }

    /** There is nobody to copy to, nor to wait for. */
    private static Map<String, String> alone() {
        return Map.of(
                "default.replication.factor", "1",
                "min.insync.replicas", "1",
                "offsets.topic.replication.factor", "1",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                "group.initial.rebalance.delay.ms", "0",
                // After a SIGKILL the controller waits this long for the broker it knew to be gone.
                "broker.session.timeout.ms", "3000",
                "broker.heartbeat.interval.ms", "500");
    }

    /** Each partition maps its index files whole, and each thread has its buffers. */
    private static Map<String, String> small() {
        return Map.of(
                "offsets.topic.num.partitions", "4",
                "transaction.state.log.num.partitions", "4",
                "share.coordinator.state.topic.num.partitions", "4",
                "log.segment.bytes", Integer.toString(64 * MIB),
                "log.index.size.max.bytes", Integer.toString(MIB / 4),
                "log.cleaner.dedupe.buffer.size", Integer.toString(4 * MIB),
                "num.network.threads", "2",
                "num.io.threads", "4",
                "background.threads", "2");
    }

    private static Map<String, String> kept() {
        return Map.of(
                "auto.create.topics.enable", "false",
                "message.max.bytes", Integer.toString(MAX_MESSAGE_BYTES),
                // Ten years: whoever comes back from a long stop goes on where it was.
                "offsets.retention.minutes", Integer.toString(10 * 365 * 24 * 60));
    }
}
