package io.newswire.enrich.analysis.entities;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.enrich.analysis.knowledge.Knowledge;
import io.newswire.enrich.analysis.text.Tokens;
import io.newswire.record.Entity;
import io.newswire.record.EntityType;
import io.newswire.record.Field;
import io.newswire.record.GazetteerEntry;
import io.newswire.record.KnowledgeEntry;
import io.newswire.record.Mention;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntityFinderTest {
    private static final EntityFinder FINDER = new EntityFinder(Knowledge.builtIn());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The minister flew to Canada on Monday. | iso3166:CA | Canada",
                "Talks in the U.S. went on. | iso3166:US | U.S.",
                "Canada's exports rose. | iso3166:CA | Canada",
                "Floods hit São Paulo, Brazil. | wikidata:Q174 | São Paulo",
                "Floods hit SAO PAULO, Brazil. | wikidata:Q174 | SAO PAULO",
                "He was born in London, Ontario, and stayed. | wikidata:Q92561 | London",
                "He was born in London, England, and stayed. | wikidata:Q84 | London",
                "LAGOS - The river rose again on Monday. | wikidata:Q8673 | LAGOS",
                "HOUSTON, Nov 30 (Reuters) - The river rose again on Monday. | wikidata:Q16555 | HOUSTON",
                "READING - The river rose again on Monday. | wikidata:Q161491 | READING",
                "She works for Starbucks in Seattle. | wikidata:Q37158 | Starbucks",
                "Senator Maria Cantwell spoke. | wikidata:Q22250 | Maria Cantwell",
            })
    void things_are_found_with_their_identifiers(String text, String id, String name) {
        List<Entity> entities = find(text);

        assertThat(entities)
                .filteredOn(entity -> id.equals(entity.getId()))
                .singleElement()
                .satisfies(entity ->
                        assertThat(cut(text, entity.getMentions().get(0))).isEqualTo(name));
    }

    @Test
    void the_longest_name_wins() {
        List<Entity> entities = find("The University of London is in talks with the Bank of England and South Korea.");

        assertThat(entities)
                .extracting(Entity::getName)
                .containsExactlyInAnyOrder("University of London", "Bank of England", "South Korea");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Reading is good for children.",
                "They ate turkey and nice chips in the bath.",
                "Nice weather is expected. Mobile phones are banned.",
                "It took us and them a week; who knew?",
                "The Chicago Tribune and the London Philharmonic are names of their own.",
                "Paris Smithson and Jack London never met.",
                "I told Taylor that Gary had gone.",
            })
    void everyday_words_and_parts_of_other_names_are_no_places(String text) {
        assertThat(find(text))
                .noneMatch(entity -> entity.getId() != null)
                .noneMatch(entity -> entity.getType() == EntityType.PLACE);
    }

    @Test
    void all_mentions_of_one_thing_are_one_entity_in_order() {
        String headline = "Germany and France agree";
        String text = "Germany said the plan would help firms in Germany, and France agreed.";

        List<Entity> entities = FINDER.find(Tokens.of(headline), Tokens.of(text), "en", Sport.NONE);

        assertThat(entities).extracting(Entity::getId).containsExactlyInAnyOrder("iso3166:DE", "iso3166:FR");
        assertThat(entities.get(0).getMentions()).hasSize(3);
        assertThat(entities.get(0).getMentions().get(0)).isEqualTo(new Mention(Field.headline, 0, 7));
        assertThat(entities).allSatisfy(entity -> {
            assertThat(entity.getRelevance()).isBetween(0.0, 1.0);
            assertThat(entity.getConfidence()).isBetween(0.0, 1.0);
        });
    }

    @Test
    void what_is_called_after_a_country_is_no_name_of_it() {
        assertThat(find("A Canadian court ruled on Monday that the French firm must pay the Britons."))
                .isEmpty();
    }

    @Test
    void counties_are_not_the_cities_they_are_called_after() {
        List<Entity> entities = find("Fires burned in Los Angeles, Riverside and San Bernardino Counties on Monday.");

        assertThat(entities).allSatisfy(entity -> assertThat(entity.getId()).isNull());
    }

    @Test
    void a_surname_after_the_full_name_is_the_same_person() {
        String text = "Maria Cantwell voted no. Later Cantwell explained. Lucy Cantwell, a teacher, agreed.";

        Entity person = find(text).get(0);

        assertThat(person.getType()).isEqualTo(EntityType.PERSON);
        assertThat(person.getMentions())
                .extracting(mention -> cut(text, mention))
                .containsExactly("Maria Cantwell", "Cantwell");
    }

    @Test
    void a_club_is_meant_where_the_text_is_about_sport() {
        Tokens text = Tokens.of("Arsenal beat Chelsea in England on Saturday.");

        List<Entity> sport = FINDER.find(Tokens.of(null), text, "en", Sport.SOCCER);
        List<Entity> other = FINDER.find(Tokens.of(null), text, "en", Sport.NONE);

        assertThat(sport).extracting(Entity::getName).contains("Chelsea FC");
        assertThat(other).extracting(Entity::getName).doesNotContain("Chelsea FC");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de | Der Minister reiste nach Großbritannien und Österreich. | iso3166:GB | iso3166:AT",
                "fr | Le ministre s'est rendu en Allemagne et à Londres. | iso3166:DE | wikidata:Q84",
                "es | El ministro viajó a los Países Bajos y a Nueva York. | iso3166:NL | wikidata:Q60",
                "ru | Министр вылетел в Лондон, но не в Берлин. | wikidata:Q84 | wikidata:Q64",
                "zh | 部长周一飞往加拿大和法国。 | iso3166:CA | iso3166:FR",
            })
    void names_of_other_languages_are_known(String language, String text, String one, String other) {
        List<Entity> entities = FINDER.find(Tokens.of(null), Tokens.of(text), language, Sport.NONE);

        assertThat(entities).extracting(Entity::getId).contains(one, other);
    }

    @Test
    void offsets_are_right_after_emoji_and_marks() {
        String text = "😀😀 e\u0301lan \u202Bשלום\u202C in Canada!";

        Entity canada = find(text).get(0);

        assertThat(cut(text, canada.getMentions().get(0))).isEqualTo("Canada");
    }

    @Test
    void a_headline_in_title_case_shows_no_everyday_word_to_be_a_name() {
        List<Entity> entities = FINDER.find(
                Tokens.of("Five Nice Mobile Reading Lamps That Every Student Should Want"),
                Tokens.of("Lamps for students."),
                "en",
                Sport.NONE);

        assertThat(entities).isEmpty();
    }

    @Test
    void what_the_gazetteer_does_not_have_is_found_without_an_identifier() {
        String text =
                "Adaora Nwachukwu joined Brightwater Analytics Inc. in March. Nwachukwu said Brightwater would hire.";

        List<Entity> entities = find(text);

        assertThat(entities).allSatisfy(entity -> assertThat(entity.getId()).isNull());
        assertThat(mentions(text, entities, EntityType.PERSON)).containsExactly("Adaora Nwachukwu", "Nwachukwu");
        assertThat(mentions(text, entities, EntityType.ORGANISATION))
                .containsExactly("Brightwater Analytics Inc.", "Brightwater");
    }

    @Test
    void a_city_is_not_taken_for_its_club() {
        List<Entity> entities = FINDER.find(
                Tokens.of(null), Tokens.of("The minister opened a bridge in Innsbruck on Monday."), "en", Sport.SOCCER);

        assertThat(entities).singleElement().satisfies(entity -> {
            assertThat(entity.getType()).isEqualTo(EntityType.PLACE);
            assertThat(entity.getName()).isEqualTo("Innsbruck");
        });
    }

    @Test
    void an_edited_name_wins_over_the_tagger() {
        KnowledgeEntry edit = new KnowledgeEntry(
                "x",
                new GazetteerEntry(EntityType.ORGANISATION, "Maria Cantwell", "wikidata:Q1", List.of(), 0.9),
                Instant.EPOCH);
        EntityFinder edited = FINDER.with(Knowledge.builtIn().with(List.of(edit)));

        List<Entity> entities =
                edited.find(Tokens.of(null), Tokens.of("Then Maria Cantwell spoke in Seattle."), "en", Sport.NONE);

        assertThat(entities)
                .filteredOn(entity -> "wikidata:Q1".equals(entity.getId()))
                .singleElement()
                .satisfies(entity -> assertThat(entity.getType()).isEqualTo(EntityType.ORGANISATION));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SENATOR MARIA CANTWELL VISITS SEATTLE",
                "Senator Maria Cantwell Visits Seattle After Storm",
                "senator maria cantwell visits seattle after storm"
            })
    void names_in_headlines_are_found_however_they_are_written(String headline) {
        List<Entity> entities = FINDER.find(
                Tokens.of(headline),
                Tokens.of("The senator Maria Cantwell spoke in Seattle on Monday."),
                "en",
                Sport.NONE);

        assertThat(entities)
                .filteredOn(entity -> "wikidata:Q22250".equals(entity.getId()))
                .singleElement()
                .satisfies(entity -> assertThat(entity.getMentions()).hasSize(2));
    }

    private static List<String> mentions(String text, List<Entity> entities, EntityType type) {
        return entities.stream()
                .filter(entity -> entity.getType() == type)
                .flatMap(entity -> entity.getMentions().stream())
                .map(mention -> cut(text, mention))
                .toList();
    }

    private static List<Entity> find(String text) {
        return FINDER.find(Tokens.of(null), Tokens.of(text), "en", Sport.NONE);
    }

    private static String cut(String text, Mention mention) {
        return text.substring(
                text.offsetByCodePoints(0, mention.getStart()), text.offsetByCodePoints(0, mention.getEnd()));
    }
}
