package io.newswire.ingest.extract;

import java.util.BitSet;
import org.jsoup.nodes.Element;

/** How much text and how many commas every selected element has, how much of its text is linked, and if it has blocks. */
final class Amounts {

    /** A link within the page is often part of the text. */
    private static final float WITHIN_PAGE = 0.3f;

    private final Outline outline;
    private final int[] text;
    private final int[] commas;
    private final float[] linked;
    private final BitSet blocks = new BitSet();

    Amounts(Outline outline, Selection selection) {
        this.outline = outline;
        text = new int[outline.size()];
        commas = new int[outline.size()];
        linked = new float[outline.size()];
        for (int i = selection.previous(outline.size()); i >= 0; i = selection.previous(i - 1)) {
            add(i);
        }
    }

    /** What is within comes later in the list, so it has been added already. */
    private void add(int index) {
        Kind kind = outline.kind(index);
        if (kind == Kind.TEXT) {
            text[index] = outline.length(index);
            commas[index] = outline.commas(index);
        } else if (kind == Kind.LINK) {
            linked[index] = text[index] * weight(outline.element(index));
        }
        int parent = outline.parent(index);
        if (parent >= 0) {
            text[parent] += text[index];
            commas[parent] += commas[index];
            linked[parent] += linked[index];
            if (kind.isBlockOfText() || blocks.get(index)) {
                blocks.set(parent);
            }
        }
    }

    /** What of a link's text counts as linked. */
    static float weight(Element link) {
        return link.attr("href").startsWith("#") ? WITHIN_PAGE : 1;
    }

    /** Characters of text. */
    int text(int index) {
        return text[index];
    }

    int commas(int index) {
        return commas[index];
    }

    /** Characters of text in links. */
    float linked(int index) {
        return linked[index];
    }

    /** Share of the text that is linked. */
    double linkDensity(int index) {
        return text[index] == 0 ? 0 : linked[index] / text[index];
    }

    /** Whether there is a block of text within. */
    boolean hasBlocks(int index) {
        return blocks.get(index);
    }

    /** Whether it goes on the line of the text around it. */
    boolean isPhrasing(int index) {
        return outline.is(index, Kind.LINK)
                ? !blocks.get(index)
                : outline.kind(index).isInline();
    }
}
