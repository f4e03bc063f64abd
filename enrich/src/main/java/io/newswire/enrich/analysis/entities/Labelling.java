package io.newswire.enrich.analysis.entities;

import java.util.Arrays;

/** The labels of a field's tokens, and by how much each was better than the next best. */
final class Labelling {
    final byte[] labels;
    final int[] margins;

    Labelling(int size) {
        this.labels = new byte[size];
        this.margins = new int[size];
        Arrays.fill(margins, Integer.MAX_VALUE);
    }
}
