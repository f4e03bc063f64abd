package io.newswire.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * One run of a stream.
 *
 * @param articles how many were timed
 * @param processorSeconds the processor's time that the whole process took, broker and all
 * @param seconds time by the clock
 */
record StreamRound(long articles, double processorSeconds, double seconds) {

    double rate() {
        return articles / seconds;
    }

    double processorRate() {
        return articles / processorSeconds;
    }

    static double median(List<StreamRound> rounds, ToDoubleFunction<StreamRound> figure) {
        double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    static String describe(String name, List<StreamRound> rounds) {
        return String.format(
                Locale.ROOT,
                "%-22s %,10.0f articles/s (%,.0f to %,.0f in %d rounds), %,.0f a second of processor time",
                name,
                median(rounds, StreamRound::rate),
                rounds.stream().mapToDouble(StreamRound::rate).min().orElse(0),
                rounds.stream().mapToDouble(StreamRound::rate).max().orElse(0),
                rounds.size(),
                median(rounds, StreamRound::processorRate));
    }
}
