package io.newswire.enrich.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.enrich.analysis.similarity.Signature;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SketchesTest {

    private final Sketches sketches = new Sketches();
    private final Random random = new Random(1);

    private Signature signature() {
        return Signature.of(random.ints(Signature.SIZE).toArray());
    }

    /** A signature with so many places of another one. */
    private Signature like(Signature other, int places) {
        int[] minHash = random.ints(Signature.SIZE).toArray();
        System.arraycopy(other.minHash(), 0, minHash, 0, places);
        return Signature.of(minHash);
    }

    @Test
    void neverTellsLessThanTheSimilarity() {
        for (int index = 0; index < 1_000; index++) {
            Signature one = signature();
            Signature other = like(one, index % (Signature.SIZE + 1));
            sketches.put(index, other);

            assertThat(sketches.mostSimilarity(index, Sketches.of(one))).isGreaterThanOrEqualTo(one.estimate(other));
        }
    }

    @Test
    void tellsNearlyAllThatIsNotAlike() {
        Signature one = signature();
        int alike = 0;
        for (int index = 0; index < 1_000; index++) {
            sketches.put(index, signature());
            alike += sketches.mostSimilarity(index, Sketches.of(one)) >= 0.25 ? 1 : 0;
        }

        assertThat(alike).isLessThan(5);
    }

    @Test
    void keepsEachArticlesOwn() {
        Signature one = signature();
        Signature other = signature();
        sketches.put(0, one);
        sketches.put(1, other);

        assertThat(sketches.mostSimilarity(0, Sketches.of(one))).isEqualTo(1);
        assertThat(sketches.mostSimilarity(1, Sketches.of(other))).isEqualTo(1);
        assertThat(sketches.mostSimilarity(1, Sketches.of(one))).isLessThan(0.25);
    }
}
