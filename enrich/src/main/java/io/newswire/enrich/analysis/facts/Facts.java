package io.newswire.enrich.analysis.facts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the files that facts come in. */
final class Facts {
    private static final Pattern TAB = Pattern.compile("\t");

    private Facts() {}

    /** A table whose first line names its columns, parted by tabs. */
    static List<Row> tabs(Path file) throws IOException {
        return rows(Files.readAllLines(file, UTF_8).stream()
                .map(line -> List.of(TAB.split(line, -1)))
                .toList());
    }

    /** A table whose first line names its columns, parted by commas, with quotes as in RFC 4180. */
    static List<Row> commas(Path file) throws IOException {
        return rows(Files.readAllLines(file, UTF_8).stream().map(Facts::cells).toList());
    }

    /** All files of a folder, and of those in it, whose names end so; in the order of their paths. */
    static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
        }
    }

    private static List<Row> rows(List<List<String>> lines) {
        List<String> names = lines.get(0);
        return lines.stream().skip(1).map(cells -> new Row(names, cells)).toList();
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    /** A row of a table. */
    record Row(List<String> names, List<String> cells) {
        /** The cell of a column; empty where the row is too short. */
        String get(String column) {
            int index = names.indexOf(column);
            if (index < 0) {
                throw new IllegalArgumentException("no column " + column + " among " + names);
            }
            return index < cells.size() ? cells.get(index).strip() : "";
        }
    }
}
