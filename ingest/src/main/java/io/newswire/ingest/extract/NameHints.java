package io.newswire.ingest.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * What the names that a page gives its elements (class and id) tell of them. All words are looked for in one pass over a
 * name, by the automaton of Aho and Corasick (1975); a dash in a word stands for any character that is no letter, or for
 * either end of the name. The idea, and many of the words, are Readability's.
 */
final class NameHints {

    /** Hardly part of an article. */
    static final int UNLIKELY = 1;

    /** Perhaps part of an article, although a word says that it is unlikely. */
    static final int POSSIBLE = 2;

    static final int GOOD = 4;
    static final int BAD = 8;
    static final int SHARING = 16;
    static final int BYLINE = 32;

    /** So many bits hold all hints. */
    static final int BITS = 8;

    private static final Map<Integer, String> WORDS = Map.of(
            UNLIKELY,
            "-ad- adbreak advert agegate banner breadcrumb combx comment community consent cookie cover-wrap disqus extra"
                    + " footer gdpr header legends menu most-read newsletter outbrain pager pagination popup recirc related"
                    + " remark replies rss shoutbox sidebar skyscraper social sponsor supplemental taboola trending"
                    + " yom-remote",
            POSSIBLE,
            "and article body column content main mathjax shadow",
            GOOD,
            "article blog body content entry main page post story text",
            BAD,
            "-ad- -hid- banner combx comment com- contact footer gdpr hidden masthead media meta newsletter outbrain promo"
                    + " related scroll share shopping shoutbox sidebar skyscraper sponsor taboola tags widget",
            SHARING,
            "-share- -sharedaddy- -sharing-",
            BYLINE,
            "author byline writtenby");

    private static final int SYMBOLS = 27;

    private final List<int[]> next = new ArrayList<>();
    private final List<Integer> found = new ArrayList<>();
    private final int[][] steps;
    private final int[] hints;

    NameHints() {
        newState();
        WORDS.forEach((hint, words) -> Arrays.stream(words.split(" ", -1)).forEach(word -> add(word, hint)));
        complete();
        steps = next.toArray(int[][]::new);
        hints = found.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The hints in a name, as bits. */
    int of(String name) {
        if (name.isEmpty()) {
            return 0;
        }
        int state = steps[0][0];
        int all = 0;
        for (int i = 0; i < name.length(); i++) {
            state = steps[state][symbol(name.charAt(i))];
            all |= hints[state];
        }
        return all | hints[steps[state][0]];
    }

    private static int symbol(char c) {
        char lower = (char) (c | 0x20);
        return lower >= 'a' && lower <= 'z' ? lower - 'a' + 1 : 0;
    }

    private int newState() {
        int[] none = new int[SYMBOLS];
        Arrays.fill(none, -1);
        next.add(none);
        found.add(0);
        return next.size() - 1;
    }

    private void add(String word, int hint) {
        int state = 0;
        for (int i = 0; i < word.length(); i++) {
            int[] from = next.get(state);
            int symbol = symbol(word.charAt(i));
            if (from[symbol] < 0) {
                from[symbol] = newState();
            }
            state = from[symbol];
        }
        found.set(state, found.get(state) | hint);
    }

    /** Gives every state a step for every symbol: where a word does not go on, to the longest end that begins another. */
    private void complete() {
        int[] fallback = new int[next.size()];
        Deque<Integer> open = new ArrayDeque<>(List.of(0));
        while (!open.isEmpty()) {
            int state = open.poll();
            int[] from = next.get(state);
            found.set(state, found.get(state) | found.get(fallback[state]));
            for (int symbol = 0; symbol < SYMBOLS; symbol++) {
                int otherwise = state == 0 ? 0 : next.get(fallback[state])[symbol];
                if (from[symbol] < 0) {
                    from[symbol] = otherwise;
                } else {
                    fallback[from[symbol]] = otherwise;
                    open.add(from[symbol]);
                }
            }
        }
    }
}
