package io.newswire.enrich.stories;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The terms that an article is grouped by: its entities, and the first words and numbers of its headline and text, words cut
 * to their stems by length. News tells in its first words what it is about, and numbers tell one event from the next.
 */
final class StoryTerms {

    /** Chosen on the train part of ECB+, where more terms gain next to nothing, and each is looked up. */
    private static final int MAX_TERMS = 34;

    private static final int MAX_ENTITIES = 8;
    private static final String ENTITY = "=";
    private static final int STEM_LENGTH = 6;

    /** Shorter words are mostly grammar. */
    private static final int MIN_WORD_LENGTH = 4;

    /** One digit counts things in any article. */
    private static final int MIN_DIGITS = 2;

    /** How much of a text is looked at. */
    private static final int MAX_CHARS = 2_000;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*");

    private final Set<String> terms = new LinkedHashSet<>();

    private StoryTerms() {}

    /**
     * The terms of an article.
     *
     * @param entities as {@link #entity} tells them; the most relevant first
     */
    static Set<String> of(List<String> entities, @Nullable String headline, @Nullable String text) {
        var builder = new StoryTerms();
        entities.stream().limit(MAX_ENTITIES).forEach(builder.terms::add);
        builder.addWords(headline);
        builder.addWords(text);
        return builder.terms;
    }

    /** What stands for an entity: its identifier, or the last word of its name, for one article has "Anna Berg" and the next "Berg". */
    static String entity(@Nullable String id, String name) {
        return ENTITY
                + (id != null ? id : name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT));
    }

    static boolean isEntity(String term) {
        return term.startsWith(ENTITY);
    }

    private void addWords(@Nullable String text) {
        if (text != null) {
            String start = text.substring(0, Math.min(text.length(), MAX_CHARS));
            String folded = Normalizer.normalize(start, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
            Matcher words = WORD.matcher(folded);
            while (terms.size() < MAX_TERMS && words.find()) {
                addWord(words.group());
            }
        }
    }

    private void addWord(String word) {
        if (Character.isIdeographic(word.codePointAt(0))) {
            addPairs(word.codePoints().toArray());
        } else if (word.length() >= (Character.isDigit(word.codePointAt(0)) ? MIN_DIGITS : MIN_WORD_LENGTH)) {
            add(word.substring(0, Math.min(word.length(), STEM_LENGTH)));
        }
    }

    /** Where words are written without blanks between them, two neighbouring characters stand for a word. */
    private void addPairs(int[] characters) {
        for (int i = 0; i + 1 < characters.length; i++) {
            add(new String(characters, i, 2));
        }
    }

    private void add(String term) {
        if (terms.size() < MAX_TERMS) {
            terms.add(term);
        }
    }
}
