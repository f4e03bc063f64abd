package io.newswire.enrich.analysis.facts;

import io.newswire.enrich.analysis.facts.Facts.Row;
import io.newswire.enrich.analysis.knowledge.Entry.Alias;
import io.newswire.enrich.analysis.text.Tokens;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects the names of one thing: each once, as it is compared, and those of one language under that language. */
final class Names {
    /** Columns of Natural Earth that name a thing in a language. */
    private static final List<String> LANGUAGES = List.of(
            "de", "es", "fr", "pt", "ru", "zh", "ar", "el", "hu", "id", "it", "ja", "ko", "nl", "pl", "sv", "tr", "vi",
            "fa", "he", "uk");

    private final Set<String> seen = new LinkedHashSet<>();
    private final List<String> everywhere = new ArrayList<>();
    private final Map<String, List<String>> inLanguages = new LinkedHashMap<>();

    Names(String name) {
        seen.add(folded(name));
    }

    /** Adds a name that is used in texts of any language. */
    Names add(String name) {
        String clean = clean(name);
        if (!clean.isEmpty() && seen.add(folded(clean))) {
            everywhere.add(clean);
        }
        return this;
    }

    /** Adds the names that a row of Natural Earth has in other languages. */
    Names addTranslations(Row row) {
        for (String language : LANGUAGES) {
            String name = clean(row.get("name_" + language));
            if (!name.isEmpty() && !seen.contains(folded(name))) {
                inLanguages.computeIfAbsent(name, n -> new ArrayList<>()).add(language);
            }
        }
        return this;
    }

    List<Alias> aliases() {
        List<Alias> aliases = new ArrayList<>();
        everywhere.forEach(name -> aliases.add(new Alias(name, List.of())));
        inLanguages.forEach((name, languages) -> aliases.add(new Alias(name, languages)));
        return aliases;
    }

    /** A name as it is compared. */
    static String folded(String name) {
        Tokens tokens = Tokens.of(name);
        StringBuilder folded = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            folded.append(i == 0 ? "" : " ").append(tokens.folded(i));
        }
        return folded.toString();
    }

    private static String clean(String name) {
        boolean doubtful = name.indexOf('(') >= 0 || name.indexOf('|') >= 0 || name.indexOf(':') >= 0;
        return doubtful ? "" : name.strip();
    }
}
