package io.newswire.enrich.analysis.entities;

import io.newswire.enrich.analysis.knowledge.Entry;
import io.newswire.enrich.analysis.text.Tokens;
import io.newswire.record.Entity;
import io.newswire.record.Field;
import io.newswire.record.Mention;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Makes entities of the places where each is named, and says how much the document is about it. */
final class EntityCollector {
    private static final double HEADLINE_SHARE = 0.35;
    private static final double POSITION_SHARE = 0.3;
    private static final double FREQUENCY_SHARE = 0.35;

    /** Last words of names whose period belongs to the name. */
    private static final Set<String> ABBREVIATIONS = Set.of(
            "inc", "corp", "co", "ltd", "bros", "jr", "sr", "st", "ave", "calif", "fla", "wis", "pa", "va", "md");

    private final int words;

    /** @param words of the text */
    EntityCollector(int words) {
        this.words = words;
    }

    /** Entities, most relevant first, of equals the one named first. */
    List<Entity> collect(List<List<Named>> things) {
        return things.stream()
                .map(this::entity)
                .sorted(Comparator.comparingDouble(Entity::getRelevance).reversed())
                .toList();
    }

    private Entity entity(List<Named> places) {
        Named first = places.get(0);
        Entry entry = first.entry();
        double confidence = places.stream().mapToDouble(Named::confidence).max().orElse(0);
        List<Mention> mentions = places.stream().map(EntityCollector::mention).toList();
        String name = entry == null ? longest(places).written() : entry.name();
        String id = entry == null ? null : entry.id();
        return new Entity(first.type(), name, id, relevance(places), confidence, mentions);
    }

    private static Named longest(List<Named> places) {
        Named longest = places.get(0);
        for (Named place : places) {
            boolean clearer = place.field().capitalsTell() && !longest.field().capitalsTell();
            if (place.length() > longest.length() || (clearer && place.length() == longest.length())) {
                longest = place;
            }
        }
        return longest;
    }

    /** A weighted mean of: named in the headline; how early in the text, from 1 to 0; and n / (n + 2) for n mentions. */
    private double relevance(List<Named> places) {
        Named first = places.get(0);
        boolean inHeadline = first.field().field() == Field.headline;
        double position = inHeadline ? 1 : 1 - (double) first.first() / words;
        double frequency = places.size() / (places.size() + 2.0);
        return HEADLINE_SHARE * (inHeadline ? 1 : 0) + POSITION_SHARE * position + FREQUENCY_SHARE * frequency;
    }

    private static Mention mention(Named place) {
        Tokens tokens = place.field().tokens();
        int last = place.last();
        boolean period = tokens.after(last) == '.' && ABBREVIATIONS.contains(tokens.folded(last));
        int end = period ? tokens.end(last) + 1 : tokens.endOfName(last);
        return new Mention(place.field().field(), tokens.start(place.first()), end);
    }
}
