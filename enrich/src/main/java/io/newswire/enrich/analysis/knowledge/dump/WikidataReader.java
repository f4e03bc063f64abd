package io.newswire.enrich.analysis.knowledge.dump;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.newswire.enrich.analysis.knowledge.Kind;
import io.newswire.enrich.analysis.knowledge.Prominence;
import io.newswire.enrich.analysis.knowledge.dump.Draft.Alias;
import io.newswire.enrich.analysis.knowledge.dump.Draft.Origin;
import io.newswire.enrich.analysis.knowledge.dump.Draft.Pending;
import io.newswire.record.EntityType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a dump of Wikidata, an entity a line: as the array that is published, or without its brackets. Kept are people, and
 * what may be an organisation or a place, as soon as one Wikipedia has an article about it. One word is too little for a person
 * whose usual name has several.
 */
final class WikidataReader implements DumpReader {
    /** The code of a label for all languages. */
    static final String EVERY_LANGUAGE = "mul";

    private static final String INSTANCE_OF = "P31";
    private static final String SUBCLASS_OF = "P279";
    private static final String COUNTRY = "P17";
    private static final String CITIZENSHIP = "P27";
    private static final String GEONAMES = "P1566";
    private static final String REGION_CODE = "P300";
    private static final String HUMAN = "Q5";
    private static final Pattern REGION = Pattern.compile("[A-Z]{2}-[A-Z0-9]{1,3}");
    private static final int MAX_CLASSES = 50;

    private final Identifiers identifiers;
    private final Languages languages;
    private final ClassTree classes;
    private final DraftSink drafts;
    private final Remarks remarks;
    private final WikidataParser parser;
    private final List<String> labelOrder;
    private boolean array;
    private boolean closed;

    WikidataReader(Identifiers identifiers, Languages languages, ClassTree classes, DraftSink drafts, Remarks remarks) {
        this.identifiers = identifiers;
        this.languages = languages;
        this.classes = classes;
        this.drafts = drafts;
        this.remarks = remarks;
        this.parser = new WikidataParser(
                languages, Set.of(INSTANCE_OF, SUBCLASS_OF, COUNTRY, CITIZENSHIP, GEONAMES, REGION_CODE));
        this.labelOrder = new ArrayList<>(List.of("en", EVERY_LANGUAGE));
        labelOrder.addAll(languages.tags());
    }

    @Override
    public int longest() {
        return Lines.MAX_LENGTH;
    }

    @Override
    public void read(Lines line) throws IOException {
        int length = trimmed(line);
        if (length == 0) {
            return;
        }
        if (length == 1 && line.bytes()[0] == '[') {
            array = true;
        } else if (length == 1 && line.bytes()[0] == ']') {
            closed = true;
        } else {
            readItem(line, length);
        }
    }

    @Override
    public void end() throws SourceException {
        if (array && !closed) {
            throw new SourceException("the list of entities has no end");
        }
    }

    /** Its length without blanks, and without the comma of an array. */
    private static int trimmed(Lines line) {
        int length = line.length();
        while (length > 0 && (line.bytes()[length - 1] == ',' || line.bytes()[length - 1] <= ' ')) {
            length--;
        }
        return length;
    }

    private void readItem(Lines line, int length) throws IOException {
        WikidataItem item;
        try {
            item = parser.parse(line.bytes(), length);
        } catch (JsonProcessingException e) {
            remarks.refuse(line, "column " + e.getLocation().getColumnNr() + ": no entity in JSON: passed over");
            return;
        } catch (IOException e) {
            remarks.refuse(line, e.getMessage() + ": passed over");
            return;
        }
        long number = Numbers.item(item.id);
        if (number == 0) {
            remarks.skip("properties and lexemes of Wikidata");
            return;
        }
        for (String above : item.values(SUBCLASS_OF)) {
            if (Numbers.item(above) > 0) {
                classes.add(number, Numbers.item(above));
            }
        }
        addThing(item);
    }

    private void addThing(WikidataItem item) throws IOException {
        List<String> instanceOf = item.values(INSTANCE_OF);
        String label = item.label(labelOrder);
        String name = label == null ? null : NameText.clean(label);
        if (item.wikipedias == 0 || instanceOf.isEmpty()) {
            remarks.skip("items of Wikidata without an article or a class");
        } else if (name == null) {
            remarks.skip("items of Wikidata whose name no text could be searched for");
        } else {
            drafts.add(draft(item, name, instanceOf));
        }
    }

    private Draft draft(WikidataItem item, String name, List<String> instanceOf) {
        boolean person = instanceOf.contains(HUMAN);
        String id = identifiers.usual("wikidata:" + item.id);
        String ownCountry = identifiers.country("wikidata:" + item.id);
        String country = ownCountry != null ? ownCountry : country(item, person);
        return new Draft(
                id,
                Origin.WIKIDATA,
                person ? Kind.PERSON : null,
                person ? null : pending(item, instanceOf),
                id,
                name,
                person ? Prominence.ofWikipedias(EntityType.PERSON, item.wikipedias) : Draft.UNKNOWN,
                country,
                region(item, country),
                item.values(GEONAMES).stream()
                        .mapToInt(Numbers::positive)
                        .findFirst()
                        .orElse(0),
                aliases(item, name, person));
    }

    private static Pending pending(WikidataItem item, List<String> instanceOf) {
        List<Long> numbers = instanceOf.stream()
                .map(Numbers::item)
                .filter(number -> number > 0)
                .limit(MAX_CLASSES)
                .toList();
        return new Pending(numbers, item.wikipedias);
    }

    private @Nullable String country(WikidataItem item, boolean person) {
        return item.values(person ? CITIZENSHIP : COUNTRY).stream()
                .map(country -> identifiers.country("wikidata:" + country))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String region(WikidataItem item, @Nullable String country) {
        return item.values(REGION_CODE).stream()
                .filter(code -> REGION.matcher(code).matches() && code.startsWith(country + "-"))
                .findFirst()
                .orElse(null);
    }

    private List<Alias> aliases(WikidataItem item, String name, boolean person) {
        Map<String, Long> masks = new LinkedHashMap<>();
        boolean severalWords = person && !NameText.isOneWord(name);
        item.labels.forEach((language, label) -> add(label, language, severalWords, masks));
        item.aliases.forEach((language, all) -> all.forEach(alias -> add(alias, language, severalWords, masks)));
        masks.remove(name);
        List<Alias> aliases = new ArrayList<>();
        masks.forEach((text, mask) -> aliases.add(new Alias(text, mask)));
        return aliases;
    }

    private void add(String given, String language, boolean severalWords, Map<String, Long> masks) {
        long mask = language.equals(EVERY_LANGUAGE)
                ? Languages.ALL
                : languages.has(language) ? languages.mask(List.of(language)) : 0;
        String alias = NameText.clean(given);
        if (mask != 0 && alias != null && !(severalWords && NameText.isOneWord(alias))) {
            masks.merge(alias, mask, (one, other) -> one | other);
        }
    }
}
