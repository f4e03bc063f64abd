package io.newswire.enrich.analysis.topics;

import io.newswire.enrich.analysis.text.Tokens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the prefixes that a word starts with. Those with the same first letters stand side by side, shorter ones first, and
 * are compared one after the other: they are three on the average, and small enough to stay in the processor's cache.
 */
final class PrefixTable {
    /** Letters that every prefix has. */
    static final int START = 3;

    private static final int CODES = 1 << (START * 5);

    /** A bit for each code of first letters that a prefix has, and how many bits are set in front of each number. */
    private final long[] codes = new long[CODES / Long.SIZE];

    private final short[] codesBefore = new short[codes.length];
    /** The first prefix of each code that there is. */
    private final int[] firsts;

    /** The first letter of each prefix in {@code letters}. */
    private final int[] starts;

    private final char[] letters;
    private final int[] terms;

    /** A prefix and the number of its term. */
    record Prefix(Tokens word, int term) {}

    PrefixTable(List<Prefix> prefixes) {
        List<Prefix> sorted = new ArrayList<>(prefixes);
        sorted.sort(Comparator.comparingInt((Prefix prefix) -> code(prefix.word, 0))
                .thenComparing(prefix -> prefix.word.length(0)));
        this.firsts = new int[sorted.size() + 1];
        this.starts = new int[sorted.size() + 1];
        this.terms = new int[sorted.size()];
        StringBuilder all = new StringBuilder();
        int groups = 0;
        for (int i = 0; i < terms.length; i++) {
            int code = code(sorted.get(i).word, 0);
            if ((codes[code / Long.SIZE] & 1L << code) == 0) {
                codes[code / Long.SIZE] |= 1L << code;
                firsts[groups++] = i;
            }
            terms[i] = sorted.get(i).term;
            all.append(sorted.get(i).word.folded(0));
            starts[i + 1] = all.length();
        }
        firsts[groups] = terms.length;
        this.letters = all.toString().toCharArray();
        for (int i = 1; i < codes.length; i++) {
            codesBefore[i] = (short) (codesBefore[i - 1] + Long.bitCount(codes[i - 1]));
        }
    }

    void find(Tokens tokens, int token, TermAutomaton.Hit hit) {
        int length = tokens.length(token);
        if (length < START) {
            return;
        }
        int code = code(tokens, token);
        long bits = codes[code / Long.SIZE];
        if ((bits & 1L << code) == 0) {
            return;
        }
        int group = codesBefore[code / Long.SIZE] + Long.bitCount(bits & (1L << code) - 1);
        for (int i = firsts[group]; i < firsts[group + 1]; i++) {
            if (startsWith(tokens, token, length, i)) {
                hit.at(terms[i], token);
            }
        }
    }

    private boolean startsWith(Tokens tokens, int token, int length, int prefix) {
        int start = starts[prefix];
        int letter = starts[prefix + 1] - start;
        if (letter > length) {
            return false;
        }
        // Prefixes of one code differ at their ends.
        while (letter > 0 && letters[start + letter - 1] == tokens.folded(token, letter - 1)) {
            letter--;
        }
        return letter == 0;
    }

    /** Of each of the first letters a few bits, which tell those of one alphabet apart. */
    private static int code(Tokens tokens, int token) {
        return (tokens.folded(token, 0) & 31) << 10
                | (tokens.folded(token, 1) & 31) << 5
                | (tokens.folded(token, 2) & 31);
    }
}
