package io.newswire.enrich.analysis.entities;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.enrich.analysis.text.Tokens;
import io.newswire.record.EntityType;
import io.newswire.record.Field;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoreferenceTest {
    @Test
    void a_first_name_and_a_surname_join_the_full_name() {
        assertThat(things(EntityType.PERSON, "Ann Lee", "Lee", "Ann", "Bob"))
                .containsExactly("Ann Lee, Lee, Ann", "Bob");
    }

    @Test
    void a_surname_of_several_words_joins_the_full_name_before_or_after_it() {
        assertThat(things(EntityType.PERSON, "Bill de Blasio", "de Blasio", "Blasio", "Bill"))
                .containsExactly("Bill de Blasio, de Blasio, Blasio, Bill");
        assertThat(things(EntityType.PERSON, "de Blasio", "Blasio", "Bill de Blasio"))
                .containsExactly("de Blasio, Blasio, Bill de Blasio");
        assertThat(things(EntityType.PERSON, "Eva van Dam", "Jan van Dam", "van Dam"))
                .containsExactly("Eva van Dam", "Jan van Dam", "van Dam");
    }

    @Test
    void a_surname_that_two_people_share_stays_alone() {
        assertThat(things(EntityType.PERSON, "Ann Lee", "Bob Lee", "Lee")).containsExactly("Ann Lee", "Bob Lee", "Lee");
    }

    @Test
    void a_company_is_the_same_without_its_form_and_an_acronym_stands_for_what_it_abbreviates() {
        assertThat(things(
                        EntityType.ORGANISATION,
                        "Grab Holdings Ltd",
                        "Grab",
                        "World Food Programme",
                        "WFP",
                        "Grab Bank"))
                .containsExactly("Grab Holdings Ltd, Grab", "World Food Programme, WFP", "Grab Bank");
    }

    private static List<String> things(EntityType type, String... names) {
        FieldTokens field = FieldTokens.of(Field.text, Tokens.of(String.join(", ", names)));
        List<Named> found = new ArrayList<>();
        int token = 0;
        for (String name : names) {
            int words = Tokens.of(name).size();
            found.add(new Named(field, token, token + words - 1, type, null, 1));
            token += words;
        }
        return new Coreference(found)
                .things().stream()
                        .map(thing -> String.join(
                                ", ", thing.stream().map(Named::written).toList()))
                        .toList();
    }
}
