package io.newswire.enrich.analysis.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

class TokensFuzzTest {

    @FuzzTest
    void tokens_stand_in_order_where_they_say(byte[] bytes) {
        String text = FuzzedText.of(bytes);

        Tokens tokens = Tokens.of(text);

        int end = 0;
        for (int i = 0; i < tokens.size(); i++) {
            assertThat(tokens.start(i)).isBetween(end, tokens.end(i) - 1);
            assertThat(tokens.endOfName(i)).isBetween(tokens.end(i), tokens.end(i) + 1);
            assertThat(tokens.length(i)).isPositive();
            assertThat(slice(text, tokens.start(i), tokens.end(i)))
                    .isEqualTo(tokens.written(i, i))
                    .isNotBlank();
            end = tokens.end(i);
        }
    }

    @FuzzTest
    void sentences_follow_each_other_to_the_end(byte[] bytes) {
        String text = FuzzedText.of(bytes);
        Tokens tokens = Tokens.of(text);

        String collapsed = text.replaceAll("\\s+", " ");
        for (int first = 0; first < tokens.size(); first = tokens.nextSentence(first)) {
            assertThat(tokens.startsSentence(first)).isTrue();
            assertThat(collapsed).contains(tokens.sentence(first));
        }
    }

    private static String slice(String text, int from, int to) {
        return text.substring(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, to));
    }
}
