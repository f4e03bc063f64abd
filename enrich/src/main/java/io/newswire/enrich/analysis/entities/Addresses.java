package io.newswire.enrich.analysis.entities;

import io.newswire.enrich.analysis.text.Tokens;

/** Tells words of mail and web addresses from others: "anna_berg@example.org" and "www.marlow.example" name nobody. */
final class Addresses {
    /** Words of an address that are looked at on either side, so that hostile text takes no longer. */
    private static final int REACH = 12;

    private Addresses() {}

    /** Whether a word is part of one. */
    static boolean has(Tokens tokens, int token) {
        int first = token;
        while (first > 0 && token - first < REACH && isJoined(tokens, first)) {
            if (isSign(tokens, first)) {
                return true;
            }
            first--;
        }
        if (first < token && tokens.folded(first).equals("www")) {
            return true;
        }
        for (int i = token + 1; i < tokens.size() && i - token <= REACH && isJoined(tokens, i); i++) {
            if (isSign(tokens, i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether no blank parts a word from the one before. */
    private static boolean isJoined(Tokens tokens, int token) {
        int distance = tokens.start(token) - tokens.end(token - 1);
        char after = tokens.after(token - 1);
        char before = tokens.before(token);
        return distance == 1
                ? ".-_@/+=&?".indexOf(after) >= 0
                : (distance == 3 && after == ':' && before == '/') || (distance == 4 && after == '.' && before == '.');
    }

    /** Whether what stands between them is found in addresses only. */
    private static boolean isSign(Tokens tokens, int token) {
        char after = tokens.after(token - 1);
        return after == '@' || (after == ':' && tokens.before(token) == '/');
    }
}
