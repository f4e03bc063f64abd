package io.newswire.enrich.analysis.entities;

import io.newswire.enrich.analysis.text.Tokens;
import io.newswire.record.EntityType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

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
        List<Span> all = new ArrayList<>();
        Deque<Span> left = new ArrayDeque<>(spans);
        int free = 0;
        for (int i = 1; i < tokens.size(); i++) {
            if (i > free && tokens.startsUpper(i - 1) && isForm(i)) {
                int first = begin(i - 1, free);
                int form = i;
                List<Span> over = new ArrayList<>();
                move(left, all, span -> span.last() < first);
                move(left, over, span -> span.first() <= form);
                all.addAll(whole(first, form, over));
                free = Math.max(form, all.get(all.size() - 1).last()) + 1;
            }
        }
        all.addAll(left);
        return all;
    }

    private boolean isForm(int token) {
        return tokens.startsUpper(token)
                && (tokens.isLinked(token) || tokens.followsComma(token))
                && FORMS.contains(tokens.folded(token));
    }

    private int begin(int token, int free) {
        int first = token;
        int before = before(first);
        while (before >= free && tokens.startsUpper(before) && !opensSentence(before)) {
            first = before;
            before = before(first);
        }
        return first;
    }

    /** The word that a word is linked to, over "&amp;" as well; -1 for none. */
    private int before(int token) {
        if (!tokens.isLinked(token)) {
            return -1;
        }
        return followsAnd(token) ? token - 2 : token - 1;
    }

    /** As the second word of "Voss &amp; Marlow". */
    private boolean followsAnd(int token) {
        return token >= 2
                && tokens.isLinked(token - 1)
                && tokens.written(token - 1, token - 1).equals("&");
    }

    private boolean opensSentence(int token) {
        return tokens.expectsCapital(token) && lexicon.has(tokens, token, Lexicon.ORDINARY | Lexicon.NEIGHBOUR);
    }

    /** Moves the first names for which a condition holds. */
    private static void move(Deque<Span> from, List<Span> to, Predicate<Span> condition) {
        while (!from.isEmpty() && condition.test(from.element())) {
            to.add(from.remove());
        }
    }

    /**
     * The tagger knows better where a company's name begins, unless it saw the form alone, or what follows an "&amp;"; a
     * name of something else that reaches out of it is left.
     */
    private List<Span> whole(int first, int last, List<Span> over) {
        Optional<Span> company = over.stream()
                .filter(span -> span.type() == EntityType.ORGANISATION)
                .findFirst();
        if (company.isPresent()) {
            Span known = company.get();
            int begin = known.first() == last || followsAnd(known.first()) ? first : known.first();
            int end = Math.max(known.last(), last);
            List<Span> spans = new ArrayList<>(
                    over.stream().takeWhile(span -> span.last() < begin).toList());
            spans.add(new Span(begin, end, EntityType.ORGANISATION, known.confidence()));
            return spans;
        }
        return over.stream().allMatch(span -> span.last() <= last)
                ? List.of(new Span(first, last, EntityType.ORGANISATION, CONFIDENCE))
                : over;
    }
}
