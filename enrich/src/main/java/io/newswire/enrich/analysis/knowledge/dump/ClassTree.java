package io.newswire.enrich.analysis.knowledge.dump;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.enrich.analysis.knowledge.Kind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which kind the classes of Wikidata are: {@code wikidata-classes.tsv} says it of well-known ones, and the classes below
 * them, as told by the dump's "subclass of" (P279), are of the kind of the nearest one above. A class that a well-known
 * one is no part of has no kind. What the dump tells is collected while it is read, and sorted on disk.
 */
final class ClassTree {
    private static final String FILE = "wikidata-classes.tsv";
    /** Nothing is so far below a well-known class; ends what a hostile dump would make go on. */
    private static final int MAX_DEPTH = 40;

    private final ExternalSort pairs;
    private final Map<Long, Optional<Kind>> kinds = new HashMap<>();

    /** @param pairs for the dump's classes */
    ClassTree(ExternalSort pairs) throws IOException {
        this.pairs = pairs;
        InputStream in = ClassTree.class.getResourceAsStream(FILE);
        if (in == null) {
            throw new IOException("the class path has no " + FILE + " beside " + ClassTree.class.getName());
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(this::addKnown);
        }
    }

    private void addKnown(String line) {
        String[] cells = line.split("\t", -1);
        Optional<Kind> kind = cells[0].equals("none")
                ? Optional.empty()
                : Optional.of(Kind.valueOf(cells[0].toUpperCase(Locale.ROOT)));
        kinds.put(Numbers.item(cells[1]), kind);
    }

    /** Takes down that a class is below another. */
    void add(long below, long above) throws IOException {
        pairs.add(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(above)
                .putLong(below)
                .array());
    }

    /** Goes down from the well-known classes, one step at a time: whatever circles there are, a class is reached once. */
    void resolve() throws IOException {
        Set<Long> reached = new HashSet<>(kinds.keySet());
        for (int depth = 0; depth < MAX_DEPTH && !reached.isEmpty(); depth++) {
            Set<Long> from = reached;
            Map<Long, Optional<Kind>> below = new HashMap<>();
            pairs.forEach(item -> step(ByteBuffer.wrap(item), from, below));
            kinds.putAll(below);
            reached = below.keySet();
        }
    }

    private void step(ByteBuffer pair, Set<Long> from, Map<Long, Optional<Kind>> below) {
        long above = pair.getLong();
        long under = pair.getLong();
        if (from.contains(above) && !kinds.containsKey(under)) {
            below.merge(under, kinds.getOrDefault(above, Optional.empty()), ClassTree::finer);
        }
    }

    /** Of two that are as near, the one that comes first as a kind: a city rather than a place, a club rather than a body. */
    private static Optional<Kind> finer(Optional<Kind> one, Optional<Kind> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return Optional.empty();
        }
        return one.get().compareTo(other.get()) <= 0 ? one : other;
    }

    /** The kind of a thing of these classes, if it has one that is kept. */
    Optional<Kind> kind(List<Long> classes) {
        Optional<Kind> finest = Optional.empty();
        for (long each : classes) {
            Optional<Kind> kind = kinds.get(each);
            if (kind != null && kind.isEmpty()) {
                return kind;
            }
            if (kind != null && (finest.isEmpty() || kind.get().compareTo(finest.get()) < 0)) {
                finest = kind;
            }
        }
        return finest;
    }
}
