package io.newswire.enrich.analysis.topics;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.enrich.analysis.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TermAutomatonTest {
    @Test
    void a_prefix_is_found_beside_longer_ones_and_those_with_like_letters() {
        assertThat(found("Economists on the ECONOMY, an economic plan", "econ*", "economi*", "economists*", "ebonomi*"))
                .containsExactlyInAnyOrder("econ*0", "economi*0", "economists*0", "econ*3", "econ*5", "economi*5");
    }

    @Test
    void a_prefix_is_found_in_any_alphabet() {
        assertThat(found("Выборы и забастовка; élections", "выбор*", "забаст*", "elec*"))
                .containsExactlyInAnyOrder("выбор*0", "забаст*2", "elec*3");
    }

    @Test
    void a_phrase_is_found_beside_its_first_word_and_longer_ones() {
        assertThat(found("The world cup final of the world", "world", "world cup", "world cup final", "the world"))
                .containsExactlyInAnyOrder(
                        "world1", "world cup1", "world cup final1", "the world0", "world6", "the world5");
    }

    @Test
    void a_phrase_does_not_go_on_over_a_stop() {
        assertThat(found("It is a small world. Cup and saucer", "world cup")).isEmpty();
    }

    @Test
    void what_is_found_is_what_a_look_at_each_place_finds() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            List<Term> terms = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                boolean prefix = random.nextBoolean();
                String word = prefix ? word(random, 3, 5) : words(random, 1 + random.nextInt(3));
                Term term = new Term(Tokens.of(word), prefix);
                if (terms.stream().noneMatch(other -> other.key().equals(term.key()))) {
                    terms.add(term);
                }
            }
            Tokens text = Tokens.of(words(random, 300));

            assertThat(hits(terms, text)).containsExactlyInAnyOrderElementsOf(searched(terms, text));
        }
    }

    private static List<String> searched(List<Term> terms, Tokens text) {
        List<String> found = new ArrayList<>();
        for (Term term : terms) {
            for (int i = 0; i + term.words().size() <= text.size(); i++) {
                if (stands(term, text, i)) {
                    found.add(term.key() + i);
                }
            }
        }
        return found;
    }

    private static boolean stands(Term term, Tokens text, int first) {
        return term.prefix()
                ? text.folded(first).startsWith(term.words().folded(0))
                : IntStream.range(0, term.words().size())
                        .allMatch(i -> text.hash(first + i) == term.words().hash(i));
    }

    private static String words(Random random, int count) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append(i == 0 ? "" : " ").append(word(random, 1, 6));
        }
        return words.toString();
    }

    /** Of few letters, so that words meet. */
    private static String word(Random random, int least, int most) {
        StringBuilder word = new StringBuilder();
        int length = least + random.nextInt(most - least + 1);
        for (int i = 0; i < length; i++) {
            word.append((char) ('a' + random.nextInt(2)));
        }
        return word.toString();
    }

    private static List<String> found(String text, String... terms) {
        List<Term> all = new ArrayList<>();
        for (String term : terms) {
            boolean prefix = term.endsWith("*");
            all.add(new Term(Tokens.of(prefix ? term.substring(0, term.length() - 1) : term), prefix));
        }
        return hits(all, Tokens.of(text));
    }

    private static List<String> hits(List<Term> terms, Tokens text) {
        List<String> found = new ArrayList<>();
        new TermAutomaton(terms)
                .run(text, (term, token) -> found.add(terms.get(term).key() + token));
        return found;
    }
}
