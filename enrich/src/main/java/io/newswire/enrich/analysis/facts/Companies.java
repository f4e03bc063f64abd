package io.newswire.enrich.analysis.facts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.newswire.enrich.analysis.facts.Facts.Row;
import io.newswire.enrich.analysis.knowledge.Entry;
import io.newswire.enrich.analysis.knowledge.Kind;
import io.newswire.enrich.analysis.text.Tokens;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Companies: the larger brands of the name suggestion index, and those of the S&amp;P 500. */
final class Companies {
    private static final double LISTED = 0.48;
    private static final double FAMOUS = 0.6;
    private static final double WORLDWIDE = 0.45;
    private static final double SEVERAL_COUNTRIES = 0.3;
    private static final String WORLD = "001";

    /** Trades whose companies are in the news in their own country too. */
    private static final Set<String> TRADES = Set.of(
            "bank", "insurance", "car", "telecommunication", "company", "supermarket", "department_store", "fuel");

    /** Everyday words that are first of all a company where they have a capital. */
    private static final Set<String> FAMOUS_WORDS = Set.of(
            "Alphabet", "Amazon", "Apple", "Fedex", "Ford", "Intel", "Nike", "Oracle", "Target", "Visa", "Xerox");

    private static final String SUFFIXES =
            "(?i)(,? (inc\\.?|corporation|corp\\.?|company|co\\.?|plc|ltd\\.?|n\\.v\\.|& co\\.?)| \\(.*\\))+$";

    private final Set<String> givenNames;
    private final Map<String, Entry> byName = new HashMap<>();

    /** @param givenNames folded first names: a brand that is one, or one in the genitive, is left out */
    Companies(Set<String> givenNames) {
        this.givenNames = givenNames;
    }

    List<Entry> read(Path gazetteer) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        for (Path file : Facts.files(gazetteer.resolve("nsi/data/brands"), ".json")) {
            String trade = String.valueOf(file.getFileName()).replace(".json", "");
            for (JsonNode item : mapper.readTree(file.toFile()).path("items")) {
                addBrand(item, trade);
            }
        }
        for (Row row : Facts.commas(gazetteer.resolve("sp500/data/constituents.csv"))) {
            addListed(row.get("Security"));
        }
        return List.copyOf(byName.values());
    }

    private void addBrand(JsonNode item, String trade) {
        String name = item.path("tags").path("brand").asText();
        String wikidata = item.path("tags").path("brand:wikidata").asText();
        List<String> places = StreamSupport.stream(
                        item.path("locationSet").path("include").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        double prominence = places.contains(WORLD) ? WORLDWIDE : SEVERAL_COUNTRIES;
        boolean known = places.contains(WORLD) || places.size() > 1 || TRADES.contains(trade);
        if (known && wikidata.matches("Q\\d+") && isName(name)) {
            Names names = new Names(name).add(item.path("displayName").asText());
            add(new Entry(
                    Kind.COMPANY, name, "wikidata:" + wikidata, prominence, country(places), null, names.aliases()));
        }
    }

    private void addListed(String security) {
        String name = security.replaceFirst(SUFFIXES, "");
        Entry brand = byName.get(Names.folded(name));
        Names names = new Names(name).add(security.replaceFirst(" \\(.*", ""));
        String id = brand == null ? null : brand.id();
        byName.put(
                Names.folded(name),
                new Entry(
                        Kind.COMPANY,
                        name,
                        id,
                        FAMOUS_WORDS.contains(name) ? FAMOUS : LISTED,
                        "US",
                        null,
                        names.aliases()));
    }

    /** Two brands of one name become one entry without an identifier: which one a text means cannot be told. */
    private void add(Entry entry) {
        byName.merge(Names.folded(entry.name()), entry, (one, other) -> {
            if (String.valueOf(one.id()).equals(other.id())) {
                return one.prominence() >= other.prominence() ? one : other;
            }
            return new Entry(
                    one.kind(),
                    one.name(),
                    null,
                    Math.max(one.prominence(), other.prominence()),
                    null,
                    null,
                    List.of());
        });
    }

    private boolean isName(String name) {
        Tokens words = Tokens.of(name);
        boolean latin = name.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
        if (!latin || words.size() == 0 || !words.startsUpper(0)) {
            return false;
        }
        boolean genitive = words.size() == 2 && words.folded(1).equals("s");
        boolean tooShort = words.size() == 1 && words.length(0) < 3 && !words.isAllUpper(0);
        return !tooShort && !((words.size() == 1 || genitive) && givenNames.contains(words.folded(0)));
    }

    private static @Nullable String country(List<String> places) {
        List<String> codes =
                places.stream().filter(place -> place.matches("[a-z]{2}")).toList();
        return codes.size() == 1 && places.size() == 1 ? codes.get(0).toUpperCase(Locale.ROOT) : null;
    }
}
