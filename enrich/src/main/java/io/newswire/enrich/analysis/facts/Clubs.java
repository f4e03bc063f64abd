package io.newswire.enrich.analysis.facts;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.enrich.analysis.knowledge.Entry;
import io.newswire.enrich.analysis.knowledge.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Football clubs, from the text files of football.db: a club on a line, its other names on lines that start with a bar. */
final class Clubs {
    private static final double PROMINENCE = 0.3;
    /** Of the leagues that are followed the world over. */
    private static final Map<String, Double> PROMINENCES =
            Map.of("eng", 0.42, "es", 0.4, "de", 0.4, "it", 0.4, "fr", 0.4);

    private static final int MIN_LENGTH = 4;
    private static final Pattern BAR = Pattern.compile("\\|");

    private static final Map<String, String> COUNTRIES =
            Map.of("eng", "GB", "sco", "GB", "wal", "GB", "nir", "GB", "kos", "XK");

    private Clubs() {}

    static List<Entry> read(Path gazetteer) throws IOException {
        List<Entry> clubs = new ArrayList<>();
        for (Path file : Facts.files(gazetteer.resolve("clubs"), ".clubs.txt")) {
            String code = Objects.requireNonNull(file.getFileName()).toString().replaceFirst("\\..*", "");
            addAll(clubs, file, code);
        }
        return clubs;
    }

    private static void addAll(List<Entry> clubs, Path file, String code) throws IOException {
        Club club = null;
        for (String line : Files.readAllLines(file, UTF_8)) {
            String text = line.replaceFirst("#.*", "");
            if (text.stripLeading().startsWith("|")) {
                addNames(club, text);
            } else if (!text.isBlank()) {
                add(clubs, club);
                club = club(text, code);
            }
        }
        add(clubs, club);
    }

    /** The club that a line starts; null for headings, and for second teams, which have a number in front. */
    private static @Nullable Club club(String line, String code) {
        String name = line.replaceFirst("(,|\t|   ).*", "").strip();
        if (!Character.isLetterOrDigit(line.charAt(0)) || name.indexOf(')') >= 0 || name.indexOf(':') >= 0) {
            return null;
        }
        String country = COUNTRIES.getOrDefault(code, code.toUpperCase(Locale.ROOT));
        return new Club(name, country, PROMINENCES.getOrDefault(code, PROMINENCE));
    }

    private static void addNames(@Nullable Club club, String line) {
        if (club != null) {
            for (String name : BAR.split(line, -1)) {
                String plain = name.replaceFirst("\\[.*", "").strip();
                // What ends in a period is short for tables of results, not for texts.
                if (plain.length() >= MIN_LENGTH && !plain.endsWith(".")) {
                    club.names.add(plain);
                }
            }
        }
    }

    private static void add(List<Entry> clubs, @Nullable Club club) {
        if (club != null && club.name.length() >= MIN_LENGTH) {
            clubs.add(new Entry(Kind.CLUB, club.name, null, club.prominence, club.country, null, club.names.aliases()));
        }
    }

    private static final class Club {
        private final String name;
        private final String country;
        private final double prominence;
        private final Names names;

        Club(String name, String country, double prominence) {
            this.name = name;
            this.prominence = prominence;
            this.country = country;
            this.names = new Names(name);
        }
    }
}
