package io.newswire.enrich.analysis.topics;

import io.newswire.enrich.analysis.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the query of a topic rule: words and {@code "phrases"}, parted by blanks. {@code goal^2} counts twice,
 * {@code -goal} counts against, {@code footbal*} stands for all words that start so. {@code @fr} says that what follows is
 * looked for in French texts only; {@code @*} ends that. What makes no sense is read as well as it can be: a rule that
 * somebody edits live must not stop anything.
 */
final class TopicQuery {
    private static final Pattern PART = Pattern.compile(
            "@(?<language>\\S+)|(?<sign>-?)(?:\"(?<phrase>[^\"]*)\"?|(?<word>[^\\s\"^]+))(?:\\^(?<weight>\\S*))?");

    private static final double MAX_WEIGHT = 10;
    private static final int MIN_PREFIX = 3;
    private static final int MAX_WORDS = 10;

    private TopicQuery() {}

    static List<Term> parse(String query) {
        List<Term> terms = new ArrayList<>();
        String language = Term.ANY;
        Matcher part = PART.matcher(query);
        while (part.find()) {
            if (part.group("language") != null) {
                language = part.group("language");
            } else {
                addTerm(terms, part, language);
            }
        }
        return terms;
    }

    private static void addTerm(List<Term> terms, Matcher part, String language) {
        String word = part.group("word");
        String text = word == null ? part.group("phrase") : word;
        Tokens words = Tokens.of(text);
        if (words.size() == 0 || words.size() > MAX_WORDS) {
            return;
        }
        boolean prefix = word != null && word.endsWith("*") && words.size() == 1 && words.length(0) >= MIN_PREFIX;
        double weight = weight(part.group("weight"));
        terms.add(new Term(words, prefix, part.group("sign").isEmpty() ? weight : -weight, language));
    }

    private static double weight(@Nullable String text) {
        try {
            double weight = text == null ? 1 : Double.parseDouble(text);
            return weight >= 0 ? Math.min(weight, MAX_WEIGHT) : 1;
        } catch (NumberFormatException e) {
            return 1;
        }
    }
}
