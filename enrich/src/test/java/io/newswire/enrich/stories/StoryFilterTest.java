package io.newswire.enrich.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoryFilterTest {

    /** Immutable, and slow to make. */
    private static final String TEXT =
            "The river rose two metres overnight and the old bridge was closed to all traffic,"
                    + " the mayor said, while volunteers filled sandbags along the market quarter until dawn.";

    private final ObjectMapper json = new ObjectMapper();
    private final StoryFilter filter = new StoryFilter();

    private String apply(String line) throws JsonProcessingException {
        return filter.apply(json.readTree(line.replace('\'', '"'))).stream()
                .map(JsonNode::toString)
                .collect(Collectors.joining("\n"))
                .replace('"', '\'');
    }

    private String article(String uri, String language, String text) throws JsonProcessingException {
        return apply("{'uri':'" + uri + "','headline':'River floods market quarter','text':'" + text
                + "','language':{'tag':'" + language + "'},'entities':[{'type':'PLACE','name':'Market quarter'}]}");
    }

    @Test
    void tellsOriginalsCopiesAndStories() throws JsonProcessingException {
        assertThat(article("a", "en", TEXT)).isEqualTo("{'uri':'a','story':'a'}");
        assertThat(article("b", "en", TEXT)).isEqualTo("{'uri':'b','story':'a','duplicateOf':'a'}");
        assertThat(article("c", "en-GB", "The river fell again and the bridge opened."))
                .isEqualTo("{'uri':'c','story':'a'}");
    }

    @Test
    void keepsLanguagesApart() throws JsonProcessingException {
        article("a", "en", TEXT);

        assertThat(article("b", "de", TEXT)).isEqualTo("{'uri':'b','story':'b'}");
    }

    @Test
    void takesAnArticleOfWhichLittleIsKnown() throws JsonProcessingException {
        assertThat(apply("{'uri':'a'}")).isEqualTo("{'uri':'a','story':'a'}");
        assertThat(apply("{'uri':'a'}")).isEqualTo("{'uri':'a','story':'a'}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{'uri':7}", "{'uri':'a','headline':[]}", "{'uri':'a','published':'yesterday'}", "[]", "1"
            })
    void namesTheKeyThatIsMissingOrWrong(String line) {
        assertThatThrownBy(() -> apply(line))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .containsPattern("^(uri|headline|published) ");
    }
}
