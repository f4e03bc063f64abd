package io.newswire.enrich.analysis.entities;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.enrich.analysis.text.Tokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FirstWordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "The council met on Monday.",
                "In 2019 it had met there.",
                "However, nobody came.",
                "\u201cWe lost,\u201d said Anna Berg.",
                "He",
            })
    void a_word_that_only_starts_a_sentence_is_passed_over(String text) {
        assertThat(FirstWords.has(Tokens.of(text), 0)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Hague has a court.",
                "In Marlow it rained.",
                "IT was her trade.",
                "May said nothing.",
                "the council met on Monday.",
                "Marlow has a court."
            })
    void a_word_that_may_be_a_name_is_not(String text) {
        assertThat(FirstWords.has(Tokens.of(text), 0)).isFalse();
    }
}
