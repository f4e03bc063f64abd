package io.newswire.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Whether what is said with a confidence of 0.8 is right in eight of ten cases: in five bins, and as a Brier score. */
final class Reliability {

    private static final int BINS = 5;

    private final int[] counts = new int[BINS];
    private final int[] right = new int[BINS];
    private final double[] confidences = new double[BINS];
    private double squares;

    void add(double confidence, boolean isRight) {
        int bin = Math.min(BINS - 1, (int) (confidence * BINS));
        counts[bin]++;
        right[bin] += isRight ? 1 : 0;
        confidences[bin] += confidence;
        squares += Math.pow(confidence - (isRight ? 1 : 0), 2);
    }

    /** The mean square of what confidence and truth differ by: 0 is perfect, 0.25 is tossing a coin. */
    double brier() {
        int all = 0;
        for (int count : counts) {
            all += count;
        }
        return all == 0 ? 0 : squares / all;
    }

    /** A line for each bin that holds anything. */
    List<String> lines() {
        var lines = new ArrayList<String>();
        for (int bin = 0; bin < BINS; bin++) {
            if (counts[bin] > 0) {
                lines.add(String.format(
                        Locale.ROOT,
                        "confidence %.1f to %.1f: mean %.2f, right %.2f  (%d)",
                        (double) bin / BINS,
                        (bin + 1.0) / BINS,
                        confidences[bin] / counts[bin],
                        (double) right[bin] / counts[bin],
                        counts[bin]));
            }
        }
        return lines;
    }
}
