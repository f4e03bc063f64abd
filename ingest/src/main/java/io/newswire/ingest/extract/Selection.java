package io.newswire.ingest.extract;

import java.util.BitSet;

/** What of an outline is still thought to be of use; at first everything. */
final class Selection {

    private final Outline outline;
    private final BitSet kept = new BitSet();

    Selection(Outline outline) {
        this.outline = outline;
        kept.set(0, outline.size());
    }

    boolean has(int index) {
        return kept.get(index);
    }

    /** Drops an element, with all within it. */
    void drop(int index) {
        kept.clear(index, outline.end(index));
    }

    /** Drops what names say is hardly part of an article, unless it stands in a table or in code. */
    void dropUnlikely() {
        for (int i = kept.nextSetBit(0); i >= 0; i = kept.nextSetBit(i + 1)) {
            boolean unlikely = outline.hints(i, NameHints.UNLIKELY) && !outline.hints(i, NameHints.POSSIBLE);
            boolean exempt = outline.is(i, Kind.BODY) || outline.is(i, Kind.LINK);
            if (unlikely && !exempt && !standsIn(i, Kind.TABLE) && !standsIn(i, Kind.CODE)) {
                drop(i);
            }
        }
    }

    private boolean standsIn(int index, Kind kind) {
        int parent = outline.parent(index);
        for (int levels = 0; levels < 4 && parent >= 0; levels++) {
            if (outline.is(parent, kind)) {
                return true;
            }
            parent = outline.parent(parent);
        }
        return false;
    }

    /** The first from an index on, or -1. */
    int next(int index) {
        return kept.nextSetBit(index);
    }

    /** The last up to an index, or -1. */
    int previous(int index) {
        return kept.previousSetBit(index);
    }
}
