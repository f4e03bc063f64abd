package io.newswire.enrich.stories;

import java.util.Arrays;
import java.util.Set;

/** What articles are found by: hashes of 64 bits, spread evenly. */
final class StoryKeys {

    private static final long FACTOR = 0x100000001b3L;
    private static final long BASIS = 0xcbf29ce484222325L;

    private StoryKeys() {}

    /** Keys of terms, the same for the same terms in whatever order; those of entities are negative, those of words are not. */
    static long[] ofTerms(Set<String> terms) {
        return terms.stream().mapToLong(StoryKeys::ofTerm).sorted().toArray();
    }

    private static long ofTerm(String term) {
        long hash = BASIS;
        for (int i = 0; i < term.length(); i++) {
            hash = (hash ^ term.charAt(i)) * FACTOR;
        }
        long key = mix(hash);
        return StoryTerms.isEntity(term) ? key | Long.MIN_VALUE : key & Long.MAX_VALUE;
    }

    static boolean isEntity(long term) {
        return term < 0;
    }

    /** How many of these terms are entities. */
    static int entities(long[] terms) {
        return (int) Arrays.stream(terms).filter(StoryKeys::isEntity).count();
    }

    static long mix(long key) {
        long mixed = (key ^ key >>> 33) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ mixed >>> 33) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ mixed >>> 33;
    }
}
