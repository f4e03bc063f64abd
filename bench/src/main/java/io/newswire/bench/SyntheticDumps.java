package io.newswire.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** Dumps of made-up towns and people, four names each, that look as those of GeoNames and Wikidata do. */
final class SyntheticDumps {
    private static final int NAMES_EACH = 4;
    private static final String[] SYLLABLES = {
        "al", "ber", "cor", "dun", "el", "far", "gor", "hol", "im", "jar", "kel", "lor", "mar", "nor", "os", "pel"
    };

    private final Path geonames;
    private final Path wikidata;

    SyntheticDumps(Path folder, int names) throws IOException {
        this.geonames = folder.resolve("towns.txt");
        this.wikidata = folder.resolve("people.json.gz");
        int half = names / 2;
        try (Writer out = Files.newBufferedWriter(geonames)) {
            for (int i = 0; i < half; i += NAMES_EACH) {
                out.write(town(i));
            }
        }
        try (Writer out = new BufferedWriter(
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(wikidata)), UTF_8))) {
            out.write("[\n");
            for (int i = half; i < names; i += NAMES_EACH) {
                out.write(person(i));
            }
            out.write("]\n");
        }
    }

    Path geonames() {
        return geonames;
    }

    Path wikidata() {
        return wikidata;
    }

    /** A name by its number: two words, of which the second is another for each. */
    String name(int number) {
        StringBuilder name = new StringBuilder();
        append(name, number * 31 % 4096);
        append(name.append(' '), number);
        return name.toString();
    }

    private static void append(StringBuilder name, int number) {
        int start = name.length();
        int rest = number;
        do {
            name.append(SYLLABLES[rest & 15]);
            rest >>>= 4;
        } while (rest != 0);
        name.setCharAt(start, Character.toUpperCase(name.charAt(start)));
    }

    private String town(int first) {
        int number = 90_000_000 + first;
        return number + "\t" + name(first) + "\t" + name(first) + "\t" + name(first + 1) + "," + name(first + 2) + ","
                + name(first + 3) + "\t1.5\t2.5\tP\tPPL\tGB\t\t07\t\t\t\t" + (1000 + first)
                + "\t\t10\tEtc/UTC\t2026-01-01\n";
    }

    private String person(int first) {
        return "{\"type\":\"item\",\"id\":\"Q" + (900_000_000 + first)
                + "\",\"labels\":{\"en\":{\"language\":\"en\",\"value\":\""
                + name(first)
                + "\"}},\"descriptions\":{\"en\":{\"language\":\"en\",\"value\":\"person\"}},\"aliases\":{\"en\":["
                + alias("en", first + 1) + "," + alias("en", first + 2) + "],\"de\":[" + alias("de", first + 3)
                + "]},\"claims\":{\"P31\":[{\"mainsnak\":{\"snaktype\":\"value\",\"property\":\"P31\",\"datavalue\":{\"value\":"
                + "{\"entity-type\":\"item\",\"numeric-id\":5,\"id\":\"Q5\"},\"type\":\"wikibase-entityid\"}},\"type\":\"statement\","
                + "\"rank\":\"normal\"}]},\"sitelinks\":{\"enwiki\":{\"site\":\"enwiki\",\"title\":\"x\",\"badges\":[]}}},\n";
    }

    private String alias(String language, int number) {
        return "{\"language\":\"" + language + "\",\"value\":\"" + name(number) + "\"}";
    }
}
