package io.newswire.enrich.analysis.entities;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.enrich.analysis.knowledge.Knowledge;
import io.newswire.enrich.analysis.text.Tokens;
import io.newswire.record.Entity;
import io.newswire.record.EntityType;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a name is, told by other places of the document and by the words beside it. */
class NamesOfDocumentTest {
    private static final EntityFinder FINDER = new EntityFinder(Knowledge.builtIn());

    private static final String REPORT =
            "Samoa beat Tonga 24-17 in Apia on Saturday. The striker scored twice before half-time, "
                    + "and the goalkeeper of Samoa saved a penalty. Against Samoa, Tonga had lost the last three matches of the season. "
                    + "Fans had come from Samoa and Fiji.";

    @Test
    void a_place_that_plays_is_a_team_without_the_identifier_of_the_place() {
        List<Entity> entities = find(REPORT);

        assertThat(mentions(REPORT, entities, EntityType.ORGANISATION))
                .containsExactly("Samoa", "Tonga", "Samoa", "Samoa", "Tonga");
        assertThat(entities)
                .filteredOn(entity -> entity.getType() == EntityType.ORGANISATION)
                .extracting(Entity::getId)
                .containsOnlyNulls();
    }

    @Test
    void a_place_that_one_comes_from_is_no_team() {
        assertThat(find(REPORT))
                .filteredOn(entity -> entity.getType() == EntityType.PLACE)
                .extracting(Entity::getId)
                .contains("iso3166:WS", "iso3166:FJ");
    }

    @Test
    void the_country_of_somebody_who_is_beaten_is_no_team() {
        String text = "She beat Fiji's Mere Tuilagi in the final of the tournament and won the medal in straight sets.";

        assertThat(FINDER.find(Tokens.of(null), Tokens.of(text), "en", Sport.ANY))
                .extracting(Entity::getId)
                .contains("iso3166:FJ");
    }

    @Test
    void a_team_of_another_sport_is_not_the_football_club_of_its_city() {
        String text = "Houston beat Dallas 102-98 on Sunday. Houston led at halftime with more rebounds and assists.";

        assertThat(FINDER.find(Tokens.of(null), Tokens.of(text), "en", Sport.ANY))
                .extracting(Entity::getName)
                .containsExactlyInAnyOrder("Houston", "Dallas");
    }

    @Test
    void a_country_that_wins_or_loses_at_other_things_stays_a_country() {
        List<Entity> entities =
                find("Samoa lost trade worth millions and won a case against Tonga at the court in The Hague.");

        assertThat(entities).extracting(Entity::getId).contains("iso3166:WS", "iso3166:TO");
    }

    @Test
    void a_surname_that_is_also_a_place_is_the_person_who_was_named_in_full() {
        String text = "Maria Lyon, a dancer, said the theatre owed her money. Lyon claims that nobody answered. "
                + "Last year Lyon left for a stage in Lyon.";

        List<Entity> entities = find(text);

        assertThat(mentions(text, entities, EntityType.PERSON)).containsExactly("Maria Lyon", "Lyon", "Lyon");
        assertThat(entities).extracting(Entity::getId).contains("wikidata:Q456");
    }

    @Test
    void an_acronym_is_what_it_stands_for() {
        String text =
                "The Global Tin Council met on Monday. Prices had fallen since spring, and GTC staff were told to wait. "
                        + "\"We wait,\" one of them said outside GTC.";

        assertThat(find(text))
                .filteredOn(entity -> entity.getName().equals("Global Tin Council"))
                .singleElement()
                .satisfies(entity -> assertThat(entity.getMentions()).hasSize(3));
    }

