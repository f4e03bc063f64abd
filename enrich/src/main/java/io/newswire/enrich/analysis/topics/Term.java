package io.newswire.enrich.analysis.topics;

import io.newswire.enrich.analysis.text.Tokens;

/**
 * A word or phrase that queries look for.
 *
 * @param words one word or more
 * @param prefix true where the only word is the start of the words meant
 */
record Term(Tokens words, boolean prefix) {
    /** What is the same for two terms that match the same. */
    String key() {
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            key.append(i == 0 ? "" : " ").append(words.folded(i));
        }
        return prefix ? key.append('*').toString() : key.toString();
    }
}
