package io.newswire.enrich.analysis.entities;

import io.newswire.enrich.analysis.text.Tokens;
import io.newswire.record.EntityType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** A company's name goes on to its "Inc.", also behind a comma, and begins where the capitals in front of that begin. */
final class CompanyForms {
    private static final Set<String> FORMS =
            Set.of("inc", "corp", "corporation", "ltd", "llc", "llp", "lp", "plc", "gmbh");

    /** Of a name that the tagger passed over. */
    private static final double CONFIDENCE = 0.8;

    private final Lexicon lexicon;
    private final Tokens tokens;

    CompanyForms(Lexicon lexicon, Tokens tokens) {
        this.lexicon = lexicon;
        this.tokens = tokens;
    }

    /** The names of a field whose capitals tell something, in order, with those of companies in full. */
    List<Span> addTo(List<Span> spans) {
        List<Span> all = new ArrayList<>(spans);
        for (int i = 1; i < tokens.size(); i++) {
            if (isForm(i) && tokens.startsUpper(i - 1)) {
                add(begin(i - 1), i, all);
            }
        }
        all.sort(Comparator.comparingInt(Span::first));
        return all;
    }

    private boolean isForm(int token) {
        return tokens.startsUpper(token)
                && (tokens.isLinked(token) || tokens.followsComma(token))
                && FORMS.contains(tokens.folded(token));
    }

    private int begin(int token) {
        int first = token;
        while (first > 0 && tokens.isLinked(first) && tokens.startsUpper(first - 1) && !opensSentence(first - 1)) {
            first--;
        }
        return first;
    }

    private boolean opensSentence(int token) {
        return tokens.expectsCapital(token) && lexicon.has(tokens, token, Lexicon.ORDINARY | Lexicon.NEIGHBOUR);
    }

    /** The tagger knows better where a company's name begins; a name of something else that reaches out of it is left. */
    private static void add(int first, int last, List<Span> spans) {
        List<Span> over = spans.stream()
                .filter(span -> span.first() <= last && span.last() >= first)
                .toList();
        Span company = over.stream()
                .filter(span -> span.type() == EntityType.ORGANISATION)
                .findFirst()
                .orElse(null);
        if (company != null) {
            int end = Math.max(company.last(), last);
            spans.removeIf(span -> span.first() <= end && span.last() >= company.first());
            spans.add(new Span(company.first(), end, EntityType.ORGANISATION, company.confidence()));
        } else if (over.stream().allMatch(span -> span.first() >= first && span.last() <= last)) {
            spans.removeAll(over);
            spans.add(new Span(first, last, EntityType.ORGANISATION, CONFIDENCE));
        }
    }
}
