package io.newswire.ingest.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Divisions that are paragraphs in truth, and the runs of text that stand in others without an element of their own:
 * what makes {@code <div>One<br><br>Two</div>} two paragraphs.
 */
final class Paragraphs {

    private static final double MOSTLY_LINKS = 0.25;

    private final Outline outline;
    private final Selection selection;
    private final Amounts amounts;
    private final BitSet divisions = new BitSet();

    Paragraphs(Outline outline, Selection selection, Amounts amounts) {
        this.outline = outline;
        this.selection = selection;
        this.amounts = amounts;
        for (int i = selection.next(0); i >= 0; i = selection.next(i + 1)) {
            if (outline.is(i, Kind.DIVISION) && isParagraph(i)) {
                divisions.set(i);
            }
        }
    }

    /** Whether an element is a paragraph, by name or in truth. */
    boolean is(int index) {
        return outline.is(index, Kind.PARAGRAPH) || divisions.get(index);
    }

    private boolean isParagraph(int division) {
        return amounts.linkDensity(division) < MOSTLY_LINKS
                && (!amounts.hasBlocks(division) || hasPhrasingOnly(division) || hasOneParagraph(division));
    }

    private boolean hasPhrasingOnly(int division) {
        for (int i = division + 1; i < outline.end(division); i = outline.end(i)) {
            if (selection.has(i) && !amounts.isPhrasing(i)) {
                return false;
            }
        }
        return amounts.text(division) > 0;
    }

    private boolean hasOneParagraph(int division) {
        int paragraphs = 0;
        for (int i = division + 1; i < outline.end(division); i = outline.end(i)) {
            if (outline.is(i, Kind.PARAGRAPH)) {
                paragraphs++;
            } else if (selection.has(i) && (!outline.is(i, Kind.TEXT) || amounts.text(i) > 0)) {
                return false;
            }
        }
        return paragraphs == 1;
    }

    /** The runs of text that stand directly in a division; an empty line parts two of them. */
    List<Range> runs(int division) {
        List<Range> runs = new ArrayList<>();
        int start = -1;
        int breaks = 0;
        for (int i = division + 1; i < outline.end(division); i = outline.end(i)) {
            boolean phrasing = selection.has(i) && amounts.isPhrasing(i);
            boolean blank = phrasing && amounts.text(i) == 0;
            breaks = outline.is(i, Kind.BREAK) ? breaks + 1 : blank ? breaks : 0;
            if (start >= 0 && (!phrasing || breaks > 1)) {
                runs.add(new Range(start, i));
                start = -1;
            } else if (start < 0 && phrasing && !blank) {
                start = i;
            }
        }
        if (start >= 0) {
            runs.add(new Range(start, outline.end(division)));
        }
        return runs;
    }
}
