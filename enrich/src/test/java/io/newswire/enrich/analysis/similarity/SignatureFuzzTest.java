package io.newswire.enrich.analysis.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.newswire.enrich.analysis.text.FuzzedText;
import io.newswire.enrich.analysis.text.Tokens;

class SignatureFuzzTest {
    private final Shingles shingles = new Shingles();

    @FuzzTest
    void any_text_of_enough_words_is_like_itself_and_its_words_alone(byte[] bytes) {
        Tokens words = Tokens.of(FuzzedText.of(bytes));

        Signature signature = shingles.signature(words);

        assertThat(signature.isEmpty()).isEqualTo(words.size() < Shingles.MIN_WORDS);
        assertThat(signature.estimate(signature)).isEqualTo(signature.isEmpty() ? 0 : 1);
        assertThat(Signature.of(signature.minHash())).isEqualTo(signature);
        assertThat(shingles.signature(Tokens.of(alone(words)))).isEqualTo(signature);
    }

    private static String alone(Tokens words) {
        StringBuilder alone = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            alone.append(words.written(i, i)).append(", ");
        }
        return alone.toString();
    }
}