    @Test
    void a_storm_has_a_name_but_is_no_person() {
        String text =
                "Hurricane Martha turned north on Sunday. Martha had flooded two towns, and forecasters in Miami said Martha "
                        + "would weaken.";

        assertThat(mentions(text, find(text), EntityType.PERSON)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Brandle, Inc.", "Brandle Widgets LLC", "Voss & Marlow Ltd"})
    void a_companys_name_goes_on_to_its_form(String company) {
        String text = "The contract went to " + company + " on Tuesday, officials of the town said in a letter.";

        assertThat(mentions(text, find(text), EntityType.ORGANISATION)).containsExactly(company);
    }

    @Test
    void an_organisation_may_have_two_tasks() {
        String text = "North Wales Fire and Rescue Service was called to the house, where two people were found alive.";

        assertThat(mentions(text, find(text), EntityType.ORGANISATION))
                .containsExactly("North Wales Fire and Rescue Service");
        assertThat(mentions(text, find(text), EntityType.PLACE)).isEmpty();
    }

    @Test
    void a_first_name_is_that_of_whoever_was_named_in_full() {
        String text =
                "Thandolwethu Brandle wrote to us on Monday. We have asked what Thandolwethu would do, and we wait.";

        assertThat(mentions(text, find(text), EntityType.PERSON))
                .containsExactly("Thandolwethu Brandle", "Thandolwethu");
    }

    @Test
    void a_surname_in_an_address_names_nobody() {
        String text = "Karen Whitfield wrote the report. Write to Karen.J.Whitfield@example.org for a copy of it.";

        assertThat(mentions(text, find(text), EntityType.PERSON)).containsExactly("Karen Whitfield");
    }

    @Test
    void a_dash_between_blanks_parts_names() {
        String text = "The letter was signed by Karen Whitfield - Webmaster, and by two others from the office.";

        assertThat(mentions(text, find(text), EntityType.PERSON)).containsExactly("Karen Whitfield");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Karen Whitfield 's", "Karen Whitfield's", "Karen Whitfield s"})
    void a_genitive_may_have_a_blank_in_front_of_it(String genitive) {
        String text = "We waited an hour for " + genitive + " answer, and then we went home again.";

        assertThat(mentions(text, find(text), EntityType.PERSON)).containsExactly("Karen Whitfield");
    }

    @Test
    void a_name_of_the_lists_is_found_without_an_identifier() {
        String text = "I sent the package by Federal Express on Monday, and it has not come yet.";

        assertThat(find(text)).singleElement().satisfies(entity -> {
            assertThat(entity.getName()).isEqualTo("Federal Express");
            assertThat(entity.getType()).isEqualTo(EntityType.ORGANISATION);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Write to anna_berg@example.org for details.", "More is on www.boeing.example today."})
    void what_is_in_an_address_is_no_name(String text) {
        assertThat(find(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "He grew up in Houston, TX, and never left the town. | wikidata:Q16555 | wikidata:Q1439",
                "He grew up in Springfield, Ill., and never left the town. | wikidata:Q28515 | wikidata:Q1204",
                "He grew up in Buffalo, N.Y., and never left the town. | wikidata:Q40435 | wikidata:Q1384",
                "He grew up in Seattle, WA, and never left the town. | wikidata:Q5083 | wikidata:Q1223",
                "He grew up in Perth, WA, and never left the town. | wikidata:Q3183 | wikidata:Q3206",
                "He grew up in Toronto, ON, and never left the town. | wikidata:Q172 | wikidata:Q1904",
            })
    void the_abbreviation_behind_a_city_is_its_state(String text, String city, String state) {
        assertThat(find(text)).extracting(Entity::getId).containsExactlyInAnyOrder(city, state);
    }

    @Test
    void a_degree_behind_a_person_is_no_state() {
        assertThat(find("The award went to Anna Berg, MD, of the clinic."))
                .extracting(Entity::getId)
                .containsOnlyNulls();
    }

    @Test
    void a_city_of_another_state_is_not_meant() {
        assertThat(find("A farmer near Paris, Texas, sold his land to a neighbour."))
                .filteredOn(entity -> entity.getName().equals("Paris"))
                .singleElement()
                .satisfies(entity -> assertThat(entity.getId()).isNull());
    }

    @Test
    void the_end_of_a_longer_name_is_not_linked_as_a_name_of_its_own() {
        assertThat(find("She was on the list of the magazine H Texas, which came out in May."))
                .extracting(Entity::getId)
                .containsOnlyNulls();
    }

    @Test
    void the_start_of_a_longer_name_is_not_linked_as_an_organisation_of_its_own() {
        assertThat(find("The documentary was made by CNN Films in Atlanta, the producer said on Monday."))
                .extracting(Entity::getId)
                .doesNotContain("wikidata:Q48340");
        assertThat(find("The documentary was shown on CNN Saturday, and CNN President Ada Bello was there."))
                .extracting(Entity::getId)
                .contains("wikidata:Q48340");
    }

    @ParameterizedTest
    @CsvSource({
        "The vaccine was approved by the U.S. Food and Drug Administration on Monday., wikidata:Q204711",
        "She joined the British Labour Party in her youth and left it last year., wikidata:Q9630"
    })
    void an_organisation_is_known_with_its_country_in_front_of_it(String text, String id) {
        assertThat(find(text)).extracting(Entity::getId).contains(id);
    }

    @Test
    void a_name_that_bodies_of_many_countries_have_is_not_linked_in_a_text_on_another_country() {
        assertThat(find("Nepal's Congress voted on Monday. The premier of Nepal had lost the support of Congress."))
                .extracting(Entity::getId)
                .contains("iso3166:NP")
                .doesNotContain("wikidata:Q11268");
        assertThat(find("The bill was sent to Congress on Monday, and President Donald Trump will sign it."))
                .extracting(Entity::getId)
                .contains("wikidata:Q11268");
        assertThat(find("The FBI asked Nepal for help. A court in Nepal had refused, said a lawyer for the FBI."))
                .extracting(Entity::getId)
                .contains("wikidata:Q8333");
    }

    @Test
    void an_acronym_of_common_words_is_no_name() {
        String text =
                "The company makes an artificial pancreas (AP) for children. It sold 900 last year, and AP systems"
                        + " are now made in Ireland, too.";

        assertThat(find(text)).extracting(Entity::getName).containsExactly("Ireland");
        assertThat(find("The Associated Press (AP) said it had sold the photographs. AP has its seat in New York."))
                .extracting(Entity::getId)
                .contains("wikidata:Q40469");
    }

    @Test
    void a_little_known_namesake_does_not_speak_for_itself() {
        assertThat(find("The letter was read out in Harper on Friday."))
                .extracting(Entity::getId)
                .containsOnlyNulls();
        assertThat(find("The letter was read out in Harper, Liberia, on Friday."))
                .extracting(Entity::getId)
                .contains("wikidata:Q1019486");
    }

    private static List<Entity> find(String text) {
        return FINDER.find(Tokens.of(null), Tokens.of(text), "en", Sport.NONE);
    }

    private static List<String> mentions(String text, List<Entity> entities, EntityType type) {
        return entities.stream()
                .filter(entity -> entity.getType() == type)
                .flatMap(entity -> entity.getMentions().stream())
                .sorted((one, other) -> one.getStart() - other.getStart())
                .flatMap(mention -> Stream.of(text.substring(mention.getStart(), mention.getEnd())))
                .toList();
    }
}
