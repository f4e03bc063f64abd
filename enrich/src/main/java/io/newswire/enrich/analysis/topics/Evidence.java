package io.newswire.enrich.analysis.topics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** The words that raised a topic, those that did most first. */
final class Evidence {
    private static final int MAX_WORDS = 10;
    /** A word longer than this is none, and would only bloat the record. */
    private static final int MAX_LENGTH = 100;

    private final List<Term> terms;
    private final TermCounts counts;
    private final List<Raised> raised = new ArrayList<>();

    Evidence(List<Term> terms, TermCounts counts) {
        this.terms = terms;
        this.counts = counts;
    }

    void add(int term, double contribution) {
        if (contribution > 0) {
            raised.add(new Raised(term, contribution));
        }
    }

    List<String> words() {
        TreeSet<String> seen = new TreeSet<>();
        List<String> words = new ArrayList<>();
        raised.sort(Comparator.comparingDouble(Raised::contribution).reversed());
        for (Raised term : raised) {
            String word = counts.written(term.term, terms.get(term.term).words().size());
            if (word != null && word.length() <= MAX_LENGTH && seen.add(word.toLowerCase(Locale.ROOT))) {
                words.add(word);
            }
            if (words.size() == MAX_WORDS) {
                break;
            }
        }
        return words;
    }

    private record Raised(int term, double contribution) {}
}
