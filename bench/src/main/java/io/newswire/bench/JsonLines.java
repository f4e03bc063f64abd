package io.newswire.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Files of one JSON value a line. */
final class JsonLines {

    private JsonLines() {}

    static List<JsonNode> read(Path file) throws IOException {
        var mapper = new ObjectMapper();
        var values = new ArrayList<JsonNode>();
        for (String line : Files.readAllLines(file)) {
            values.add(mapper.readTree(line));
        }
        return values;
    }
}
