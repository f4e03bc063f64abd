package io.newswire.enrich.analysis.entities;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.enrich.analysis.text.Tokens;
import org.junit.jupiter.api.Test;

class LowerStartsTest {
    private static final int THE = 1;
    private static final int AL = 2;
    private static final int ONCE = 3;

    @Test
    void a_word_is_one_where_it_starts_names_often_enough_for_its_places() {
        LowerStarts.Counter counter = new LowerStarts.Counter();
        for (int i = 0; i < 1_000; i++) {
            counter.add(THE, i < 5);
            counter.add(AL, i < 50);
        }
        counter.add(ONCE, true);

        LowerStarts starts = counter.words();

        assertThat(starts.contains(AL)).isTrue();
        assertThat(starts.contains(THE)).isFalse();
        assertThat(starts.contains(ONCE)).isFalse();
    }

    @Test
    void the_built_in_model_knows_small_words_of_names_but_not_articles() {
        LowerStarts starts = TaggerModel.builtIn().lowerStarts();

        assertThat(starts.contains(word("al"))).isTrue();
        assertThat(starts.contains(word("iphone"))).isTrue();
        assertThat(starts.contains(word("the"))).isFalse();
    }

    private static int word(String word) {
        long hash = Tokens.of(word).hash(0);
        return (int) (hash ^ hash >>> 32);
    }
}
