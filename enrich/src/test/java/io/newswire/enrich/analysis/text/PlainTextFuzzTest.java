package io.newswire.enrich.analysis.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

class PlainTextFuzzTest {

    @FuzzTest
    void any_markup_gives_tidy_text(byte[] bytes) {
        String html = FuzzedText.of(bytes);

        String text = PlainText.ofMarkup(html);

        assertThat(text.length()).isLessThanOrEqualTo(html.length());
        assertThat(text).doesNotContain("\n\n\n", "  ", " \n", "\n ", "\t", "\r");
        assertThat(text).isEqualTo(text.strip());
    }

    @FuzzTest
    void text_without_markup_keeps_its_words(byte[] bytes) {
        String text = FuzzedText.of(bytes).replaceAll("[<&]", "");

        assertThat(words(PlainText.ofMarkup(text))).isEqualTo(words(text));
    }

    private static String words(String text) {
        return text.codePoints()
                .filter(c -> c > 0xFFFF || (!Letters.isBlank((char) c) && !Character.isISOControl(c)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
