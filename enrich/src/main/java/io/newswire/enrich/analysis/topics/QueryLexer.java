package io.newswire.enrich.analysis.topics;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the parts of a query one after another. Every text has parts: what fits nothing is skipped. */
final class QueryLexer {
    private static final Pattern PART = Pattern.compile("@(?<language>[^\\s()\"]+)"
            + "|(?<sign>[-+](?=[^\\s^]))"
            + "|(?<open>\\()"
            + "|(?<close>\\))(?:\\^(?<boost>[^\\s()\"]*))?"
            + "|(?:\"(?<phrase>[^\"]*)(?<quote>\")?(?:~(?<slop>[^\\s()\"^]*))?|(?<word>[^\\s\"^()]+))"
            + "(?:\\^(?<weight>[^\\s()\"]*))?");

    private static final Pattern SLOP = Pattern.compile("\\d{1,3}");
    private static final Pattern WEIGHT = Pattern.compile("\\d{1,3}(\\.\\d{0,9})?");
    private static final double MAX_WEIGHT = 10;
    private static final int MAX_SLOP = 50;

    private final String query;
    private final Matcher part;
    private boolean found = true;
    private int start;
    private int end;
    private int line = 1;
    private String skipped = "";

    QueryLexer(String query) {
        this.query = query;
        this.part = PART.matcher(query);
        next();
    }

    void next() {
        int before = start;
        int skippedFrom = end;
        found = found && part.find();
        start = found ? part.start() : query.length();
        end = found ? part.end() : query.length();
        skipped = query.substring(skippedFrom, start).strip();
        line += (int)
                query.substring(before, start).chars().filter(c -> c == '\n').count();
    }

    boolean atEnd() {
        return !found;
    }

    /** The line that the part starts in, from 1. */
    int line() {
        return line;
    }

    /** What was skipped between the part and the one before. */
    String skipped() {
        return skipped;
    }

    @Nullable
    String language() {
        return group("language");
    }

    /** {@code +} or {@code -} right before something. */
    @Nullable
    String sign() {
        return group("sign");
    }

    boolean isOpen() {
        return group("open") != null;
    }

    boolean isClose() {
        return group("close") != null;
    }

    @Nullable
    String phrase() {
        return group("phrase");
    }

    /** A phrase that no second quote ends. */
    boolean isUnclosed() {
        return phrase() != null && group("quote") == null;
    }

    @Nullable
    String word() {
        return group("word");
    }

    boolean isOperator(String name) {
        return name.equals(word()) && weightText() == null;
    }

    /** How many words may be between those of a phrase; -1 where it says nothing of that. */
    int slop() {
        String slop = group("slop");
        if (slop == null) {
            return -1;
        }
        return SLOP.matcher(slop).matches() ? Math.min(MAX_SLOP, Integer.parseInt(slop)) : 0;
    }

    boolean isSlopValid() {
        String slop = group("slop");
        return slop == null || (SLOP.matcher(slop).matches() && Integer.parseInt(slop) <= MAX_SLOP);
    }

    /** The weight of a word, phrase or closed group: 1 where it says none that makes sense. */
    double weight() {
        String text = weightText();
        return text != null && WEIGHT.matcher(text).matches() ? Math.min(Double.parseDouble(text), MAX_WEIGHT) : 1;
    }

    boolean isWeightValid() {
        String text = weightText();
        return text == null || (WEIGHT.matcher(text).matches() && Double.parseDouble(text) <= MAX_WEIGHT);
    }

    private @Nullable String weightText() {
        return isClose() ? group("boost") : group("weight");
    }

    private @Nullable String group(String name) {
        return found ? part.group(name) : null;
    }
}
