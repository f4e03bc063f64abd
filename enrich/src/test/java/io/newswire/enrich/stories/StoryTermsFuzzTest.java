package io.newswire.enrich.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.newswire.enrich.analysis.text.FuzzedText;
import java.util.List;
import java.util.Set;

class StoryTermsFuzzTest {

    /** The first line is the headline, and an entity's name as well. */
    @FuzzTest
    void termsAreFewAndShortWhateverTheText(byte[] bytes) {
        String[] parts = FuzzedText.of(bytes).split("\n", 2);
        String headline = parts[0];
        String text = parts.length == 1 ? null : parts[1];
        String entity = StoryTerms.entity(null, headline);

        Set<String> terms = StoryTerms.of(List.of(entity), headline, text);

        assertThat(terms).hasSizeBetween(1, 34).startsWith(entity);
        assertThat(terms.stream().skip(1))
                .allSatisfy(term -> assertThat(term).hasSizeBetween(2, 6).isNotBlank());
        assertThat(StoryTerms.of(List.of(entity), headline, text)).isEqualTo(terms);
    }
}
