package io.newswire.ingest.extract;

import java.util.BitSet;
import java.util.List;

/**
 * Drops what stands in an article and is no part of it: buttons, galleries, lists of links, boxes that share. Elements are
 * judged from the innermost outwards, so that one is judged by what is left of it. The tests and the figures are
 * Readability's.
 */
final class Clutter {

    private static final int MANY_COMMAS = 10;

    private static final int SHORT_SHARING = 500;

    private final Outline outline;
    private final Selection selection;
    private final Paragraphs paragraphs;
    private final boolean weigh;
    private final Contents contents;
    private final BitSet safe = new BitSet();

    Clutter(Outline outline, Selection selection, Paragraphs paragraphs, boolean weigh) {
        this.outline = outline;
        this.selection = selection;
        this.paragraphs = paragraphs;
        this.weigh = weigh;
        this.contents = new Contents(outline, paragraphs);
    }

    /** Drops it within these stretches. */
    void drop(List<Range> ranges, boolean conditionally) {
        for (Range range : ranges) {
            mark(range);
            for (int i = selection.previous(range.to() - 1); i >= range.from(); i = selection.previous(i - 1)) {
                if (isClutter(i, range) || (conditionally && isDoubtful(i) && fails(i))) {
                    selection.drop(i);
                } else {
                    contents.add(i);
                }
            }
        }
    }

    /** What stands in a table of data or in code is left as it is. */
    private void mark(Range range) {
        for (int i = selection.next(range.from()); i >= 0 && i < range.to(); i = selection.next(i + 1)) {
            int parent = outline.parent(i);
            boolean data = outline.is(i, Kind.TABLE) && DataTable.is(outline, i);
            if (data || outline.is(i, Kind.CODE) || (parent >= 0 && safe.get(parent))) {
                safe.set(i);
            }
        }
    }

    private boolean isClutter(int index, Range range) {
        return switch (outline.kind(index)) {
            case CONTROL -> !outline.element(index).normalName().equals("input");
            case CAPTION -> true;
            case TITLE, HEADING -> weigh && outline.weight(index) < 0;
            case TEXT -> false;
            default ->
                index > range.from() && outline.hints(index, NameHints.SHARING) && contents.text(index) < SHORT_SHARING;
        };
    }

    private boolean isDoubtful(int index) {
        return outline.kind(index).isDoubtful()
                && !paragraphs.is(index)
                && !safe.get(index)
                && !contents.holdsData(index);
    }

    private boolean fails(int index) {
        int weight = weigh ? outline.weight(index) : 0;
        return weight < 0 || (contents.commas(index) < MANY_COMMAS && contents.looksUnlikeText(index, weight));
    }
}
