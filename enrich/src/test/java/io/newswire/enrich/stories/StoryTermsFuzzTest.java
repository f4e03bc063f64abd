package io.newswire.enrich.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.newswire.enrich.analysis.text.FuzzedText;
import java.util.List;
import java.util.Set;

class StoryTermsFuzzTest {

    /** The first line is the headline, and an entity as well. */
    @FuzzTest
    void termsAreFewAndShortWhateverTheText(byte[] bytes) {
        String[] parts = FuzzedText.of(bytes).split("\n", 2);
        String text = parts.length == 1 ? null : parts[1];

        Set<String> terms = StoryTerms.of(List.of(parts[0]), parts[0], text);

        assertThat(terms).hasSizeBetween(1, 32).startsWith("=" + parts[0]);
        assertThat(terms.stream().skip(1))
                .allSatisfy(term -> assertThat(term).hasSizeBetween(2, 6).isNotBlank());
        assertThat(StoryTerms.of(List.of(parts[0]), parts[0], text)).isEqualTo(terms);
    }
}
