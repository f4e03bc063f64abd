package io.newswire.enrich.analysis.knowledge.dump;

import io.newswire.enrich.analysis.knowledge.dump.Draft.Alias;
import io.newswire.enrich.analysis.knowledge.dump.Draft.Origin;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the table of names that GeoNames has in other languages (alternateNamesV2): 8 columns parted by tabs, or 10 with the
 * years of a name. Former and colloquial names are left out.
 */
final class AlternateNamesReader implements DumpReader {
    static final int COLUMNS = 8;
    static final int COLUMNS_WITH_YEARS = 10;

    private static final String WIKIDATA = "wkdt";
    private static final String ABBREVIATION = "abbr";

    private final Identifiers identifiers;
    private final Languages languages;
    private final DraftSink drafts;
    private final Remarks remarks;

    AlternateNamesReader(Identifiers identifiers, Languages languages, DraftSink drafts, Remarks remarks) {
        this.identifiers = identifiers;
        this.languages = languages;
        this.drafts = drafts;
        this.remarks = remarks;
    }

    @Override
    public void read(Lines line) throws IOException {
        String[] cells = line.text().split("\t", -1);
        if (cells.length != COLUMNS && cells.length != COLUMNS_WITH_YEARS) {
            remarks.refuse(line, "has " + cells.length + " columns, not the 8 or 10 of GeoNames: get the file again");
            return;
        }
        int number = Numbers.positive(cells[1]);
        if (number == 0) {
            remarks.refuse(line, "column 2: no number of GeoNames: get the file again");
        } else if (cells[2].equals(WIKIDATA)) {
            addLink(number, cells[3]);
        } else if (cells[6].equals("1") || cells[7].equals("1")) {
            remarks.skip("former and colloquial names of GeoNames");
        } else {
            addName(number, cells[2], cells[3]);
        }
    }

    private void addLink(int number, String item) throws IOException {
        if (Numbers.item(item) > 0) {
            add(number, identifiers.usual("wikidata:" + item), List.of());
        }
    }

    private void addName(int number, String language, String given) throws IOException {
        String name = NameText.clean(given);
        long mask = mask(language);
        if (mask == 0 || name == null) {
            remarks.skip("names of GeoNames in other languages, or that no text could be searched for");
        } else {
            add(number, null, List.of(new Alias(name, mask)));
        }
    }

    private long mask(String language) {
        if (language.isEmpty() || language.equals(ABBREVIATION)) {
            return Languages.ALL;
        }
        return languages.has(language) ? languages.mask(List.of(language)) : 0;
    }

    private void add(int number, @Nullable String id, List<Alias> names) throws IOException {
        String usual = identifiers.ofGeonames(number);
        drafts.add(new Draft(
                usual == null ? "geonames:" + number : usual,
                Origin.ALTERNATE_NAMES,
                null,
                null,
                usual == null ? id : usual,
                "",
                Draft.UNKNOWN,
                null,
                null,
                number,
                names));
    }
}
