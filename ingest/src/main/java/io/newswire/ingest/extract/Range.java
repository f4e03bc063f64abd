package io.newswire.ingest.extract;

/**
 * A stretch of an outline: an element with all within it, or some that follow each other.
 *
 * @param from index of the first
 * @param to index after the last
 */
record Range(int from, int to) {

    /** An element, with all within it. */
    static Range of(Outline outline, int index) {
        return new Range(index, outline.end(index));
    }
}
