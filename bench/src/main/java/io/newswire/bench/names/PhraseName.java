package io.newswire.bench.names;

import io.newswire.record.EntityType;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Finds the name in a noun phrase: the stretch of proper nouns about its head, with the small words between them, and
 * without title or article. It ends where another phrase starts with an article ("of the UK"), and starts after what owns
 * it ("Iran's Guardian Council").
 */
final class PhraseName {
    private final List<Word> sentence;
    private final BitSet articles = new BitSet();
    private final BitSet owners = new BitSet();
    private final List<Phrase> phrases;

    PhraseName(List<Word> sentence, List<Phrase> phrases) {
        this.sentence = sentence;
        this.phrases = phrases;
        for (Phrase phrase : phrases) {
            if (sentence.get(phrase.first()).tag().equals("DT")) {
                articles.set(phrase.first());
            }
            if (sentence.get(phrase.last()).tag().equals("POS")) {
                owners.set(phrase.last());
            }
        }
    }

    /** The name of a phrase, if it has one. */
    Optional<Phrase> of(Phrase phrase) {
        boolean person = phrase.type() == EntityType.PERSON;
        int head = head(phrase);
        int start = person && !sentence.get(head).isOwnName() ? named(head, phrase.last()) : head;
        if (!sentence.get(start).isProper()) {
            return Optional.empty();
        }
        int last = last(start, phrase.last(), person);
        int first = start == head ? first(head, phrase.first(), person) : start;
        if (person) {
            first = afterOthers(phrase, afterTitles(first, last), last);
        }
        while (first <= last && sentence.get(first).isSmall()) {
            first++;
        }
        return first <= last ? Optional.of(new Phrase(first, last, phrase.type())) : Optional.empty();
    }

    private int head(Phrase phrase) {
        int head = phrase.first();
        while (head < phrase.last() && phrase.contains(sentence.get(head).head() - 1)) {
            head++;
        }
        return head;
    }

    /** The first word of the name that follows a title or trade. */
    private int named(int head, int last) {
        for (int i = head + 1; i <= last; i++) {
            Word word = sentence.get(i);
            if (word.head() - 1 == head
                    && (word.relation().equals("flat") || word.relation().equals("appos"))
                    && word.isOwnName()) {
                return i;
            }
        }
        return head;
    }

    private int first(int head, int limit, boolean person) {
        int first = head;
        while (first > limit
                && !owners.get(first - 1)
                && (sentence.get(first - 1).isPart(person) || joinsBefore(first - 1, person))) {
            first--;
        }
        return first;
    }

    private boolean joinsBefore(int small, boolean person) {
        return !person
                && small > 0
                && sentence.get(small).isSmall()
                && !articles.get(small)
                && sentence.get(small - 1).isProper();
    }

    private int last(int start, int limit, boolean person) {
        int last = start;
        while (last < limit && (sentence.get(last + 1).isPart(person) || joinsAfter(last, limit, person))) {
            last++;
        }
        while (last > start
                && !sentence.get(last).isProper()
                && sentence.get(last).isSmall()) {
            last--;
        }
        return last;
    }

    private boolean joinsAfter(int last, int limit, boolean person) {
        int next = last + 1;
        while (next < limit && next < last + 3 && sentence.get(next).isSmall() && !articles.get(next)) {
            next++;
        }
        return !person && next > last + 1 && next <= limit && sentence.get(next).isProper();
    }

    /** Past the last title, and past all where the name is a people. */
    private int afterTitles(int first, int last) {
        if (first == last && sentence.get(first).tag().equals("NNPS")) {
            return last + 1;
        }
        int name = first;
        for (int i = first; i <= last; i++) {
            name = sentence.get(i).isTitle() ? i + 1 : name;
        }
        return name;
    }

    /** Past what a person is of, as in "NASA Administrator Ann Lee". */
    private int afterOthers(Phrase phrase, int first, int last) {
        int name = first;
        for (Phrase other : phrases) {
            if (other.type() != EntityType.PERSON
                    && phrase.contains(other.first())
                    && other.contains(name)
                    && other.last() < last) {
                name = other.last() + 1;
            }
        }
        return name;
    }
}
