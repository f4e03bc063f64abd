package io.newswire.enrich.analysis.entities;

import io.newswire.enrich.analysis.knowledge.Entry;
import io.newswire.record.Entity;
import io.newswire.record.Field;
import io.newswire.record.Mention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Joins the mentions of one thing to one entity, and says how much the document is about it. */
final class EntityCollector {
    private static final double HEADLINE_SHARE = 0.35;
    private static final double POSITION_SHARE = 0.3;
    private static final double FREQUENCY_SHARE = 0.35;

    private final int words;

    /** @param words of the text */
    EntityCollector(int words) {
        this.words = words;
    }

    /** Entities, most relevant first, of equals the one named first; those that no strong match shows are left out. */
    List<Entity> collect(List<Resolved> resolved) {
        Map<Entry, List<Resolved>> byEntry = new LinkedHashMap<>();
        for (Resolved mention : resolved) {
            byEntry.computeIfAbsent(mention.entry(), entry -> new ArrayList<>()).add(mention);
        }
        return byEntry.entrySet().stream()
                .filter(entry ->
                        entry.getValue().stream().anyMatch(m -> m.match().strong()))
                .map(entry -> entity(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingDouble(Entity::getRelevance).reversed())
                .toList();
    }

    private Entity entity(Entry entry, List<Resolved> resolved) {
        double confidence = resolved.stream()
                .filter(mention -> mention.match().strong())
                .mapToDouble(Resolved::confidence)
                .max()
                .orElse(0);
        List<Mention> mentions = resolved.stream().map(r -> mention(r.match())).toList();
        return new Entity(entry.kind().type(), entry.name(), entry.id(), relevance(resolved), confidence, mentions);
    }

    /** A weighted mean of: named in the headline; how early in the text, from 1 to 0; and n / (n + 2) for n mentions. */
    private double relevance(List<Resolved> mentions) {
        Match first = mentions.get(0).match();
        boolean inHeadline = first.field().field() == Field.headline;
        double position = inHeadline ? 1 : 1 - (double) first.first() / words;
        double frequency = mentions.size() / (mentions.size() + 2.0);
        return HEADLINE_SHARE * (inHeadline ? 1 : 0) + POSITION_SHARE * position + FREQUENCY_SHARE * frequency;
    }

    private static Mention mention(Match match) {
        FieldTokens field = match.field();
        return new Mention(
                field.field(),
                field.tokens().start(match.first()),
                field.tokens().endOfName(match.last()));
    }
}
