package io.newswire.enrich.analysis.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.newswire.enrich.analysis.text.FuzzedText;
import io.newswire.record.Language;
import java.util.Locale;

class LanguageIdentifierFuzzTest {
    private static final LanguageIdentifier LANGUAGES = new LanguageIdentifier();

    /** The first line is the tag that the source states. */
    @FuzzTest
    void any_text_has_a_language_with_a_tag_or_none(byte[] bytes) {
        String[] parts = FuzzedText.of(bytes).split("\n", 2);
        String text = parts.length == 1 ? "" : parts[1];

        Language language = LANGUAGES.identify("", text, parts[0]);

        assertThat(new Locale.Builder()
                        .setLanguageTag(language.getTag())
                        .build()
                        .toLanguageTag())
                .isEqualTo(language.getTag());
        assertThat(language.getConfidence()).isBetween(0.0, 1.0);
        assertThat(language.getConfidence() == 0).isEqualTo(language.getTag().equals(LanguageTags.UNDETERMINED));
        assertThat(LANGUAGES.identify("", text, parts[0])).isEqualTo(language);
    }
}
