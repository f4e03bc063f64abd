package io.newswire.bench.names;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.enrich.analysis.entities.NamedText;
import io.newswire.enrich.analysis.entities.NamedText.Marked;
import io.newswire.record.EntityType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads texts with names marked inside them, as in {@code [PER Ann Lee] of [ORG Acme Corp]}; the types are PER, ORG, LOC
 * and OTH. Blank lines part paragraphs, lines of {@code ---} parts texts, and lines that start with {@code #} are comments.
 */
final class Markup {

    List<NamedText> read(Path folder) throws IOException {
        List<NamedText> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                if (file.toString().endsWith(".txt")) {
                    texts.addAll(parse(file.getFileName().toString(), Files.readString(file, UTF_8)));
                }
            }
        }
        return texts;
    }

    static List<NamedText> parse(String where, String content) {
        List<NamedText> texts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int number = 0;
        int line = 0;
        for (String each : (content + "\n---").split("\n", -1)) {
            line++;
            if (each.equals("---")) {
                if (!text.toString().isBlank()) {
                    texts.add(text(where + ":" + number, text.toString().strip()));
                }
                text.setLength(0);
                number = line + 1;
            } else if (!each.startsWith("#")) {
                text.append(each).append('\n');
            }
        }
        return texts;
    }

    private static NamedText text(String where, String marked) {
        StringBuilder text = new StringBuilder();
        List<Marked> names = new ArrayList<>();
        int at = 0;
        while (at < marked.length()) {
            int open = marked.indexOf('[', at);
            if (open < 0) {
                break;
            }
            int close = marked.indexOf(']', open);
            int blank = marked.indexOf(' ', open);
            if (close < 0 || blank < 0 || blank > close) {
                throw new IllegalArgumentException(where + ": a mark is [TYPE name], not " + marked.substring(open));
            }
            text.append(marked, at, open);
            int start = text.length();
            text.append(marked, blank + 1, close);
            names.add(new Marked(start, text.length(), type(where, marked.substring(open + 1, blank))));
            at = close + 1;
        }
        text.append(marked.substring(at));
        return new NamedText(where, text.toString(), names, true);
    }

    private static EntityType type(String where, String name) {
        return switch (name) {
            case "PER" -> EntityType.PERSON;
            case "ORG" -> EntityType.ORGANISATION;
            case "LOC" -> EntityType.PLACE;
            case "OTH" -> EntityType.OTHER;
            default ->
                throw new IllegalArgumentException(where + ": no type " + name + ": there are PER, ORG, LOC and OTH");
        };
    }
}
