package io.newswire.enrich.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoryGroupTest {

    @ParameterizedTest
    @CsvSource({"en,en", "en-GB,en", "zh-Hant-TW,zh", "und,und", "'',und", "'not a tag!',und", "EN,en"})
    void isTheLanguageWithoutRegionAndScript(String tag, String group) {
        assertThat(StoryGroup.of(tag)).isEqualTo(group);
    }
}
