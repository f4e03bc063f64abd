package io.newswire.enrich.analysis.knowledge;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.record.TopicRule;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.stream.Stream;

/** A hash over all that is known, whatever order it comes in. */
final class KnowledgeHash {
    private static final int BYTES = 6;

    private KnowledgeHash() {}

    /** @param imported stands for what was imported; empty where nothing was */
    static String of(Collection<Entry> entries, Collection<TopicRule> rules, String imported) {
        MessageDigest digest = sha256();
        digest.update(imported.getBytes(UTF_8));
        Stream<String> entryLines = entries.stream().map(EntryTable::write);
        Stream<String> ruleLines =
                rules.stream().map(rule -> "rule\t" + rule.getCode() + "\t" + rule.getLabel() + "\t" + rule.getQuery());
        Stream.concat(entryLines, ruleLines).sorted().forEach(line -> {
            digest.update(line.getBytes(UTF_8));
            // A byte that no UTF-8 text has, so that no two sets of lines look alike.
            digest.update((byte) 0xff);
        });
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
