package io.newswire.enrich.analysis.entities;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.enrich.analysis.text.Tokens;
import io.newswire.record.EntityType;
import io.newswire.record.Field;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanRulesTest {
    private static final Lexicon LEXICON = Lexicon.read();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "They heard that cleric Omar al-Amin spoke in the square | al-Amin | Omar al-Amin",
                "They heard that cleric Omar al-Amin spoke in the square | Amin | Omar al-Amin",
                "He wrote that Minister van Dale had left the country | Dale | van Dale",
                "He liked painters such as Dale more than he said | Dale | Dale",
                "She says that Minister Anna Dale had left the country | Minister Anna Dale | Anna Dale",
                "They sent it to all: Miller, Anna; Dale, Ben and it was late | Anna | Miller, Anna",
                "They were told by Miller, Anna and the others that it was late | Anna | Anna"
            })
    void a_persons_name_has_its_small_words_and_no_title(String text, String seen, String name) {
        assertThat(mended(text, seen, EntityType.PERSON)).containsExactly(name);
    }

    @Test
    void an_article_is_no_part_of_an_organisations_name() {
        assertThat(mended("He told The Marlow Post that nothing was lost", "The Marlow Post", EntityType.ORGANISATION))
                .containsExactly("Marlow Post");
    }

    @ParameterizedTest
    @CsvSource({"Lebanese Shiite, PERSON", "Lebanese, PERSON", "Lebanese, PLACE"})
    void what_people_are_called_after_is_no_name(String seen, EntityType type) {
        assertThat(mended("They met the Lebanese Shiite leaders in the hall", seen, type))
                .isEmpty();
    }

    @Test
    void a_first_name_may_be_a_nationality_too() {
        assertThat(mended("They say that German was late for it", "German", EntityType.PERSON))
                .containsExactly("German");
    }

    @Test
    void what_somebody_is_for_or_against_is_not_named() {
        assertThat(mended("The pro-Marlow side of the house won all seats", "Marlow", EntityType.PLACE))
                .isEmpty();
        assertThat(mended("The Newton-Marlow line of the railway was closed", "Marlow", EntityType.PLACE))
                .containsExactly("Marlow");
    }

    @ParameterizedTest
    @CsvSource({
        "'told us (R-Texas) that it was late', R-Texas, Texas",
        "'they saw R-Kelly in the hall', R-Kelly, R-Kelly"
    })
    void a_party_in_front_of_a_state_is_no_part_of_its_name(String text, String seen, String name) {
        assertThat(mended(text, seen, EntityType.PERSON)).containsExactly(name);
    }

    @ParameterizedTest
    @CsvSource({
        "'They met at the Marlow Museum on Monday', Marlow Museum, PLACE",
        "'They met at the Museum of Tin and Lead on Monday', Museum of Tin and Lead, PLACE",
        "'They met at the Marlow Convention Centre on Monday', Marlow Convention Centre, PLACE",
        "'They met at the Marlow Cancer Centre on Monday', Marlow Cancer Centre, ORGANISATION",
        "'They heard the Marlow Museum Trust on Monday', Marlow Museum Trust, ORGANISATION",
        "'They asked Museum for its list on Monday', Museum, ORGANISATION"
    })
    void what_is_called_after_its_building_is_a_place(String text, String seen, EntityType type) {
        assertThat(spans(Tokens.of(text), text, seen, EntityType.ORGANISATION))
                .extracting(Span::type)
                .containsExactly(type);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "They say that the Church denied all of it | Church denied | ORGANISATION | Church",
                "They fear for the Gulf and rising seas in it | Gulf and rising | PLACE | Gulf",
                "They saw Church praising in it and were glad of it | Church praising | ORGANISATION | Church",
                "They gave to the Bakers sans bounded and to Dale | Bakers sans bounded | ORGANISATION | Bakers sans bounded",
                "They say that Marlow united won all of it | Marlow united | ORGANISATION | Marlow united",
                "They say that Buenos aires has it all | Buenos aires | PLACE | Buenos aires",
                "They live near the Dale river and its old mill | Dale river | PLACE | Dale river",
                "They saw Simon Said and Anna in the hall | Simon Said | PERSON | Simon Said"
            })
    void a_name_ends_in_front_of_a_verb(String text, String seen, EntityType type, String name) {
        assertThat(mended(text, seen, type)).containsExactly(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "He is head of the Harbour Council Anna Berg said | Harbour Council Anna Berg | ORGANISATION | Harbour Council",
                "It was said by the mayor of Marlow Anna Berg today | Marlow Anna Berg | PERSON | Marlow"
            })
    void a_name_ends_in_front_of_a_person(String text, String seen, EntityType type, String name) {
        assertThat(mended(text, seen, type)).containsExactly(name, "Anna Berg");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It was said by the mayor, Marlow Anna Berg, today | Marlow Anna Berg | PERSON",
                "It was said by the mayor of Marlow Anna Maria Berg today | Anna Maria Berg | PERSON",
                "They met in the Anna Berg Council on Monday | Anna Berg Council | ORGANISATION"
            })
    void what_is_one_name_stays_one(String text, String seen, EntityType type) {
        assertThat(mended(text, seen, type)).containsExactly(seen);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It went to the District Court for the Southern District of Marlow today | District Court | Southern District of Marlow | true",
                "It went to the Court of Appeals for the Ninth Circuit today | Court of Appeals | Ninth Circuit | true",
                "They left the District Court for the Southern Hills of Marlow | District Court | Southern Hills of Marlow | false",
                "They left the Grand Hotel for the Southern District of Marlow | Grand Hotel | Southern District of Marlow | false"
            })
    void a_court_has_its_district(String text, String court, String district, boolean one) {
        Tokens tokens = Tokens.of(text);
        List<Span> seen = List.of(
                span(tokens, text, court, EntityType.ORGANISATION), span(tokens, text, district, EntityType.PLACE));

        List<Span> mended = new SpanRules(LEXICON, FieldTokens.of(Field.text, tokens)).apply(seen);

        assertThat(mended).hasSize(one ? 1 : 2);
        assertThat(tokens.written(mended.get(0).first(), mended.get(0).last()))
                .isEqualTo(one ? court + " for the " + district : court);
    }

    private static List<String> mended(String text, String seen, EntityType type) {
        Tokens tokens = Tokens.of(text);
        return spans(tokens, text, seen, type).stream()
                .map(span -> tokens.written(span.first(), span.last()))
                .toList();
    }

    private static List<Span> spans(Tokens tokens, String text, String seen, EntityType type) {
        return new SpanRules(LEXICON, FieldTokens.of(Field.text, tokens))
                .apply(List.of(span(tokens, text, seen, type)));
    }

    private static Span span(Tokens tokens, String text, String seen, EntityType type) {
        int start = text.indexOf(seen);
        int first = 0;
        while (tokens.start(first) < start) {
            first++;
        }
        int last = first;
        while (tokens.end(last) < start + seen.length()) {
            last++;
        }
        return new Span(first, last, type, 0.9);
    }
}
