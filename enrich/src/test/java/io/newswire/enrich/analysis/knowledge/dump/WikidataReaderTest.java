package io.newswire.enrich.analysis.knowledge.dump;

import static io.newswire.enrich.analysis.knowledge.dump.Dumps.bytes;
import static io.newswire.enrich.analysis.knowledge.dump.Dumps.bzip2;
import static io.newswire.enrich.analysis.knowledge.dump.Dumps.claim;
import static io.newswire.enrich.analysis.knowledge.dump.Dumps.gzip;
import static io.newswire.enrich.analysis.knowledge.dump.Dumps.ids;
import static io.newswire.enrich.analysis.knowledge.dump.Dumps.item;
import static io.newswire.enrich.analysis.knowledge.dump.Dumps.named;
import static io.newswire.enrich.analysis.knowledge.dump.Dumps.place;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.enrich.analysis.knowledge.Entry;
import io.newswire.enrich.analysis.knowledge.Kind;
import io.newswire.enrich.analysis.knowledge.file.KnowledgeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WikidataReaderTest {
    private static final String PERSON = item("Q9001", "Ottoline Harkness", 12, "P31 Q5", "P27 Q16");
    private static final String COMPANY = item("Q9002", "Marlow Cranes", 3, "P31 Q90020", "P17 Q145");
    /** The company's class is below one that is below "business". */
    private static final String[] CLASSES = {
        item("Q90020", "maker of cranes", 0, "P279 Q90021"), item("Q90021", "maker", 0, "P279 Q4830453")
    };

    @TempDir
    private Path folder;

    private Dumps dumps;

    @BeforeEach
    void start() {
        dumps = new Dumps(folder);
    }

    @Test
    void people_and_what_is_below_a_known_class_are_kept() throws IOException {
        KnowledgeFile file = dumps.file(dumps.write("dump.json", array(PERSON, COMPANY, CLASSES[0], CLASSES[1])));

        assertThat(named(file, "Ottoline Harkness").get(0).entry())
                .isEqualTo(new Entry(Kind.PERSON, "Ottoline Harkness", "wikidata:Q9001", 0.49, "CA", null, List.of()));
        assertThat(named(file, "Marlow Cranes").get(0).entry())
                .isEqualTo(new Entry(Kind.COMPANY, "Marlow Cranes", "wikidata:Q9002", 0.35, "GB", null, List.of()));
        assertThat(file.entries()).isEqualTo(2);
    }

    @Test
    void dumps_are_read_plain_by_lines_and_packed_in_one_member_or_several() throws IOException {
        byte[] first = bytes("[", PERSON + ",");
        byte[] second = bytes(COMPANY + ",", CLASSES[0] + ",", CLASSES[1], "]");
        List<Path> files = List.of(
                dumps.write("a.json", first, second),
                dumps.write("b.json.gz", gzip(first), gzip(second)),
                dumps.write("c.json.bz2", bzip2(first), bzip2(second)),
                dumps.write("d.jsonl", PERSON, COMPANY, CLASSES[0], CLASSES[1]));

        for (Path file : files) {
            KnowledgeFile made = dumps.file(file);

            assertThat(ids(made, "Ottoline Harkness")).as("%s", file).containsExactly("wikidata:Q9001");
            assertThat(ids(made, "Marlow Cranes")).as("%s", file).containsExactly("wikidata:Q9002");
        }
        assertThat(dumps.refused).isEmpty();
    }

    @Test
    void a_dump_that_is_cut_off_or_damaged_is_told_and_the_file_before_stays() throws IOException {
        byte[] whole = bytes(array(Stream.generate(() -> PERSON).limit(2000).toArray(String[]::new)));
        KnowledgeFile before = dumps.file(dumps.write("good.jsonl", PERSON));
        byte[] packed = gzip(whole);
        byte[] packed2 = bzip2(whole);
        byte[] flipped = packed2.clone();
        flipped[flipped.length / 2] ^= 0x55;
        List<Path> bad = List.of(
                dumps.write("cut.json", Arrays.copyOf(whole, whole.length / 2)),
                dumps.write("cut.json.gz", Arrays.copyOf(packed, packed.length / 2)),
                dumps.write("cut.json.bz2", Arrays.copyOf(packed2, packed2.length / 2)),
                dumps.write("no-end.json.gz", Arrays.copyOf(packed, packed.length - 4)),
                dumps.write("second.json.gz", gzip(bytes(PERSON)), Arrays.copyOf(packed, packed.length / 2)),
                dumps.write("flipped.json.bz2", flipped));

        for (Path file : bad) {
            assertThatThrownBy(() -> dumps.run(file))
                    .as("%s", file)
                    .isInstanceOf(ImportException.class)
                    .hasMessageStartingWith(file + " is cut off or damaged after line ")
                    .hasMessageEndingWith(": get it again");
        }
        assertThat(KnowledgeFile.open(dumps.target()).hash()).isEqualTo(before.hash());
        assertThat(leftBehind()).isEmpty();
    }

    @Test
    void garbage_between_entities_is_told_and_passed_over() throws IOException {
        Path file = dumps.write(
                "dump.json",
                "[",
                "{\"id\":\"Q1\",",
                "not JSON at all,",
                "[1,2,3],",
                "{\"id\":{\"a\":[1]},\"labels\":7,\"claims\":[],\"sitelinks\":null},",
                "{} {},",
                "\0\0\0,",
                "",
                PERSON + ",",
                "{\"type\":\"property\",\"id\":\"P31\",\"labels\":{}},",
                "]");

        ImportSummary summary = dumps.run(file);

        assertThat(summary.refused()).isEqualTo(4);
        assertThat(dumps.refused)
                .allSatisfy(what -> assertThat(what).startsWith(file + ":").endsWith(": passed over"));
        assertThat(ids(KnowledgeFile.open(dumps.target()), "Ottoline Harkness")).hasSize(1);
    }

    @Test
    void a_line_of_megabytes_is_read_and_one_beyond_all_bounds_is_passed_over() throws IOException {
        String filler = "x".repeat(10 << 20);
        String large =
                PERSON.replace("\"descriptions\":{}", "\"descriptions\":{\"en\":{\"value\":\"" + filler + "\"}}");
        String tooLarge = COMPANY.replace("\"descriptions\":{}", "\"d\":\"" + filler + filler + filler + filler + "\"");

        ImportSummary summary = dumps.run(dumps.write("dump.json", array(large, tooLarge)));

        assertThat(summary.entries()).isEqualTo(1);
        assertThat(dumps.refused).singleElement().asString().contains(":3: is longer than 32 MiB");
    }

    @Test
    void classes_in_a_circle_and_fictional_ones_do_no_harm() throws IOException {
        KnowledgeFile file = dumps.file(dumps.write(
                "dump.json",
                array(
                        item("Q99801", "Ring One", 3, "P31 Q99901"),
                        item("Q99901", "circle", 0, "P279 Q99902"),
                        item("Q99902", "circle", 0, "P279 Q99903"),
                        item("Q99903", "circle", 0, "P279 Q99901"),
                        item("Q99904", "made-up town", 0, "P279 Q99905"),
                        item("Q99905", "fiction", 0, "P279 Q14897293"),
                        item("Q99802", "Neverham", 30, "P31 Q99904"),
                        item("Q99803", "Selfton", 3, "P31 Q515", "P279 Q99803"))));

        assertThat(ids(file, "Ring One")).isEmpty();
        assertThat(ids(file, "Neverham")).isEmpty();
        assertThat(named(file, "Selfton").get(0).entry().kind()).isEqualTo(Kind.CITY);
    }

    @Test
    void deprecated_statements_are_ignored_and_preferred_ones_come_first() throws IOException {
        String claims = "\"P31\":[" + claim("Q4167410", "deprecated") + "," + claim("Q515", "normal") + "],"
                + "\"P17\":[" + claim("Q145", "normal") + "," + claim("Q16", "preferred") + "]";
        String labels = "{\"en\":{\"language\":\"en\",\"value\":\"Hollowmere\"}}";

        KnowledgeFile file = dumps.file(dumps.write("dump.jsonl", item("Q99801", labels, "[]", claims, 2)));

        assertThat(named(file, "Hollowmere"))
                .singleElement()
                .satisfies(candidate -> assertThat(candidate.entry().country()).isEqualTo("CA"));
    }

    @Test
    void names_are_by_language_and_a_lone_word_is_none_of_a_person_of_several() throws IOException {
        String labels = "{\"de\":{\"value\":\"Ottilie Harkness\"},\"mul\":{\"value\":\"Ottoline Harkness\"},"
                + "\"eo\":{\"value\":\"Otilina Harknes\"}}";
        String aliases =
                "{\"en\":[{\"value\":\"Harkness\"},{\"value\":\"Dame Ottoline\"}],\"mul\":[{\"value\":\"O. H. Hark\"}]}";

        KnowledgeFile file = dumps.file(dumps.write(
                "dump.jsonl", item("Q99801", labels, aliases, "\"P31\":[" + claim("Q5", "normal") + "]", 2)));

        assertThat(named(file, "Ottoline Harkness").get(0).languages()).isEmpty();
        assertThat(named(file, "Ottilie Harkness").get(0).languages()).containsExactly("de");
        assertThat(named(file, "Dame Ottoline").get(0).languages()).containsExactly("en");
        assertThat(named(file, "O. H. Hark").get(0).languages()).isEmpty();
        assertThat(ids(file, "Harkness")).isEmpty();
        assertThat(ids(file, "Otilina Harknes")).isEmpty();
    }

    @Test
    void a_place_of_geonames_and_its_item_are_one() throws IOException {
        Path geonames = dumps.write(
                "cities500.txt",
                place(901, "Aldermoor", "Aldermore", "P.PPLA", "GB", 120_000),
                place(902, "Birchmoor", "", "P.PPL", "GB", 5000));
        Path wikidata = dumps.write(
                "dump.jsonl",
                item("Q99801", "Aldermoor", 5, "P31 Q515", "P1566 '901'"),
                item("Q99802", "Aldermoor Rural", 2, "P31 Q515", "P1566 '901'"));

        KnowledgeFile file = dumps.file(geonames, wikidata);

        assertThat(ids(file, "Aldermore")).containsExactly("wikidata:Q99801");
        assertThat(named(file, "Aldermoor")).singleElement().satisfies(candidate -> {
            assertThat(candidate.otherId()).isEqualTo("geonames:901");
            assertThat(candidate.entry().prominence()).isEqualTo(0.31);
            assertThat(candidate.entry().country()).isEqualTo("GB");
        });
        assertThat(named(file, "Aldermoor Rural"))
                .singleElement()
                .satisfies(candidate -> assertThat(candidate.otherId()).isNull());
        assertThat(file.entries()).isEqualTo(3);
    }

    @Test
    void an_item_that_comes_twice_is_one_and_huge_lists_of_aliases_are_cut() throws IOException {
        StringBuilder many = new StringBuilder("{\"value\":\"The One\"}");
        for (int i = 0; i < 5000; i++) {
            many.append(",{\"value\":\"Alias Number ").append(i).append("\"}");
        }
        String labels = "{\"en\":{\"value\":\"Ottoline Harkness\"}}";
        String large = item("Q9001", labels, "{\"en\":[" + many + "]}", "\"P31\":[" + claim("Q5", "normal") + "]", 2);

        KnowledgeFile file = dumps.file(dumps.write("dump.jsonl", PERSON, large, PERSON));

        assertThat(ids(file, "Ottoline Harkness")).containsExactly("wikidata:Q9001");
        assertThat(ids(file, "The One")).containsExactly("wikidata:Q9001");
        assertThat(file.names()).isLessThanOrEqualTo(1001);
    }

    private static String[] array(String... items) {
        String[] lines = new String[items.length + 2];
        lines[0] = "[";
        for (int i = 0; i < items.length; i++) {
            lines[i + 1] = items[i] + (i + 1 < items.length ? "," : "");
        }
        lines[items.length + 1] = "]";
        return lines;
    }

    private List<Path> leftBehind() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isDirectory).toList();
        }
    }
}
