package io.newswire.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EditTest {

    private static final String TEXT = IntStream.range(0, 9)
            .mapToObj(paragraph -> "one two three, four ".repeat(50).strip())
            .collect(Collectors.joining("\n\n"));

    private static String edited(Edit edit, String text) {
        return edit.apply(text, List.of("other"), new Random(7));
    }

    @Test
    void changesOneWordInTen() {
        long changed = Edit.words(edited(Edit.WORDS, TEXT)).stream()
                .filter("other"::equals)
                .count();

        assertThat(Edit.words(edited(Edit.WORDS, TEXT))).hasSize(1800);
        assertThat(changed).isBetween(140L, 220L);
    }

    @Test
    void cutsAThirdOfTheParagraphsButNeverTheOnlyOne() {
        assertThat(edited(Edit.CUT, TEXT).split("\n\n", -1)).hasSize(6);
        assertThat(edited(Edit.CUT, "one paragraph")).isEqualTo("one paragraph");
    }

    @Test
    void putsLinesAroundTheWholeText() {
        assertThat(edited(Edit.BOILERPLATE, TEXT)).contains(TEXT).hasSizeGreaterThan(TEXT.length() + 50);
    }

    @ParameterizedTest
    @EnumSource
    void isTheSameForTheSameSeed(Edit edit) {
        assertThat(edited(edit, TEXT)).isEqualTo(edited(edit, TEXT)).isNotEqualTo(TEXT);
    }
}
