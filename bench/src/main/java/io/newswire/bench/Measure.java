package io.newswire.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Work that is timed over several rounds, and told as a rate a second of the processor's time that this process took,
 * which other processes disturb little: the median, with the slowest and the fastest round. The collector's share is in it.
 * Beside it stands the median rate a second of the clock.
 */
final class Measure {

    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    /** A round is repeated work of at least so much of the processor's time. */
    private static final double ROUND_SECONDS = 0.5;

    /** On a busy machine the compiler needs its time. */
    private static final int WARM_UP_ROUNDS = 10;

    private final String name;
    private final String unit;
    private final long units;
    private final Runnable work;
    private double[] rates = {};
    private double[] clockRates = {};

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
            measures.forEach(measure -> measure.round());
        }
        for (Measure measure : measures) {
            measure.rates = new double[rounds];
            measure.clockRates = new double[rounds];
        }
        for (int i = 0; i < rounds; i++) {
            for (Measure measure : measures) {
                Round round = measure.round();
                measure.rates[i] = round.rate();
                measure.clockRates[i] = round.clockRate();
            }
        }
        measures.forEach(Measure::sort);
    }

    private Round round() {
        long started = System.nanoTime();
        long startedCpu = PROCESS.getProcessCpuTime();
        long done = 0;
        double processorSeconds;
        do {
            work.run();
            done += units;
            processorSeconds = (PROCESS.getProcessCpuTime() - startedCpu) / 1e9;
        } while (processorSeconds < ROUND_SECONDS);
        return new Round(done, processorSeconds, (System.nanoTime() - started) / 1e9);
    }

    private void sort() {
        Arrays.sort(rates);
        Arrays.sort(clockRates);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%-28s %,10.0f %s/s of processor time (%,.0f to %,.0f in %d rounds), %,.0f by the clock",
                name,
                rates[rates.length / 2],
                unit,
                rates[0],
                rates[rates.length - 1],
                rates.length,
                clockRates[clockRates.length / 2]);
    }

    private record Round(long done, double processorSeconds, double seconds) {
        double rate() {
            return done / processorSeconds;
        }

        double clockRate() {
            return done / seconds;
        }
    }
}
