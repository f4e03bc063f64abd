package io.newswire.enrich.analysis.knowledge;

import io.newswire.record.EntityType;

/** How well-known a thing is, from 0 to 1, by numbers that stand for it. */
public final class Prominence {
    private static final double MOST = 0.8;

    private Prominence() {}

    /** Of a city: 0 up to 10,000 people, 0.05 at 15,000, 0.3 at 100,000, 0.57 at a million, 0.8 at most. */
    public static double ofPopulation(double population) {
        return within((Math.log10(Math.max(population, 1)) - 4) / 3.5);
    }

    /**
     * Of a thing with articles in so many Wikipedias. People and organisations: 0.25 with one, 0.47 with ten, 0.69 with a
     * hundred. Places: 0.25 with ten, 0.6 with a hundred, for there are Wikipedias that have an article on every village.
     */
    public static double ofWikipedias(EntityType type, int wikipedias) {
        double magnitude = Math.log10(Math.max(wikipedias, 1));
        return within(type == EntityType.PLACE ? 0.35 * magnitude - 0.1 : 0.22 * magnitude + 0.25);
    }

    private static double within(double prominence) {
        return Math.round(Math.max(0, Math.min(MOST, prominence)) * 100) / 100.0;
    }
}
