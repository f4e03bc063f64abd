package io.newswire.enrich.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoryTermsTest {

    @Test
    void entitiesComeFirstAndWordsAreCutToStems() {
        String london = StoryTerms.entity("wikidata:Q84", "London");

        assertThat(StoryTerms.of(List.of(london), "Flooding in the city", "Floods reached the city."))
                .containsExactly("=wikidata:Q84", "floodi", "city", "floods", "reache");
    }

    @Test
    void aNameWithoutIdentifierIsKnownByItsLastWord() {
        assertThat(StoryTerms.entity(null, "Anna Berg")).isEqualTo(StoryTerms.entity(null, "BERG"));
        assertThat(StoryTerms.entity(null, "Anna Berg")).isNotEqualTo(StoryTerms.entity(null, "Anna Borg"));
        assertThat(StoryTerms.entity(null, "")).isEqualTo("=");
    }

    @Test
    void numbersOfTwoDigitsCountAsWords() {
        assertThat(StoryTerms.of(List.of(), "Quake of 61 kilotons, 2 dead", "In 2024"))
                .containsExactly("quake", "61", "kiloto", "dead", "2024");
    }

    @Test
    void formsOfOneCharacterAreOneTerm() {
        assertThat(StoryTerms.of(List.of(), "ﬁnance", null)).isEqualTo(StoryTerms.of(List.of(), "FINANCE", null));
    }

    @Test
    void whereWordsAreNotPartedNeighboursStandForThem() {
        assertThat(StoryTerms.of(List.of(), "東京地震", null)).containsExactly("東京", "京地", "地震");
    }

    @Test
    void neitherLengthNorNumberIsWithoutBound() {
        String huge = "abcdefgh ijklmnop ".repeat(1_000_000);

        assertThat(StoryTerms.of(Collections.nCopies(1000, "name"), huge, huge)).hasSizeLessThanOrEqualTo(28);
        assertThat(StoryTerms.of(List.of(), "x".repeat(3_000_000), null)).containsExactly("xxxxxx");
    }

    @Test
    void anArticleWithoutWordsHasNoTerms() {
        assertThat(StoryTerms.of(List.of(), null, "!?")).isEmpty();
    }
}
