package io.newswire.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Work that is timed over several rounds, and told as a rate: the median, with the slowest and the fastest round. */
final class Measure {

    /** A round is repeated work of at least this long. */
    private static final double ROUND_SECONDS = 0.5;

    private static final int WARM_UP_ROUNDS = 4;

    private final String name;
    private final String unit;
    private final long units;
    private final Runnable work;
    private double[] rates = {};

    /**
     * Nothing is measured yet.
     *
     * @param unit what is counted, in the plural
     * @param units how many of them the work does once
     */
    Measure(String name, String unit, long units, Runnable work) {
        this.name = name;
        this.unit = unit;
        this.units = units;
        this.work = work;
    }

    /** Measures them in turn, round by round, so that what else the machine does falls on all alike. */
    static void alternating(int rounds, List<Measure> measures) {
        for (int i = 0; i < WARM_UP_ROUNDS; i++) {
            measures.forEach(Measure::round);
        }
        for (Measure measure : measures) {
            measure.rates = new double[rounds];
        }
        for (int i = 0; i < rounds; i++) {
            for (Measure measure : measures) {
                measure.rates[i] = measure.round();
            }
        }
        measures.forEach(measure -> Arrays.sort(measure.rates));
    }

    private double round() {
        long started = System.nanoTime();
        long done = 0;
        double seconds;
        do {
            work.run();
            done += units;
            seconds = (System.nanoTime() - started) / 1e9;
        } while (seconds < ROUND_SECONDS);
        return done / seconds;
    }

    /** Units a second. */
    double median() {
        return rates[rates.length / 2];
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%-28s %,10.0f %s/s   (%,.0f to %,.0f in %d rounds)",
                name,
                median(),
                unit,
                rates[0],
                rates[rates.length - 1],
                rates.length);
    }
}
