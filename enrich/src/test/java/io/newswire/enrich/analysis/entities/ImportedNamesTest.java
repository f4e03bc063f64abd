package io.newswire.enrich.analysis.entities;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.enrich.analysis.knowledge.Knowledge;
import io.newswire.enrich.analysis.knowledge.dump.Dumps;
import io.newswire.enrich.analysis.text.Tokens;
import io.newswire.record.Entity;
import io.newswire.record.EntityType;
import io.newswire.record.GazetteerEntry;
import io.newswire.record.KnowledgeEntry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportedNamesTest {
    private static final Knowledge BUILT_IN = Knowledge.builtIn();
    private static final EntityFinder WITHOUT = new EntityFinder(BUILT_IN);

    @TempDir
    private static Path folder;

    private static Knowledge imported;
    private static EntityFinder finder;

    @BeforeAll
    static void importDumps() throws IOException {
        Dumps dumps = new Dumps(folder);
        Path wikidata = dumps.write(
                "dump.jsonl",
                Dumps.item("Q99001", "Ottoline Harkness", 12, "P31 Q5", "P27 Q145"),
                Dumps.item("Q99002", "Aldermoor", 25, "P31 Q515", "P17 Q145"),
                Dumps.item("Q84", "London", 280, "P31 Q515", "P17 Q145"));
        Path own = dumps.write(
                "own.csv",
                "name,type,id,prominence,languages,aliases",
                "The,organisation,Q99003,0.8,,Who|May|It|He Said|For the Record",
                "Marlow Grues,company,Q99004,0.5,,",
                "Tiefbau,company,Q99006,0.8,,Die Wende|der Neue Markt",
                "Londinium Old Town,city,Q84,,,Old Londinium");
        imported = BUILT_IN.with(dumps.file(wikidata, own));
        finder = WITHOUT.with(imported);
    }

    @Test
    void a_name_that_the_tagger_finds_is_linked_to_what_was_imported() {
        String text =
                "The novelist Ottoline Harkness spoke in Aldermoor, England, on Monday. Later Harkness went home to Aldermoor.";

        assertThat(ids(WITHOUT, text, "en")).doesNotContain("wikidata:Q99001", "wikidata:Q99002");
        assertThat(ids(finder, text, "en")).contains("wikidata:Q99001", "wikidata:Q99002");
    }

    @Test
    void a_thing_that_is_built_in_too_is_the_built_in_one() {
        List<Entity> entities = find(finder, "She flew from London to Old Londinium on Monday.", "en");

        assertThat(entities)
                .filteredOn(entity -> "wikidata:Q84".equals(entity.getId()))
                .singleElement()
                .satisfies(entity -> assertThat(entity.getName()).isEqualTo("London"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The rain fell. Who knows? It may end in May, he said. He Said nothing more.",
                "the who may it he said for the record",
            })
    void everyday_words_that_are_somebodys_name_are_not_taken_for_it(String text) {
        assertThat(ids(finder, text, "en")).doesNotContain("wikidata:Q99003");
    }

    @Test
    void in_other_languages_names_of_several_words_with_capitals_are_found() {
        assertThat(ids(finder, "La société Marlow Grues a ouvert une usine mardi à Lyon.", "fr"))
                .contains("wikidata:Q99004");
        assertThat(ids(finder, "La ministre Ottoline Harkness est arrivée mardi à Paris.", "fr"))
                .contains("wikidata:Q99001");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Der Tiefbau wächst, und die Wende kommt für alle Städte im Land.",
                "Die Preise steigen, der Neue Markt bleibt dennoch ruhig in dieser Woche.",
                "Aldermoor und der Tiefbau waren gestern wieder im Gespräch der Leute.",
                "marlow grues und andere sind gestern wieder im Gespräch gewesen, sagte sie."
            })
    void in_other_languages_lone_words_and_names_with_small_letters_are_not(String text) {
        assertThat(ids(finder, text, "de")).doesNotContain("wikidata:Q99006", "wikidata:Q99002", "wikidata:Q99004");
    }

    @Test
    void a_live_edit_wins_over_what_was_imported() {
        var edit = new KnowledgeEntry(
                "x",
                new GazetteerEntry(EntityType.PERSON, "Ottilie Smith", "wikidata:Q99001", List.of(), 0.9),
                Instant.EPOCH);
        EntityFinder edited = finder.with(imported.with(List.of(edit)));

        assertThat(ids(edited, "Then Ottoline Harkness spoke to reporters in Leeds.", "en"))
                .doesNotContain("wikidata:Q99001");
        assertThat(ids(edited, "Then Ottilie Smith spoke to reporters in Leeds.", "en"))
                .contains("wikidata:Q99001");
    }

    @Test
    void the_version_of_the_knowledge_tells_what_was_imported() throws IOException {
        Dumps dumps = new Dumps(folder);
        Knowledge other = BUILT_IN.with(dumps.file(dumps.write("other.csv", "name,type", "Marlow Cranes,company")));

        assertThat(imported.version()).isNotEqualTo(BUILT_IN.version()).isNotEqualTo(other.version());
        assertThat(imported.with(List.of()).version()).isEqualTo(imported.version());
    }

    private static List<String> ids(EntityFinder by, String text, String language) {
        return find(by, text, language).stream()
                .map(entity -> String.valueOf(entity.getId()))
                .toList();
    }

    private static List<Entity> find(EntityFinder by, String text, String language) {
        return by.find(Tokens.of(null), Tokens.of(text), language, Sport.NONE);
    }
}
