package io.newswire.enrich.analysis.entities;

import io.newswire.enrich.analysis.text.Tokens;
import java.util.Set;

/**
 * Where the name of a person begins: behind a title, and in front of the small words that surnames begin with, or of the surname
 * where that comes first.
 */
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
        return field.capitalsTell() ? withSurname(withFirstName(name, free), free) : name;
    }

    /** Whether two names side by side are one: "Omar Faruk" and "al-Amin", or "Berg" and "Anna" with a comma between them. */
    boolean areOne(Span one, Span other) {
        if (other.first() != one.last() + 1 || !field.capitalsTell()) {
            return false;
        }
        boolean particle = isParticle(other.first()) && Separation.before(tokens, other.first()) == Separation.BLANK;
        return particle || (one.first() == one.last() && isSurnameOf(one.first(), other));
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

    /** The "Berg, Anna" of whom the tagger saw "Anna" alone: mail programs and lists write people so, between signs. */
    private Span withSurname(Span span, int free) {
        int surname = span.first() - 1;
        return surname >= free && isSurnameOf(surname, span)
                ? new Span(surname, span.last(), span.type(), span.confidence())
                : span;
    }

    private boolean isSurnameOf(int surname, Span given) {
        return tokens.followsComma(given.first())
                && tokens.startsUpper(surname)
                && lexicon.has(tokens, surname, Lexicon.SURNAME)
                && lexicon.has(tokens, given.first(), Lexicon.GIVEN_NAME)
                && isBetweenSigns(surname, given.last());
    }

    private boolean isBetweenSigns(int first, int last) {
        byte before = Separation.before(tokens, first);
        byte after = last + 1 == tokens.size() ? Separation.END : Separation.before(tokens, last + 1);
        return isSign(before) && isSign(after);
    }

    private static boolean isSign(byte separation) {
        return separation >= Separation.LINE
                || separation == Separation.QUOTE
                || separation == Separation.COLON
                || separation == Separation.OTHER;
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
