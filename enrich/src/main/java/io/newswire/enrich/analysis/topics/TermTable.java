package io.newswire.enrich.analysis.topics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All terms of all queries, each once, known by its number. */
final class TermTable {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Term> terms = new ArrayList<>();

    int number(Term term) {
        return numbers.computeIfAbsent(term.key(), key -> {
            terms.add(term);
            return terms.size() - 1;
        });
    }

    List<Term> terms() {
        return List.copyOf(terms);
    }
}
