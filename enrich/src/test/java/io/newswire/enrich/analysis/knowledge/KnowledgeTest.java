package io.newswire.enrich.analysis.knowledge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.newswire.enrich.analysis.topics.TopicConcept;
import io.newswire.record.EntityType;
import io.newswire.record.GazetteerEntry;
import io.newswire.record.KnowledgeEntry;
import io.newswire.record.TopicRule;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KnowledgeTest {
    private static final Knowledge BUILT_IN = Knowledge.builtIn();

    private static final KnowledgeEntry RULE = edit("r", 1, new TopicRule("medtop:15000000", "sport", "chess^9"));
    private static final KnowledgeEntry ENTRY =
            edit("e", 1, new GazetteerEntry(EntityType.ORGANISATION, "Acme Anvils", null, List.of("Acme"), 0.8));

    @Test
    void the_built_in_gazetteer_is_as_large_as_promised() {
        var kinds = BUILT_IN.entries().stream().collect(Collectors.groupingBy(Entry::kind, Collectors.counting()));

        assertThat(kinds.get(Kind.COUNTRY)).isEqualTo(249);
        assertThat(kinds.get(Kind.REGION)).isGreaterThan(250);
        assertThat(kinds.get(Kind.PERSON)).isGreaterThan(1400);
        assertThat(kinds.get(Kind.CITY)).isGreaterThan(14_000);
        assertThat(kinds.get(Kind.COMPANY)).isGreaterThan(1500);
        assertThat(kinds.get(Kind.CLUB)).isGreaterThan(1500);
        assertThat(kinds.get(Kind.BODY)).isGreaterThan(1400);
        assertThat(BUILT_IN.entries().stream()
                        .filter(entry -> entry.id() != null && entry.id().startsWith("geonames:")))
                .hasSizeGreaterThan(5000);
        assertThat(cities().map(Entry::id))
                .filteredOn(id -> id != null && id.startsWith("wikidata:"))
                .hasSizeGreaterThan(7000)
                .doesNotHaveDuplicates();
        assertThat(BUILT_IN.entries())
                .allSatisfy(entry -> assertThat(entry.prominence()).isBetween(0.0, 1.0));
        assertThat(BUILT_IN.entries().stream().map(Entry::id).filter(Objects::nonNull))
                .allMatch(id -> id.matches("(wikidata:Q\\d+|geonames:\\d+|iso3166:[A-Z]{2})"));
    }

    @Test
    void what_the_news_name_most_has_an_identifier() {
        Map<String, String> ids = BUILT_IN.entries().stream()
                .filter(entry -> entry.id() != null)
                .collect(Collectors.toMap(Entry::name, Entry::id, (one, other) -> one));

        assertThat(ids)
                .containsEntry("United Nations", "wikidata:Q1065")
                .containsEntry("European Union", "wikidata:Q458")
                .containsEntry("BBC", "wikidata:Q9531")
                .containsEntry("US Congress", "wikidata:Q11268")
                .containsEntry("Microsoft", "wikidata:Q2283")
                .containsEntry("Vladimir Putin", "wikidata:Q7747");
        assertThat(identified(Kind.BODY)).isGreaterThan(600);
        assertThat(identified(Kind.COMPANY)).isGreaterThan(1000);
        assertThat(identified(Kind.PERSON)).isGreaterThan(1000);
    }

    private static long identified(Kind kind) {
        return BUILT_IN.entries().stream()
                .filter(entry -> entry.kind() == kind && entry.id() != null)
                .count();
    }

    @Test
    void a_company_of_two_tables_is_told_once() {
        assertThat(BUILT_IN.entries())
                .filteredOn(
                        entry -> entry.kind() == Kind.COMPANY && entry.name().equals("Boeing"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.id()).isEqualTo("wikidata:Q66"));
    }

    @Test
    void every_built_in_concept_has_a_rule() {
        assertThat(BUILT_IN.rules())
                .containsExactlyInAnyOrderElementsOf(
                        BuiltInConcepts.load().stream().map(TopicConcept::rule).toList());
    }

    @Test
    void the_version_tells_what_is_known_whatever_the_order() {
        assertThat(BUILT_IN.version())
                .matches("[0-9a-f]{12}")
                .isEqualTo(Knowledge.builtIn().version());
        assertThat(BUILT_IN.with(List.of()).version()).isEqualTo(BUILT_IN.version());
        assertThat(BUILT_IN.with(List.of(RULE)).version()).isNotEqualTo(BUILT_IN.version());
        assertThat(BUILT_IN.with(List.of(ENTRY)).version()).isNotEqualTo(BUILT_IN.version());
        assertThat(BUILT_IN.with(List.of(RULE, ENTRY)).version())
                .isEqualTo(BUILT_IN.with(List.of(ENTRY, RULE)).version())
                .isEqualTo(BUILT_IN.with(List.of(ENTRY)).with(List.of(RULE)).version());
    }

    @Test
    void of_two_edits_of_one_thing_the_later_holds() {
        KnowledgeEntry later = edit("a", 2, new TopicRule("medtop:15000000", "sport", "draughts^9"));

        Knowledge knowledge = BUILT_IN.with(List.of(later, RULE));

        assertThat(knowledge.rules())
                .hasSameSizeAs(BUILT_IN.rules())
                .anyMatch(rule -> rule.getQuery().equals("draughts^9"));
    }

    @Test
    void an_entry_replaces_that_of_the_same_identifier_and_stays_in_its_country() {
        GazetteerEntry montreal =
                new GazetteerEntry(EntityType.PLACE, "Montréal", "wikidata:Q340", List.of("Ville-Marie"), 0.9);

        Knowledge knowledge = BUILT_IN.with(List.of(edit("m", 1, montreal)));

        assertThat(knowledge.entries()).hasSameSizeAs(BUILT_IN.entries());
        assertThat(knowledge.entries())
                .filteredOn(entry -> "wikidata:Q340".equals(entry.id()))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.name()).isEqualTo("Montréal");
                    assertThat(entry.kind()).isEqualTo(Kind.CITY);
                    assertThat(entry.country()).isEqualTo("CA");
                });
    }

    @Test
    void who_leads_a_country_is_known() {
        assertThat(BUILT_IN.entries())
                .filteredOn(entry -> entry.name().equals("Emmanuel Macron"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.kind()).isEqualTo(Kind.PERSON);
                    assertThat(entry.country()).isEqualTo("FR");
                });
    }

    @Test
    void a_body_or_person_is_told_once() {
        assertThat(BUILT_IN.entries())
                .filteredOn(entry -> entry.kind() == Kind.BODY || entry.kind() == Kind.PERSON)
                .extracting(entry -> entry.kind() + " " + entry.name())
                .doesNotHaveDuplicates();
    }

    @Test
    void an_identifier_is_that_of_one_thing() {
        assertThat(BUILT_IN.entries().stream().map(Entry::id).filter(Objects::nonNull))
                .doesNotHaveDuplicates();
        assertThat(cities().filter(city -> "wikidata:Q61".equals(city.id())))
                .singleElement()
                .satisfies(city -> assertThat(city.aliases())
                        .extracting(Entry.Alias::text)
                        .contains("District of Columbia", "D.C."));
    }

    @Test
    void cities_are_known_by_their_short_and_former_names() throws IOException {
        Map<String, Entry> byId =
                cities().filter(city -> city.id() != null).collect(Collectors.toMap(Entry::id, city -> city));
        try (InputStream names = Objects.requireNonNull(Knowledge.class.getResourceAsStream("city-names.tsv"))) {
            assertThat(new String(names.readAllBytes(), UTF_8).lines().filter(line -> !line.startsWith("#")))
                    .allSatisfy(line -> {
                        String[] cells = line.split("\t", -1);
                        assertThat(byId).containsKey(cells[0]);
                        assertThat(byId.get(cells[0]).name()).isEqualTo(cells[1]);
                    });
        }
        assertThat(byId.get("wikidata:Q1156").aliases())
                .filteredOn(alias -> alias.text().equals("Bombay"))
                .singleElement()
                .satisfies(alias -> assertThat(alias.languages()).contains("en", "fr"));
    }

    @Test
    void a_city_has_no_identifier_of_a_namesake_elsewhere() {
        assertThat(cities().filter(city -> city.name().equals("Colombo")))
                .extracting(Entry::id, Entry::country)
                .contains(tuple("geonames:3465927", "BR"))
                .doesNotContain(tuple("geonames:3465927", "LK"));
    }

    @Test
    void a_capital_is_known_by_the_name_of_today() {
        assertThat(cities().filter(city -> "UA".equals(city.country())).flatMap(city -> city.aliases().stream()))
                .extracting(Entry.Alias::text)
                .contains("Kyiv");
    }

    private static Stream<Entry> cities() {
        return BUILT_IN.entries().stream().filter(entry -> entry.kind() == Kind.CITY);
    }

    private static KnowledgeEntry edit(String id, int second, Object entry) {
        return new KnowledgeEntry(id, entry, Instant.ofEpochSecond(second));
    }
}
