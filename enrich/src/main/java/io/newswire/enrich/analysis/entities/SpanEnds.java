package io.newswire.enrich.analysis.entities;

import io.newswire.enrich.analysis.text.Tokens;
import io.newswire.record.EntityType;
import java.util.List;
import java.util.Set;

/**
 * Where a name ends that the tagger saw go on: in front of a verb ("the Church denied"), and in front of the person that a body
 * or an office belongs to ("Harbour Council Anna Berg", "Governor of Ohio Anna Berg").
 */
final class SpanEnds {
    /** Not that of the third person: "Buenos aires" has it, too, as mail writes it. */
    private static final List<String> ENDINGS_OF_VERBS = List.of("ed", "ing");

    /** Of a verb with its ending: "Burger king" has none. */
    private static final int LEAST_LETTERS = 5;

    private static final Set<String> JOINTS = Set.of("and", "for", "in", "of", "or", "the");

    private static final int NAMES = Lexicon.GIVEN_NAME | Lexicon.ORGANISATION_WORD | Lexicon.PLACE_NOUN;
    private static final int NO_FIRST_NAME = Lexicon.ORGANISATION_WORD | Lexicon.PLACE_NOUN | Lexicon.ORDINARY;

    /** Words of a person's full name. */
    private static final int FULL = 2;

    private final Lexicon lexicon;
    private final FieldTokens field;
    private final Tokens tokens;

    SpanEnds(Lexicon lexicon, FieldTokens field) {
        this.lexicon = lexicon;
        this.field = field;
        this.tokens = field.tokens();
    }

    /** The one name, or the two, that a span has. */
    List<Span> mended(Span span) {
        if (!field.capitalsTell()) {
            return List.of(span);
        }
        Span name = withoutVerb(span);
        boolean two = name.type() == EntityType.ORGANISATION ? isOfBody(name) : isOfOffice(name);
        if (!two) {
            return List.of(name);
        }
        int person = name.last() - FULL + 1;
        EntityType type = name.type() == EntityType.ORGANISATION ? name.type() : EntityType.PLACE;
        return List.of(
                new Span(name.first(), person - 1, type, name.confidence()),
                new Span(person, name.last(), EntityType.PERSON, name.confidence()));
    }

    private Span withoutVerb(Span span) {
        int last = span.last();
        while (last > span.first()
                && (isVerb(last, span.type()) || (last < span.last() && JOINTS.contains(tokens.folded(last))))) {
            last--;
        }
        boolean isName = last < span.last() && tokens.startsUpper(last);
        return isName ? new Span(span.first(), last, span.type(), span.confidence()) : span;
    }

    /** Nearly all words are somebody's surname, and mail may write that in lower case. */
    private boolean isVerb(int token, EntityType type) {
        int names = type == EntityType.PERSON ? NAMES | Lexicon.SURNAME : NAMES;
        return tokens.isCased(token)
                && !tokens.startsUpper(token)
                && tokens.length(token) >= LEAST_LETTERS
                && Separation.before(tokens, token) == Separation.BLANK
                && !lexicon.has(tokens, token, names)
                && ENDINGS_OF_VERBS.stream().anyMatch(tokens.folded(token)::endsWith);
    }

    private boolean isOfBody(Span span) {
        int body = span.last() - FULL;
        return body > span.first() && lexicon.has(tokens, body, Lexicon.ORGANISATION_WORD) && isFullName(body + 1);
    }

    private boolean isOfOffice(Span span) {
        int of = span.first() - 1;
        int person = span.last() - FULL + 1;
        return span.type() == EntityType.PERSON
                && of > 0
                && person > span.first()
                && tokens.folded(of).equals("of")
                && lexicon.has(tokens, of - 1, Lexicon.ROLE)
                && !lexicon.has(tokens, span.first(), Lexicon.GIVEN_NAME)
                && isFullName(person);
    }

    private boolean isFullName(int first) {
        return Separation.before(tokens, first) == Separation.BLANK
                && Separation.before(tokens, first + 1) == Separation.BLANK
                && tokens.startsUpper(first)
                && tokens.startsUpper(first + 1)
                && !lexicon.has(tokens, first - 1, Lexicon.GIVEN_NAME)
                && lexicon.has(tokens, first, Lexicon.GIVEN_NAME)
                && !lexicon.has(tokens, first, NO_FIRST_NAME)
                && !lexicon.has(tokens, first + 1, NO_FIRST_NAME);
    }
}
