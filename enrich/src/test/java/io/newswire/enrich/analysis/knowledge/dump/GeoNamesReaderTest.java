package io.newswire.enrich.analysis.knowledge.dump;

import static io.newswire.enrich.analysis.knowledge.dump.Dumps.bytes;
import static io.newswire.enrich.analysis.knowledge.dump.Dumps.ids;
import static io.newswire.enrich.analysis.knowledge.dump.Dumps.named;
import static io.newswire.enrich.analysis.knowledge.dump.Dumps.place;
import static io.newswire.enrich.analysis.knowledge.dump.Dumps.zip;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.enrich.analysis.knowledge.Entry;
import io.newswire.enrich.analysis.knowledge.Kind;
import io.newswire.enrich.analysis.knowledge.file.KnowledgeFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeoNamesReaderTest {
    private static final String TOWN = place(901, "Aldermoor", "Aldermore,Альдермур", "P.PPLA", "GB", 120_000);

    @TempDir
    private Path folder;

    private Dumps dumps;

    @BeforeEach
    void start() {
        dumps = new Dumps(folder);
    }

    @Test
    void a_town_is_found_by_all_its_names() throws IOException {
        KnowledgeFile file = dumps.file(dumps.write("cities500.txt", TOWN));

        assertThat(ids(file, "Aldermoor")).containsExactly("geonames:901");
        assertThat(ids(file, "aldermore")).containsExactly("geonames:901");
        assertThat(ids(file, "Альдермур")).containsExactly("geonames:901");
        assertThat(ids(file, "Alder")).isEmpty();
        assertThat(named(file, "Aldermoor").get(0).entry())
                .isEqualTo(new Entry(Kind.CITY, "Aldermoor", "geonames:901", 0.31, "GB", null, List.of()));
    }

    @Test
    void a_zip_archive_is_read_as_its_table() throws IOException {
        KnowledgeFile file = dumps.file(dumps.write("GB.zip", zip("GB.txt", bytes(TOWN))));

        assertThat(ids(file, "Aldermoor")).containsExactly("geonames:901");
    }

    @Test
    void hamlets_former_places_and_small_features_are_left_out_and_counted() throws IOException {
        ImportSummary summary = dumps.run(dumps.write(
                "allCountries.txt",
                TOWN,
                place(902, "Tinyham", "", "P.PPL", "GB", 12),
                place(903, "Oldham Ruins", "", "P.PPLH", "GB", 9000),
                place(904, "Alder Brook", "", "H.STM", "GB", 0)));

        assertThat(summary.entries()).isEqualTo(1);
        assertThat(summary.skipped().values()).containsExactly(3L);
        assertThat(summary.refused()).isZero();
    }

    @Test
    void countries_and_cities_that_are_built_in_have_the_identifiers_that_they_have_there() throws IOException {
        KnowledgeFile file = dumps.file(dumps.write(
                "allCountries.txt",
                place(6251999, "Canada", "Kanada", "A.PCLI", "CA", 37_058_856),
                place(2643743, "London", "Londinium", "P.PPLC", "GB", 8_961_989)));

        assertThat(ids(file, "Kanada")).containsExactly("iso3166:CA");
        assertThat(ids(file, "Londinium")).containsExactly("wikidata:Q84");
    }

    @Test
    void names_in_other_languages_are_for_texts_in_these() throws IOException {
        Path names = dumps.write(
                "alternateNamesV2.txt",
                "1\t901\tde\tAldermohr\t1\t\t\t\t\t",
                "2\t901\tnl\tAldermohr\t\t\t\t\t\t",
                "3\t901\txx\tAldermaar\t\t\t\t\t\t",
                "4\t901\tfr\tVieux Aldermour\t\t\t\t1\t\t",
                "5\t901\twkdt\tQ999901\t\t\t\t\t\t",
                "6\t999\tde\tNirgendwo\t\t\t\t\t\t");

        KnowledgeFile file = dumps.file(names, dumps.write("cities500.txt", TOWN));

        assertThat(named(file, "Aldermohr")).singleElement().satisfies(candidate -> {
            assertThat(candidate.languages()).containsExactly("de", "nl");
            assertThat(candidate.entry().id()).isEqualTo("wikidata:Q999901");
            assertThat(candidate.otherId()).isEqualTo("geonames:901");
        });
        assertThat(ids(file, "Aldermaar")).isEmpty();
        assertThat(ids(file, "Vieux Aldermour")).isEmpty();
        assertThat(ids(file, "Nirgendwo")).isEmpty();
    }

    @Test
    void a_row_with_names_without_end_is_passed_over() throws IOException {
        Path table = dumps.write(
                "cities500.txt", TOWN, place(902, "Birchmoor", "Birch,".repeat(300_000), "P.PPL", "GB", 900));

        assertThat(dumps.run(table).entries()).isEqualTo(1);
        assertThat(dumps.refused).singleElement().asString().startsWith(table + ":2: is longer than 1 MiB");
    }

    @Test
    void a_bad_row_is_told_with_its_place_and_the_rest_goes_on() throws IOException {
        Path table = dumps.write(
                "cities500.txt",
                TOWN,
                "902\tcut off",
                place(0, "Numberless", "", "P.PPL", "GB", 1000),
                TOWN.replace("901", "903").replace("Alder", "Bir").replace("120000", "many"),
                place(904, "Elmcastle\0", "", "P.PPL", "GB", 1000));

        ImportSummary summary = dumps.run(table);

        assertThat(summary.refused()).isEqualTo(3);
        assertThat(dumps.refused)
                .satisfiesExactly(
                        first -> assertThat(first).startsWith(table + ":2: has 2 columns"),
                        second -> assertThat(second).startsWith(table + ":3: column 1"),
                        third -> assertThat(third).startsWith(table + ":4: column 15"));
        assertThat(ids(KnowledgeFile.open(dumps.target()), "Elmcastle")).containsExactly("geonames:904");
    }
}
