package io.newswire.enrich.analysis.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "São Paulo | sao paulo",
                "Straße | strasse",
                "ΟΔΟΣ | οδοσ",
                "Łódź | lodz",
                "ﬁnance | finance",
                "Ｔｏｋｙｏ | tokyo",
                "e\u0301te\u0301 | ete",
                "O'Neill's | o neill s",
                "Rolls-Royce | rolls royce",
                "AT&T | at and t",
                "東京都 | 東 京 都",
                "Ca\u200Bna\u00ADda | canada",
                "हिन्दी | हिनदी",
            })
    void words_are_folded_for_comparing(String text, String folded) {
        assertThat(String.join(" ", folded(Tokens.of(text)))).isEqualTo(folded);
    }

    @Test
    void offsets_count_code_points() {
        // given an emoji outside the basic plane, a combining accent and right-to-left text before the word
        String text = "😀 e\u0301t שלום \u200FParis";

        Tokens tokens = Tokens.of(text);

        int last = tokens.size() - 1;
        assertThat(tokens.folded(last)).isEqualTo("paris");
        assertThat(cut(text, tokens.start(last), tokens.end(last))).isEqualTo("Paris");
        assertThat(tokens.start(last)).isEqualTo(text.codePointCount(0, text.indexOf("Paris")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD83D Paris", "\uDE00\uDE00 Paris", "\uD83D\uD83D\uDE00\uDE00 Paris", "Paris \uD83D"})
    void lone_surrogates_count_one_and_break_nothing(String text) {
        Tokens tokens = Tokens.of(text);

        assertThat(tokens.size()).isEqualTo(1);
        assertThat(cut(text, tokens.start(0), tokens.end(0))).isEqualTo("Paris");
    }

    @Test
    void a_combining_mark_at_the_end_belongs_to_no_mention_but_is_no_error() {
        Tokens tokens = Tokens.of("cafe\u0301 x");

        assertThat(folded(tokens)).containsExactly("cafe", "x");
        assertThat(tokens.start(1)).isEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "The St. Louis man met Gen. Lee. He left | The, He",
                "Rain fell. Snow followed! Why? Nobody knows… Really | Rain, Snow, Why, Nobody, Really",
                "Mr. Smith of Acme Inc. Boston paid $3.5 million to J. R. Jones | Mr",
                "It moved to the U.S. The move of Acme Corp. But who paid | It, The, But",
                "She came at 9 a.m. Monday and left on Jan. 5. They stayed | She, They",
                "\"Will it rain?\" asked Anna. \"It will.\" Nobody spoke | Will, It, Nobody",
                "He said: \"Go.\" (They went.) Then | He, They, Then",
                "LISBON, Jan 5 (Agency) - Rain fell - Portugal sleeps | LISBON, Rain",
                "NASA — the agency — flew. BMW - Germany's maker - too | NASA, BMW",
                "Yahoo! bought it, or did it? no matter | Yahoo",
                "Am 3. Oktober kam Dr. Weiß. Er blieb | Am, Er",
                "東京。大阪！京都 | 東, 大, 京",
                "one. two three. Four | one, Four",
                "v2.Final of example.Com in 2010. Next | v2, Next",
            })
    void sentences_start_after_stops_but_not_after_abbreviations(String text, String starts) {
        assertThat(String.join(", ", starts(Tokens.of(text)))).isEqualTo(starts);
    }

    @Test
    void a_paragraph_starts_a_sentence() {
        Tokens tokens = Tokens.of("Storm warning\n\nnobody came\nor went");

        assertThat(starts(tokens)).containsExactly("Storm", "nobody");
        assertThat(tokens.nextSentence(0)).isEqualTo(2);
        assertThat(tokens.nextSentence(2)).isEqualTo(tokens.size());
    }

    @Test
    void a_capital_is_expected_where_a_sentence_or_a_quotation_starts() {
        Tokens tokens = Tokens.of("Why: \"Rain. Or Snow\"");

        assertThat(tokens.expectsCapital(0)).isTrue();
        assertThat(tokens.expectsCapital(1)).isTrue();
        assertThat(tokens.startsSentence(1)).isFalse();
        assertThat(tokens.expectsCapital(2)).isTrue();
        assertThat(tokens.expectsCapital(3)).isFalse();
    }

    @Test
    void only_what_may_be_within_a_name_links_words() {
        Tokens tokens = Tokens.of("Saint-Denis, New York; D.C. end");

        assertThat(tokens.isLinked(1)).isTrue();
        assertThat(tokens.isLinked(2)).isFalse();
        assertThat(tokens.followsComma(2)).isTrue();
        assertThat(tokens.isLinked(3)).isTrue();
        assertThat(tokens.isLinked(4)).isFalse();
        assertThat(tokens.isLinked(5)).isTrue();
    }

    @Test
    void the_period_of_an_abbreviation_belongs_to_the_name() {
        Tokens tokens = Tokens.of("In the U.S. today");

        assertThat(tokens.end(3)).isEqualTo(10);
        assertThat(tokens.endOfName(3)).isEqualTo(11);
        assertThat(tokens.endOfName(4)).isEqualTo(tokens.end(4));
    }

    @Test
    void no_text_has_no_words() {
        assertThat(Tokens.of(null).size()).isZero();
        assertThat(Tokens.of("").size()).isZero();
        assertThat(Tokens.of(" \n\t—…!").size()).isZero();
    }

    private static List<String> starts(Tokens tokens) {
        List<String> starts = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i = tokens.nextSentence(i)) {
            starts.add(tokens.written(i, i));
        }
        return starts;
    }

    private static List<String> folded(Tokens tokens) {
        List<String> folded = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            folded.add(tokens.folded(i));
        }
        return folded;
    }

    private static String cut(String text, int start, int end) {
        return text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
    }
}
