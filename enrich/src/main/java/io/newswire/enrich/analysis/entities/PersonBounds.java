package io.newswire.enrich.analysis.entities;

import io.newswire.enrich.analysis.text.Tokens;
import java.util.Set;

/** Where the name of a person begins: behind a title, and in front of the small words that surnames begin with. */
final class PersonBounds {
    /** First words of surnames, without a capital. */
    private static final Set<String> PARTICLES =
            Set.of("bin", "bint", "da", "de", "del", "den", "der", "di", "du", "ibn", "van", "von");

    /** The same, where a hyphen follows. */
    private static final Set<String> ARTICLES =
            Set.of("ad", "al", "an", "ar", "as", "ash", "at", "az", "el", "es", "ul");

    private final Lexicon lexicon;
    private final FieldTokens field;
    private final Tokens tokens;

    PersonBounds(Lexicon lexicon, FieldTokens field) {
        this.lexicon = lexicon;
        this.field = field;
        this.tokens = field.tokens();
    }

    /** @param free the first token that belongs to no name in front of it */
    Span mended(Span span, int free) {
        Span name = withoutTitle(span);
        return field.capitalsTell() ? withFirstName(name, free) : name;
    }

    private Span withoutTitle(Span span) {
        int first = span.first();
        while (first < span.last()
                && lexicon.has(tokens, first, Lexicon.ROLE)
                && !lexicon.has(tokens, first, Lexicon.GIVEN_NAME)) {
            first++;
        }
        return new Span(first, span.last(), span.type(), span.confidence());
    }

    /** The "Omar al-Amin" of whom the tagger saw "al-Amin" or "Amin" alone. */
    private Span withFirstName(Span span, int free) {
        int first = span.first();
        if (first - 1 >= free && isParticle(first - 1)) {
            first--;
        }
        if (!isParticle(first)) {
            return span;
        }
        while (first - 1 >= free
                && tokens.isLinked(first)
                && tokens.startsUpper(first - 1)
                && !lexicon.has(tokens, first - 1, Lexicon.ROLE | Lexicon.NEIGHBOUR | Lexicon.NATIONALITY)) {
            first--;
        }
        return new Span(first, span.last(), span.type(), span.confidence());
    }

    private boolean isParticle(int token) {
        if (tokens.startsUpper(token) || token + 1 == tokens.size()) {
            return false;
        }
        byte behind = Separation.before(tokens, token + 1);
        return behind == Separation.HYPHEN
                ? ARTICLES.contains(tokens.folded(token))
                : behind == Separation.BLANK && PARTICLES.contains(tokens.folded(token));
    }
}
