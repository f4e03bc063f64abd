package io.newswire.enrich.analysis.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.enrich.analysis.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SignatureTest {
    // The hash of a signature, as it was in version 3.
    private static final int EXPECTED = 1157192274;

    private final Shingles shingles = new Shingles();

    @Test
    void the_same_words_have_the_same_signature_whatever_their_case_and_punctuation() {
        String text = text(new Random(1), 200);

        assertThat(signature(text.toUpperCase(Locale.ROOT).replace(" ", ", "))).isEqualTo(signature(text));
        assertThat(signature(text).estimate(signature(text))).isEqualTo(1);
    }

    @Test
    void the_estimate_is_near_the_true_similarity() {
        // given two texts that share half of their words: one third of all shingles
        String shared = text(new Random(2), 400);
        String one = shared + " " + text(new Random(3), 400);
        String other = shared + " " + text(new Random(4), 400);

        assertThat(signature(one).estimate(signature(other))).isBetween(0.15, 0.52);
    }

    @Test
    void an_edited_copy_is_much_more_alike_than_another_text() {
        Random random = new Random(5);
        String text = text(random, 500);
        List<String> words = new ArrayList<>(List.of(text.split(" ", -1)));
        for (int i = 0; i < 50; i++) {
            words.set(random.nextInt(words.size()), "edited");
        }

        assertThat(signature(text).estimate(signature(String.join(" ", words)))).isGreaterThan(0.4);
        assertThat(signature(text).estimate(signature(text(random, 500)))).isLessThan(0.1);
    }

    @Test
    void a_short_text_is_like_nothing_not_even_itself() {
        Signature shortText = signature("Nine words are too few to compare by shingles");

        assertThat(shortText.isEmpty()).isTrue();
        assertThat(shortText.estimate(shortText)).isZero();
    }

    @Test
    void signatures_survive_being_stored() {
        Signature signature = signature(text(new Random(6), 100));

        assertThat(Signature.of(signature.minHash())).isEqualTo(signature).hasSameHashCodeAs(signature);
        assertThat(Signature.of()).isSameAs(Signature.EMPTY);
        assertThatThrownBy(() -> Signature.of(1, 2, 3)).hasMessageContaining("64 places or none, not 3");
    }

    @Test
    void the_hash_functions_never_change() {
        // Stored signatures are compared with new ones: this value may change only with the version of the model.
        assertThat(signature("one two three four five six seven eight nine ten eleven twelve")
                        .hashCode())
                .isEqualTo(EXPECTED);
    }

    private Signature signature(String text) {
        return shingles.signature(Tokens.of(text));
    }

    private static String text(Random random, int words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(i == 0 ? "" : " ").append("w").append(random.nextInt(5000));
        }
        return text.toString();
    }
}
