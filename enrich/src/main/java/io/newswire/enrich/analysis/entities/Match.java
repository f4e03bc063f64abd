package io.newswire.enrich.analysis.entities;

import io.newswire.enrich.analysis.knowledge.Entry;
import java.util.List;

/**
 * A place of a field where a name of the gazetteer stands.
 *
 * @param first its first token
 * @param last its last token
 * @param candidates the entries that have the name
 * @param strong true where the way it is written shows that it is a name; else it counts only where the same entity is
 *     named elsewhere in the document
 */
record Match(FieldTokens field, int first, int last, List<Entry> candidates, boolean strong) {
    boolean isOneWord() {
        return first == last;
    }
}
