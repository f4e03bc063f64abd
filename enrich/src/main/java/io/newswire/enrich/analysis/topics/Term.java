package io.newswire.enrich.analysis.topics;

import io.newswire.enrich.analysis.text.Tokens;

/**
 * A word or phrase that counts for a topic.
 *
 * @param words one word or more
 * @param prefix true where the only word is the start of the words meant
 * @param weight how much it counts; negative where it counts against
 * @param language of the texts it is looked for in; {@link #ANY} for all
 */
record Term(Tokens words, boolean prefix, double weight, String language) {
    static final String ANY = "*";

    boolean isFor(String textLanguage) {
        return language.equals(ANY) || language.equals(textLanguage);
    }
}
