package io.newswire.enrich.analysis.facts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.newswire.enrich.analysis.knowledge.Entry;
import io.newswire.enrich.analysis.knowledge.Kind;
import io.newswire.enrich.analysis.text.Tokens;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Universities of the world, by name and country. */
final class Universities {
    private static final double PROMINENCE = 0.35;

    private Universities() {}

    static List<Entry> read(Path gazetteer) throws IOException {
        Path file = gazetteer.resolve("universities/world_universities_and_domains.json");
        List<Entry> universities = new ArrayList<>();
        for (JsonNode item : new ObjectMapper().readTree(file.toFile())) {
            String name = item.path("name").asText().strip();
            if (Tokens.of(name).size() > 1 && name.indexOf('|') < 0 && name.indexOf('\t') < 0) {
                String country = item.path("alpha_two_code").asText();
                universities.add(new Entry(Kind.UNIVERSITY, name, null, PROMINENCE, country, null, List.of()));
            }
        }
        return universities;
    }
}
