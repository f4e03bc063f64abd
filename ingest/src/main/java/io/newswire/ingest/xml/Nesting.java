package io.newswire.ingest.xml;

import java.util.HashSet;
import java.util.Set;

/**
 * What is known of a kind of documents, so that a missing end tag can be told. Names are local ones in lower case.
 *
 * @param rows elements that follow each other and are never within each other, such as the items of a feed
 * @param texts elements that hold text and no {@code fields}
 * @param fields elements whose start tag therefore ends one of {@code texts} that is still open
 */
public record Nesting(Set<String> rows, Set<String> texts, Set<String> fields) {

    public Nesting {
        rows = Set.copyOf(rows);
        texts = Set.copyOf(texts);
        fields = Set.copyOf(fields);
    }

    /** Where rows and texts are fields, and others besides. */
    public static Nesting of(Set<String> rows, Set<String> texts, Set<String> others) {
        Set<String> fields = new HashSet<>(rows);
        fields.addAll(texts);
        fields.addAll(others);
        return new Nesting(rows, texts, fields);
    }
}
