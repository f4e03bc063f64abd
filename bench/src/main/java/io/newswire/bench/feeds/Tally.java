package io.newswire.bench.feeds;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Expectations of one group: how many hold, which do not, and what was not compared and why. */
final class Tally {

    private int held;
    private final List<String> missed = new ArrayList<>();
    private final Map<String, Integer> notCompared = new TreeMap<>();

    void add(boolean holds, String what) {
        if (holds) {
            held++;
        } else {
            missed.add(what);
        }
    }

    void notCompared(String reason) {
        notCompared.merge(reason, 1, Integer::sum);
    }

    void print(String name, boolean errors, PrintWriter out) {
        int all = held + missed.size();
        out.printf("feeds: %-58s %.4f  (%d of %d)%n", name, all == 0 ? 0 : (double) held / all, held, all);
        if (errors) {
            missed.forEach(what -> out.println("  missed: " + what));
        }
    }

    void printNotCompared(PrintWriter out) {
        out.printf(
                "feeds: not compared: %d%n",
                notCompared.values().stream().mapToInt(count -> count).sum());
        notCompared.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(entry -> out.printf("  %4d  %s%n", entry.getValue(), entry.getKey()));
    }
}
