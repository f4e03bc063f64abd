package io.newswire.ingest.extract;

/**
 * How likely a text is an article and the whole of it: the product of
 *
 * <ul>
 *   <li>its length, up to 1,000 characters, as a share of them;
 *   <li>prose: one half, and the other half for the share of its characters in paragraphs of 80 or more;
 *   <li>links: 1 without any, 0 where half of the text is linked;
 *   <li>what vouches for it: 1 where the page declares an article, 0.8 where not; less 0.1 without a headline.
 * </ul>
 */
final class Quality {

    private static final double WHOLE_ARTICLE = 1_000;

    private static final int LONG_PARAGRAPH = 80;

    private Quality() {}

    /** From 0 to 1, in hundredths. */
    static double of(ArticleText text, boolean declared, boolean headline) {
        int all = text.length();
        if (all == 0) {
            return 0;
        }
        int prose = text.paragraphs().stream()
                .mapToInt(String::length)
                .filter(length -> length >= LONG_PARAGRAPH)
                .sum();
        double quality = Math.min(1, all / WHOLE_ARTICLE)
                * (0.5 + 0.5 * prose / all)
                * (1 - Math.min(1, 2 * text.linkDensity()))
                * ((declared ? 1 : 0.8) - (headline ? 0 : 0.1));
        return Math.round(quality * 100) / 100.0;
    }
}
