package io.newswire.bench;

import io.newswire.enrich.analysis.entities.NamedText;
import io.newswire.enrich.analysis.entities.NamedText.Marked;
import io.newswire.record.EntityType;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Counts names found beside names marked, by type. */
final class SpanCounts {
    private static final int CONTEXT = 25;

    private final Map<EntityType, int[]> counts = new EnumMap<>(EntityType.class);
    private final List<String> wrong = new ArrayList<>();

    void add(NamedText text, List<Marked> found) {
        Set<Marked> marked = new HashSet<>(text.names());
        marked.removeIf(name -> name.type() == EntityType.OTHER);
        for (Marked name : marked) {
            of(name)[0]++;
        }
        for (Marked name : new HashSet<>(found)) {
            of(name)[1]++;
            if (marked.contains(name)) {
                of(name)[2]++;
            }
        }
        List<Marked> all = new ArrayList<>(marked);
        all.removeAll(found);
        all.forEach(name -> wrong.add(line("missed", name, text)));
        List<Marked> extra = new ArrayList<>(new HashSet<>(found));
        extra.removeAll(marked);
        extra.forEach(name -> wrong.add(line("wrong ", name, text)));
    }

    private int[] of(Marked name) {
        return counts.computeIfAbsent(name.type(), type -> new int[3]);
    }

    private static String line(String what, Marked name, NamedText text) {
        String all = text.text();
        int from = Math.max(0, name.start() - CONTEXT);
        int to = Math.min(all.length(), name.end() + CONTEXT);
        String context = all.substring(from, name.start()) + "[" + all.substring(name.start(), name.end()) + "]"
                + all.substring(name.end(), to);
        return text.where() + " " + what + " " + name.type() + "  " + context.replace('\n', ' ');
    }

    void print(String name, boolean errors, PrintWriter out) {
        int[] all = new int[3];
        counts.values().forEach(count -> {
            for (int i = 0; i < all.length; i++) {
                all[i] += count[i];
            }
        });
        out.println(line(name, all));
        counts.forEach((type, count) -> out.println(line("  " + type, count)));
        if (errors) {
            wrong.stream().sorted(Comparator.naturalOrder()).forEach(line -> out.println("  " + line));
        }
    }

    private static String line(String name, int[] count) {
        double precision = count[1] == 0 ? 0 : (double) count[2] / count[1];
        double recall = count[0] == 0 ? 0 : (double) count[2] / count[0];
        double f1 = count[2] == 0 ? 0 : 2.0 * count[2] / (count[0] + count[1]);
        return String.format(
                Locale.ROOT,
                "%-38s F1 %.3f  precision %.3f  recall %.3f  (%d marked, %d found, %d right)",
                name,
                f1,
                precision,
                recall,
                count[0],
                count[1],
                count[2]);
    }
}
