package io.newswire.bench;

import io.newswire.enrich.analysis.Analysis;
import io.newswire.enrich.analysis.Analyzer;
import io.newswire.enrich.analysis.Document;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** Where an analysis spends its time: the median of the last articles, for each step, by the clock. */
final class StepTimes {

    private static final int LAST = 4096;

    private final Map<Analyzer.Step, long[]> times = new EnumMap<>(Analyzer.Step.class);
    private int articles;
    private long stepStarted;

    Analysis analyze(Analyzer analyzer, Document document) {
        stepStarted = System.nanoTime();
        Analysis analysis = analyzer.analyze(document, this::done);
        articles++;
        return analysis;
    }

    private void done(Analyzer.Step step) {
        long now = System.nanoTime();
        times.computeIfAbsent(step, s -> new long[LAST])[articles % LAST] = now - stepStarted;
        stepStarted = now;
    }

    @Override
    public String toString() {
        var lines = new StringBuilder();
        times.forEach((step, nanos) -> lines.append(String.format(
                Locale.ROOT, "  %-26s %,10.1f us%n", step.name().toLowerCase(Locale.ROOT), median(nanos) / 1e3)));
        return lines.toString();
    }

    private long median(long[] nanos) {
        long[] known = Arrays.copyOf(nanos, Math.min(articles, LAST));
        Arrays.sort(known);
        return known[known.length / 2];
    }
}
