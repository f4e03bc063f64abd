/**
 * What subjects a text is about: the seventeen top-level concepts of the IPTC Media Topics, and some two hundred below
 * them.
 *
 * <h2>Rules</h2>
 *
 * Each concept has a rule that anyone can read: a query, in a syntax close to Lucene's.
 *
 * <table>
 * <caption>Query syntax</caption>
 * <tr><td>{@code goal}<td>a word, in whatever case and with or without accents
 * <tr><td>{@code footbal*}<td>all words that start so; three letters at least
 * <tr><td>{@code "world cup"}<td>a phrase
 * <tr><td>{@code "oil pric*"~5}<td>these words in any order, with at most five others between them
 * <tr><td>{@code goal^2}<td>counts twice; from 0 to 10, and 1 where nothing is said
 * <tr><td>{@code goal match}<td>either, or {@code goal OR match}: what is found is added up
 * <tr><td>{@code goal AND match}<td>counts only where both are found; binds tighter than OR
 * <tr><td>{@code +goal}<td>nothing in the group counts unless this is found
 * <tr><td>{@code NOT goal}<td>nothing in the group counts if this is found
 * <tr><td>{@code -goal^2}<td>counts against: its score is taken off. (Lucene would exclude the text; that is NOT here)
 * <tr><td>{@code (goal match)^2}<td>a group, with a weight
 * <tr><td>{@code @fr but @* goal}<td>what follows is looked for in French texts only; {@code @*} ends that
 * </table>
 *
 * A word found n times in the text and h times in the headline scores its weight times 1 + ln(n + 3h); a query scores the
 * sum s of what it finds. What makes no sense in a query is skipped, so that an edited rule stops nothing; of a query are
 * looked for 5,000 words, and groups are nested 16 deep. All queries together run over a text once.
 */
@NullMarked
package io.newswire.enrich.analysis.topics;

import org.jspecify.annotations.NullMarked;
