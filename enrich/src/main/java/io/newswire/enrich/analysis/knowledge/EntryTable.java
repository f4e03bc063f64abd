package io.newswire.enrich.analysis.knowledge;

import io.newswire.enrich.analysis.knowledge.Entry.Alias;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Entries as lines of tab-separated text: kind, id, name, prominence, country, region, and the aliases parted by
 * {@code |}, each with its languages in front where it has any, as in {@code de,nl:Londen}. Empty fields are unknown;
 * empty lines and lines that start with {@code #} are skipped.
 */
public final class EntryTable {
    private static final int FIELDS = 7;

    private EntryTable() {}

    /** Reads all entries; the source's name is told in errors. */
    static List<Entry> read(BufferedReader in, String source) throws IOException {
        List<Entry> entries = new ArrayList<>();
        int number = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            if (!line.isBlank() && line.charAt(0) != '#') {
                entries.add(parse(line, source + ":" + number));
            }
        }
        return entries;
    }

    private static Entry parse(String line, String where) {
        String[] fields = line.split("\t", FIELDS);
        if (fields.length < 4) {
            throw new IllegalArgumentException(where + ": an entry has kind, id, name and prominence at least");
        }
        fields = Arrays.copyOf(fields, FIELDS);
        try {
            return new Entry(
                    Kind.valueOf(fields[0].toUpperCase(Locale.ROOT)),
                    fields[2],
                    orNull(fields[1]),
                    Double.parseDouble(fields[3]),
                    orNull(fields[4]),
                    orNull(fields[5]),
                    aliases(fields[6]));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(where + ": " + e.getMessage(), e);
        }
    }

    /** One entry as a line, without its end. */
    public static String write(Entry entry) {
        return String.join(
                "\t",
                entry.kind().name().toLowerCase(Locale.ROOT),
                orEmpty(entry.id()),
                entry.name(),
                Double.toString(entry.prominence()),
                orEmpty(entry.country()),
                orEmpty(entry.region()),
                entry.aliases().stream().map(EntryTable::write).collect(Collectors.joining("|")));
    }

    /** Aliases as one field. */
    static List<Alias> aliases(@Nullable String field) {
        if (field == null || field.isEmpty()) {
            return List.of();
        }
        return Arrays.stream(field.split("\\|")).map(EntryTable::alias).toList();
    }

    private static Alias alias(String text) {
        int colon = text.indexOf(':');
        if (colon < 2) {
            return new Alias(text, List.of());
        }
        return new Alias(
                text.substring(colon + 1), List.of(text.substring(0, colon).split(",")));
    }

    private static String write(Alias alias) {
        return alias.languages().isEmpty() ? alias.text() : String.join(",", alias.languages()) + ":" + alias.text();
    }

    private static @Nullable String orNull(@Nullable String field) {
        return field == null || field.isEmpty() ? null : field;
    }

    private static String orEmpty(@Nullable String field) {
        return field == null ? "" : field;
    }
}
