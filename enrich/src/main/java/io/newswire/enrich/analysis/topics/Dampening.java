package io.newswire.enrich.analysis.topics;

/** 1 + ln n: what is said twice counts for more, but not for twice as much. The same on every machine. */
final class Dampening {
    private static final double[] SMALL = new double[256];

    static {
        for (int i = 1; i < SMALL.length; i++) {
            SMALL[i] = 1 + StrictMath.log(i);
        }
    }

    private Dampening() {}

    /** For a count of 1 or more. */
    static double of(int count) {
        return count < SMALL.length ? SMALL[count] : 1 + StrictMath.log(count);
    }
}
