package io.newswire.enrich.analysis.gist;

import io.newswire.enrich.analysis.text.Tokens;

/** Tells in short what English texts say. Takes time linear in the text's length, and reads its first {@value #WORDS} words. */
public final class GistFinder {
    /** An article says early what it is about. */
    private static final int WORDS = 3_000;

    private static final String ENGLISH = "en";

    /**
     * The gist of a document.
     *
     * @param language its primary language
     */
    public Gist find(Tokens headline, Tokens text, String language) {
        if (!language.equals(ENGLISH)) {
            return Gist.NONE;
        }
        WordCounts counts = new WordCounts(headline, text, Math.min(text.size(), WORDS));
        return new Gist(new LeadingSentences(counts, text).find(), new KeyPhrases(counts, text).find());
    }
}
