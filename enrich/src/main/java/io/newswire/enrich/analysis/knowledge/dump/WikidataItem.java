package io.newswire.enrich.analysis.knowledge.dump;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is read of an entity of Wikidata. */
final class WikidataItem {
    /** Such as Q42; that of a property or a lexeme begins with another letter. */
    String id = "";

    /** By language. */
    final Map<String, String> labels = new LinkedHashMap<>();

    final Map<String, List<String>> aliases = new LinkedHashMap<>();

    /** Articles in Wikipedias. */
    int wikipedias;

    private final Map<String, List<String>> normal = new LinkedHashMap<>();
    private final Map<String, List<String>> preferred = new LinkedHashMap<>();

    void addStatement(String property, String value, boolean isPreferred) {
        (isPreferred ? preferred : normal)
                .computeIfAbsent(property, p -> new ArrayList<>())
                .add(value);
    }

    /** All values of a property, those preferred first. */
    List<String> values(String property) {
        List<String> values = new ArrayList<>(preferred.getOrDefault(property, List.of()));
        values.addAll(normal.getOrDefault(property, List.of()));
        return values;
    }

    /** Its name in the first of these languages that it has one in, or else in any; null where it has none. */
    @Nullable
    String label(List<String> languages) {
        for (String language : languages) {
            String label = labels.get(language);
            if (label != null) {
                return label;
            }
        }
        return labels.isEmpty() ? null : labels.values().iterator().next();
    }
}
