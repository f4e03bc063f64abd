package io.newswire.enrich.stream;

import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.streams.TopologyDescription;
import org.apache.kafka.streams.TopologyDescription.GlobalStore;
import org.apache.kafka.streams.TopologyDescription.Node;
import org.apache.kafka.streams.TopologyDescription.Processor;
import org.apache.kafka.streams.TopologyDescription.Sink;
import org.apache.kafka.streams.TopologyDescription.Source;
import org.apache.kafka.streams.TopologyDescription.Subtopology;

/** Draws a topology as a Mermaid flowchart: topics as [(…)], steps as boxes, stores as [[…]]. */
final class MermaidTopology {

    private final TopologyDescription topology;

    /** In an order that does not depend on Kafka's sets. */
    private final Set<String> lines = new TreeSet<>();

    MermaidTopology(TopologyDescription topology) {
        this.topology = topology;
    }

    String draw() {
        var drawing = new StringBuilder("flowchart TD\n");
        topology.globalStores().stream()
                .sorted(Comparator.comparing(GlobalStore::id))
                .forEach(this::draw);
        topology.subtopologies().stream()
                .sorted(Comparator.comparing(Subtopology::id))
                .forEach(this::draw);
        lines.forEach(line -> drawing.append("    ").append(line).append('\n'));
        return drawing.toString();
    }

    private void draw(GlobalStore global) {
        draw(global.source());
        draw(global.processor());
    }

    private void draw(Subtopology subtopology) {
        subtopology.nodes().forEach(this::draw);
    }

    private void draw(Node node) {
        if (node instanceof Source source) {
            source.topicSet().forEach(topic -> lines.add(topic(topic) + " --> " + node.name()));
        }
        if (node instanceof Sink sink) {
            lines.add(node.name() + " --> " + topic(sink.topic()));
        }
        if (node instanceof Processor processor) {
            processor.stores().forEach(store -> lines.add(node.name() + " -.- " + store + "-store[[" + store + "]]"));
        }
        node.successors().forEach(next -> lines.add(node.name() + " --> " + next.name()));
    }

    private static String topic(String name) {
        return name + "-topic[(" + name + ")]";
    }
}
