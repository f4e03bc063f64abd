package io.newswire.enrich.analysis.entities;

import io.newswire.enrich.analysis.text.Tokens;
import io.newswire.record.EntityType;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is written alike in a document is of one type: that which the tagger saw most clearly, all places together. After
 * "Hurricane Ida", "Ida" is no person.
 */
final class Agreement {
    private static final Set<String> STORMS = Set.of("hurricane", "typhoon", "cyclone", "storm");
    /** A word in front of it says more than the tagger says at several places. */
    private static final double CERTAIN = 5;

    private final List<Named> names;
    private final Map<Long, EnumMap<EntityType, Double>> seen = new HashMap<>();

    /** @param names of the whole document */
    Agreement(List<Named> names) {
        this.names = names;
        for (Named name : names) {
            Map<EntityType, Double> types =
                    seen.computeIfAbsent(name.words(), words -> new EnumMap<>(EntityType.class));
            if (isStorm(name)) {
                types.merge(EntityType.OTHER, CERTAIN, Double::sum);
            } else {
                types.merge(name.type(), name.confidence(), Double::sum);
            }
        }
    }

    /** The names with the types that were agreed on; but for edited ones, which are sure. */
    List<Named> apply() {
        return names.stream().map(this::agreed).toList();
    }

    private Named agreed(Named name) {
        Map<EntityType, Double> types = seen.get(name.words());
        if (name.entry() != null) {
            return name;
        }
        EntityType best =
                Collections.max(types.entrySet(), Map.Entry.comparingByValue()).getKey();
        double sum = types.values().stream().mapToDouble(Double::doubleValue).sum();
        return best == name.type() ? name : name.as(best, types.get(best) / sum);
    }

    private static boolean isStorm(Named name) {
        Tokens tokens = name.field().tokens();
        return name.length() == 1 && name.first() > 0 && STORMS.contains(tokens.folded(name.first() - 1));
    }
}
