package io.newswire.enrich.analysis.knowledge.dump;

import io.newswire.enrich.analysis.knowledge.Kind;
import io.newswire.enrich.analysis.knowledge.Prominence;
import io.newswire.enrich.analysis.knowledge.dump.Draft.Alias;
import io.newswire.enrich.analysis.knowledge.dump.Draft.Origin;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the main table of GeoNames (allCountries, cities500 and the like): 19 columns parted by tabs. Kept are countries,
 * states and counties, towns with 500 people or a seat of government, and seas, straits, ranges and the like; everything
 * else has too many namesakes to be told apart in news.
 */
final class GeoNamesReader implements DumpReader {
    static final int COLUMNS = 19;

    private static final int MIN_PEOPLE = 500;
    private static final double CAPITAL = 0.75;
    private static final double LARGE_FEATURE = 0.35;
    /** A town is meant rather than the county of its name. */
    private static final double BEHIND_TOWN = 0.25;

    private static final Set<String> FORMER = Set.of("PPLH", "PPLQ", "PPLW", "PPLCH", "PCLH", "ADM1H", "ADM2H");
    private static final Set<String> SEATS = Set.of("PPLC", "PPLG", "PPLA", "PPLA2");
    private static final Set<String> AREAS =
            Set.of("ADM1", "ADM2", "PCL", "PCLD", "PCLF", "PCLI", "PCLIX", "PCLS", "TERR");
    private static final Set<String> LARGE_FEATURES =
            Set.of("CONT", "OCN", "SEA", "GULF", "STRT", "MTS", "PEN", "DSRT", "ISLS");

    private final Identifiers identifiers;
    private final DraftSink drafts;
    private final Remarks remarks;

    GeoNamesReader(Identifiers identifiers, DraftSink drafts, Remarks remarks) {
        this.identifiers = identifiers;
        this.drafts = drafts;
        this.remarks = remarks;
    }

    @Override
    public void read(Lines line) throws IOException {
        String[] cells = line.text().split("\t", -1);
        if (cells.length != COLUMNS) {
            remarks.refuse(
                    line, "has " + cells.length + " columns, not the " + COLUMNS + " of GeoNames: get the file again");
            return;
        }
        int number = Numbers.positive(cells[0]);
        double people = Numbers.decimal(cells[14]);
        String name = NameText.clean(cells[1]);
        if (number == 0) {
            remarks.refuse(line, "column 1: no number of GeoNames: get the file again");
        } else if (people < 0) {
            remarks.refuse(line, "column 15: the population is no number: correct it, or put 0");
        } else if (!isKept(cells[6], cells[7], people)) {
            remarks.skip("places of GeoNames that are too small, former, or of another kind");
        } else if (name == null) {
            remarks.skip("places of GeoNames whose name no text could be searched for");
        } else {
            drafts.add(draft(cells, number, name, people));
        }
    }

    private static boolean isKept(String group, String feature, double people) {
        if (FORMER.contains(feature)) {
            return false;
        }
        return switch (group) {
            case "P" -> people >= MIN_PEOPLE || SEATS.contains(feature);
            case "A" -> AREAS.contains(feature);
            default -> LARGE_FEATURES.contains(feature) || (feature.equals("ISL") && people >= MIN_PEOPLE);
        };
    }

    private Draft draft(String[] cells, int number, String name, double people) {
        String id = identifiers.ofGeonames(number);
        String country = isCode(cells[8]) ? cells[8] : null;
        return new Draft(
                id == null ? "geonames:" + number : id,
                Origin.GEONAMES,
                kind(cells[6], cells[7], id),
                null,
                id,
                name,
                prominence(cells[6], cells[7], people),
                country,
                region(country, cells[10]),
                number,
                aliases(name, cells));
    }

    private static Kind kind(String group, String feature, @Nullable String id) {
        if (id != null && id.startsWith("iso3166:")) {
            return Kind.COUNTRY;
        }
        return feature.equals("ADM1") ? Kind.REGION : group.equals("P") ? Kind.CITY : Kind.PLACE;
    }

    private static double prominence(String group, String feature, double people) {
        double prominence = Prominence.ofPopulation(people);
        return switch (group) {
            case "P" -> feature.equals("PPLC") ? Math.max(CAPITAL, prominence) : prominence;
            case "A" -> Math.max(0, prominence - BEHIND_TOWN);
            default -> LARGE_FEATURES.contains(feature) ? LARGE_FEATURE : prominence;
        };
    }

    /** GeoNames uses the postal codes of the United States, as ISO does, but numbers of its own elsewhere. */
    private static @Nullable String region(@Nullable String country, String code) {
        return "US".equals(country) && isCode(code) ? "US-" + code : null;
    }

    private static boolean isCode(String text) {
        return text.length() == 2 && text.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    }

    private static List<Alias> aliases(String name, String[] cells) {
        Map<String, Alias> aliases = new LinkedHashMap<>();
        for (String given : (cells[2] + "," + cells[3]).split(",", -1)) {
            String alias = NameText.clean(given);
            if (alias != null && !alias.equals(name)) {
                aliases.put(alias, new Alias(alias, Languages.ALL));
            }
        }
        return List.copyOf(aliases.values());
    }
}
