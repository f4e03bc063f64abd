package io.newswire.enrich.analysis.topics;

import io.newswire.enrich.analysis.text.Tokens;

/** What the linear model sees of a text: its telling words, and the pairs of them side by side. Known by a hash of 64 bits. */
final class Features {
    /** Called for each feature with the first and the last of its words. */
    interface Visitor {
        void feature(long hash, int first, int last);
    }

    private static final long FNV_PRIME = 0x100000001b3L;

    private Features() {}

    static void visit(Tokens field, Visitor visitor) {
        long before = Tokens.NO_STEM;
        for (int i = 0; i < field.size(); i++) {
            long stem = field.stem(i);
            if (stem != Tokens.NO_STEM) {
                visitor.feature(stem, i, i);
                if (before != Tokens.NO_STEM && field.isLinked(i)) {
                    visitor.feature((before ^ (stem >>> 7)) * FNV_PRIME, i - 1, i);
                }
            }
            before = stem;
        }
    }
}
