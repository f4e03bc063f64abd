package io.newswire.bench.names;

import io.newswire.record.EntityType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the noun phrases of a sentence of GUM, as in {@code (3-place-new-...-Paris)}, or with the end at a later word as
 * in {@code 3)}.
 */
final class Phrases {
    private static final Pattern BRACKET = Pattern.compile("\\(([^()]+)(\\))?|([^()]+)\\)");
    /** As the titles of their pages. */
    private static final Set<String> COUNTRIES = Stream.of(Locale.getISOCountries())
            .map(code -> new Locale("", code).getDisplayCountry(Locale.ENGLISH).replace(' ', '_'))
            .collect(Collectors.toUnmodifiableSet());

    private final Map<String, Deque<Integer>> open = new HashMap<>();
    private final Map<String, @Nullable EntityType> types = new HashMap<>();
    private final List<Phrase> phrases = new ArrayList<>();

    static List<Phrase> of(List<Word> sentence) {
        Phrases reader = new Phrases();
        for (int i = 0; i < sentence.size(); i++) {
            reader.read(sentence.get(i).phrases(), i);
        }
        return reader.phrases;
    }

    private void read(String brackets, int word) {
        Matcher bracket = BRACKET.matcher(brackets);
        while (bracket.find()) {
            if (bracket.group(1) == null) {
                close(bracket.group(3), word);
                continue;
            }
            String[] parts = bracket.group(1).split("-", -1);
            open.computeIfAbsent(parts[0], id -> new ArrayDeque<>()).push(word);
            types.put(parts[0], type(parts));
            if (bracket.group(2) != null) {
                close(parts[0], word);
            }
        }
    }

    private void close(String id, int last) {
        Integer first = open.getOrDefault(id, new ArrayDeque<>()).poll();
        EntityType type = types.get(id);
        if (first != null && type != null) {
            phrases.add(new Phrase(first, last, type));
        }
    }

    /** GUM calls a country that acts an organisation; here it stays a place. */
    private static @Nullable EntityType type(String[] parts) {
        return switch (parts.length > 1 ? parts[1] : "") {
            case "person" -> EntityType.PERSON;
            case "organization" ->
                COUNTRIES.contains(parts[parts.length - 1]) ? EntityType.PLACE : EntityType.ORGANISATION;
            case "place" -> EntityType.PLACE;
            case "event", "object", "abstract" -> EntityType.OTHER;
            default -> null;
        };
    }
}
