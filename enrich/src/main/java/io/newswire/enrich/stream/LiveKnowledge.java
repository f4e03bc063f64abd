package io.newswire.enrich.stream;

import io.newswire.enrich.analysis.Analyzer;
import io.newswire.record.KnowledgeEntry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The analyser that knows the built-in knowledge and the edits of the moment. It is made anew when it is next asked for
 * after an edit, but not for every one of many. An entry that cannot be used is set aside with its reason, and the rest
 * is used. Safe for use by several threads.
 */
public final class LiveKnowledge implements Supplier<Analyzer> {

    /** Making an analyser takes up to a second of a thread's time. */
    static final Duration REST = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(LiveKnowledge.class);

    private final BuiltInAnalysis builtIn;
    private final Deserializer<KnowledgeEntry> deserializer;
    private final String topic;
    private final InstantSource clock;

    private final SortedMap<String, byte[]> edits = new TreeMap<>();
    private volatile Map<String, String> setAside = Map.of();
    private boolean changed;
    private Instant made = Instant.MIN;
    private @Nullable Analyzer analyzer;

    /**
     * Knows what is built in, so far.
     *
     * @param topic where the edits come from
     * @param clock tells when an analyser was made
     */
    public LiveKnowledge(
            BuiltInAnalysis builtIn, Deserializer<KnowledgeEntry> deserializer, String topic, InstantSource clock) {
        this.builtIn = builtIn;
        this.deserializer = deserializer;
        this.topic = topic;
        this.clock = clock;
    }

    /** Takes an edit: an entry as on the topic, or null, which takes the entry back. */
    synchronized void edit(String id, byte @Nullable [] entry) {
        if (entry == null) {
            edits.remove(id);
        } else {
            edits.put(id, entry);
        }
        changed = true;
    }

    /**
     * The analyser.
     *
     * @throws RetriableException if the edits cannot be decoded now; to be tried again
     */
    @Override
    public synchronized Analyzer get() {
        Analyzer current = analyzer;
        if (current == null || (changed && !clock.instant().isBefore(made.plus(REST)))) {
            current = make();
            analyzer = current;
            changed = false;
            made = clock.instant();
        }
        return current;
    }

    /** Entries that cannot be used, by id, with the reason; as of the last analyser made. */
    public Map<String, String> setAside() {
        return setAside;
    }

    private Analyzer make() {
        var reasons = new TreeMap<String, String>();
        List<KnowledgeEntry> usable = new ArrayList<>();
        edits.forEach((id, bytes) -> decode(id, bytes, usable, reasons));
        reasons.forEach((id, reason) -> LOG.warn("knowledge entry '{}' of {} is set aside: {}", id, topic, reason));
        setAside = Map.copyOf(reasons);
        Analyzer base = builtIn.analyzer();
        return usable.isEmpty() ? base : base.with(builtIn.knowledge().with(usable));
    }

    private void decode(String id, byte[] bytes, List<KnowledgeEntry> usable, Map<String, String> reasons) {
        try {
            usable.add(deserializer.deserialize(topic, bytes));
        } catch (SerializationException e) {
            reasons.put(id, String.valueOf(e.getMessage()));
        }
    }
}
