package io.newswire.bench.names;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.enrich.analysis.entities.NamedText;
import io.newswire.record.EntityType;
import org.junit.jupiter.api.Test;

class TextBuilderTest {
    @Test
    void tokens_are_written_as_people_write_and_names_keep_their_place() {
        TextBuilder builder = new TextBuilder();
        builder.token("\"", false, null)
                .token("Ann", true, EntityType.PERSON)
                .token("Lee", false, EntityType.PERSON)
                .token("'s", false, null)
                .token("here", false, null)
                .token("\"", false, null)
                .token(",", false, null)
                .token("Bo", true, EntityType.PERSON)
                .token("said", false, null)
                .token(".", false, null);
        builder.endSentence();

        NamedText text = builder.build("test", true);

        assertThat(text.text()).isEqualTo("\"Ann Lee's here\", Bo said.");
        assertThat(text.names())
                .extracting(name -> text.text().substring(name.start(), name.end()))
                .containsExactly("Ann Lee", "Bo");
    }

    @Test
    void two_names_of_one_type_side_by_side_stay_two() {
        TextBuilder builder = new TextBuilder();
        builder.token("Ann", true, EntityType.PERSON).token("Bo", true, EntityType.PERSON);

        assertThat(builder.build("test", true).names()).hasSize(2);
    }
}
