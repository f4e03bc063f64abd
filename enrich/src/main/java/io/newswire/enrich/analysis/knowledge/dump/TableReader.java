package io.newswire.enrich.analysis.knowledge.dump;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import io.newswire.enrich.analysis.knowledge.Kind;
import io.newswire.enrich.analysis.knowledge.dump.Draft.Alias;
import io.newswire.enrich.analysis.knowledge.dump.Draft.Origin;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table of one's own: comma-separated values (RFC 4180) with a first line that names the columns. A thing is on one
 * line, whatever its quotes, so that a bad line spoils no other. See docs/knowledge.md for the columns.
 */
final class TableReader implements DumpReader {
    private static final ObjectReader CELLS = new CsvMapper().readerFor(String[].class);
    private static final List<String> COLUMNS =
            List.of("name", "type", "id", "prominence", "country", "region", "languages", "aliases");
    private static final Map<String, Kind> TYPES = Map.of(
            "place", Kind.PLACE,
            "person", Kind.PERSON,
            "organisation", Kind.BODY,
            "organization", Kind.BODY,
            "other", Kind.OTHER,
            "city", Kind.CITY,
            "region", Kind.REGION,
            "company", Kind.COMPANY,
            "club", Kind.CLUB,
            "university", Kind.UNIVERSITY);
    private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9._-]{0,30}:[^\\s\\p{Cntrl}]{1,100}");

    private final Identifiers identifiers;
    private final Languages languages;
    private final DraftSink drafts;
    private final Remarks remarks;
    private List<String> columns = List.of();

    TableReader(Identifiers identifiers, Languages languages, DraftSink drafts, Remarks remarks) {
        this.identifiers = identifiers;
        this.languages = languages;
        this.drafts = drafts;
        this.remarks = remarks;
    }

    /** Whether a line names the columns of such a table. */
    static boolean isHeader(String line) {
        return List.of(line.toLowerCase(Locale.ROOT).replace("\"", "").split("\\s*,\\s*", -1))
                .containsAll(List.of("name", "type"));
    }

    @Override
    public void read(Lines line) throws IOException {
        String text = line.text();
        if (text.isBlank()) {
            return;
        }
        try {
            String[] cells = cells(text);
            if (columns.isEmpty()) {
                columns = header(cells);
            } else {
                drafts.add(draft(cells));
            }
        } catch (BadCellException e) {
            remarks.refuse(line, String.valueOf(e.getMessage()));
        }
    }

    private static String[] cells(String line) throws BadCellException {
        try {
            return CELLS.readValue(line);
        } catch (JsonProcessingException e) {
            throw new BadCellException(
                    "character " + Math.max(1, e.getLocation().getColumnNr())
                            + ": the quotes do not match: double those inside a cell, and keep a row on one line");
        }
    }

    private static List<String> header(String[] cells) throws ImportException {
        List<String> names = new ArrayList<>();
        for (String cell : cells) {
            String name = cell.strip().toLowerCase(Locale.ROOT);
            if (!COLUMNS.contains(name)) {
                throw new ImportException("no column of a table is called '" + name + "': there are " + COLUMNS, null);
            }
            names.add(name);
        }
        return names;
    }

    private Draft draft(String[] cells) throws BadCellException {
        if (cells.length > columns.size()) {
            throw new BadCellException("has " + cells.length + " cells, but the first line names " + columns.size()
                    + ": put quotes around a cell with commas");
        }
        String name = NameText.clean(cell(cells, "name"));
        if (name == null) {
            throw bad(
                    "name",
                    cell(cells, "name"),
                    "is no name: give one to twelve words in UTF-8, of more than a letter");
        }
        Kind kind = kind(cells);
        String id = id(cell(cells, "id"));
        String country = country(cells);
        String usual = id == null ? null : identifiers.usual(id);
        return new Draft(
                usual == null ? "name:" + kind.type() + ":" + NameText.folded(name) : usual,
                Origin.TABLE,
                kind,
                null,
                usual != null && usual.startsWith("geonames:") ? null : usual,
                name,
                prominence(cell(cells, "prominence")),
                country,
                region(cells, country),
                id != null && id.startsWith("geonames:") ? Numbers.positive(id.substring(9)) : 0,
                aliases(cells, name));
    }

    private Kind kind(String[] cells) throws BadCellException {
        String type = cell(cells, "type");
        Kind kind = TYPES.get(type.toLowerCase(Locale.ROOT));
        if (kind == null) {
            throw bad(
                    "type",
                    type,
                    "is none: give one of " + TYPES.keySet().stream().sorted().toList());
        }
        return kind;
    }

    private static @Nullable String id(String given) throws BadCellException {
        if (given.isEmpty()) {
            return null;
        }
        String id = Numbers.item(given) > 0 ? "wikidata:" + given : given;
        boolean number = id.startsWith("geonames:") && Numbers.positive(id.substring(9)) == 0;
        boolean item = id.startsWith("wikidata:") && Numbers.item(id.substring(9)) == 0;
        if (!ID.matcher(id).matches() || number || item) {
            throw bad(
                    "id",
                    given,
                    "is none: give Q42, wikidata:Q42, geonames:2643743, or one such as imdb:nm1 of your own");
        }
        return id;
    }

    private static double prominence(String given) throws BadCellException {
        if (given.isEmpty()) {
            return Draft.UNKNOWN;
        }
        double prominence = Numbers.decimal(given);
        if (prominence < 0 || prominence > 1) {
            throw bad("prominence", given, "is none: give a number from 0 to 1, or nothing");
        }
        return prominence;
    }

    private @Nullable String country(String[] cells) throws BadCellException {
        String country = cell(cells, "country").toUpperCase(Locale.ROOT);
        if (!country.isEmpty() && !country.matches("[A-Z]{2}")) {
            throw bad("country", country, "is none: give a code of ISO 3166-1 such as CA, or nothing");
        }
        return country.isEmpty() ? null : country;
    }

    private @Nullable String region(String[] cells, @Nullable String country) throws BadCellException {
        String region = cell(cells, "region").toUpperCase(Locale.ROOT);
        if (!region.isEmpty() && !(region.matches("[A-Z]{2}-[A-Z0-9]{1,3}") && region.startsWith(country + "-"))) {
            throw bad("region", region, "is none of the country: give a code of ISO 3166-2 such as CA-QC, or nothing");
        }
        return region.isEmpty() ? null : region;
    }

    private List<Alias> aliases(String[] cells, String name) throws BadCellException {
        String given = cell(cells, "languages").toLowerCase(Locale.ROOT);
        List<String> asked = given.isEmpty() ? List.of() : List.of(given.split("[|;, ]+", -1));
        for (String language : asked) {
            if (!languages.has(language)) {
                throw bad(
                        "languages",
                        language,
                        "is none that is kept: add it with --languages, or give of " + languages.tags());
            }
        }
        List<Alias> aliases = new ArrayList<>();
        for (String each : cell(cells, "aliases").split("\\|", -1)) {
            String alias = NameText.clean(each);
            if (alias != null && !alias.equals(name)) {
                aliases.add(new Alias(alias, languages.mask(asked)));
            } else if (!each.isBlank() && alias == null) {
                throw bad("aliases", each, "is no name: give up to twelve words in UTF-8, parted from the next by |");
            }
        }
        return aliases;
    }

    private String cell(String[] cells, String column) {
        int index = columns.indexOf(column);
        return index < 0 || index >= cells.length ? "" : cells[index].strip();
    }

    private static BadCellException bad(String column, String value, String why) {
        String shown = value.length() > 40 ? value.substring(0, 40) + "..." : value;
        return new BadCellException("column " + column + ": '" + shown + "' " + why);
    }

    private static final class BadCellException extends Exception {
        private static final long serialVersionUID = 1;

        BadCellException(String message) {
            super(message);
        }
    }
}
