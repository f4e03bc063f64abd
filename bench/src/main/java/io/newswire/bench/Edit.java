package io.newswire.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What becomes of an article on its way through the desks that print it. */
enum Edit {
    /** One word in ten is another. */
    WORDS {
        @Override
        String apply(String text, List<String> otherWords, RandomGenerator random) {
            return changeWords(text, CHANGED_WORDS, otherWords, random);
        }
    },
    /** A third of the paragraphs are gone, but never all. */
    CUT {
        @Override
        String apply(String text, List<String> otherWords, RandomGenerator random) {
            var paragraphs = new ArrayList<>(List.of(PARAGRAPH_END.split(text.strip())));
            for (int cut = (paragraphs.size() + 1) / 3; cut > 0; cut--) {
                paragraphs.remove(random.nextInt(paragraphs.size()));
            }
            return String.join("\n\n", paragraphs);
        }
    },
    /** Up to three lines stand around it that a desk puts around everything it prints. */
    BOILERPLATE {
        @Override
        String apply(String text, List<String> otherWords, RandomGenerator random) {
            var lines = new ArrayList<>(LINES);
            for (int left = random.nextInt(1, MAX_LINES + 1); lines.size() > left; ) {
                lines.remove(random.nextInt(lines.size()));
            }
            lines.add(random.nextInt(lines.size() + 1), text);
            return String.join("\n\n", lines);
        }
    },
    /** All of these. */
    ALL {
        @Override
        String apply(String text, List<String> otherWords, RandomGenerator random) {
            String cut = CUT.apply(text, otherWords, random);
            return BOILERPLATE.apply(WORDS.apply(cut, otherWords, random), otherWords, random);
        }
    };

    private static final double CHANGED_WORDS = 0.1;
    private static final int MAX_LINES = 3;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern PARAGRAPH_END = Pattern.compile("\\s*\\n\\s*");

    private static final List<String> LINES = List.of(
            "This report was supplied by our partner agency and has not been edited by our own newsroom.",
            "Good morning. You are reading the free edition; readers with an account get every page before six.",
            "Do you know more about this? Write to the desk, or ring the number at the foot of the page.",
            "Copyright of the publisher. It may be quoted briefly where the source is named, and not stored or sold.",
            "We may earn a small commission if you buy something through a link on this page.",
            "Read next: the five stories that most of our readers opened today.");

    /** The text, edited; the same one for the same state of the generator. */
    abstract String apply(String text, List<String> otherWords, RandomGenerator random);

    static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    /** Puts another word in the place of this share of the words. */
    static String changeWords(String text, double share, List<String> otherWords, RandomGenerator random) {
        return WORD.matcher(text)
                .replaceAll(word ->
                        random.nextDouble() < share ? otherWords.get(random.nextInt(otherWords.size())) : word.group());
    }
}
