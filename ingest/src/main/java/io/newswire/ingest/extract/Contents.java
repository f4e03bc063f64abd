package io.newswire.ingest.extract;

import java.util.BitSet;

/** What elements contain, as far as it has been added, and whether that looks like part of a text. */
final class Contents {

    private static final int NO_LINE = 25;

    private final Outline outline;
    private final Paragraphs paragraphsOf;
    private final int[] text;
    private final int[] commas;
    private final int[] headings;
    private final int[] listed;
    private final int[] paragraphs;
    private final int[] images;
    private final int[] items;
    private final int[] inputs;
    private final int[] embeds;
    private final float[] linked;
    private final BitSet data = new BitSet();

    Contents(Outline outline, Paragraphs paragraphs) {
        this.outline = outline;
        this.paragraphsOf = paragraphs;
        int size = outline.size();
        this.text = new int[size];
        this.commas = new int[size];
        this.headings = new int[size];
        this.listed = new int[size];
        this.paragraphs = new int[size];
        this.images = new int[size];
        this.items = new int[size];
        this.inputs = new int[size];
        this.embeds = new int[size];
        this.linked = new float[size];
    }

    /** Adds an element, all of whose contents have been added, to the one around it. */
    void add(int index) {
        count(index);
        int parent = outline.parent(index);
        if (parent < 0) {
            return;
        }
        text[parent] += text[index];
        commas[parent] += commas[index];
        headings[parent] += headings[index];
        listed[parent] += listed[index];
        paragraphs[parent] += paragraphs[index];
        images[parent] += images[index];
        items[parent] += items[index];
        inputs[parent] += inputs[index];
        embeds[parent] += embeds[index];
        linked[parent] += linked[index];
        if (data.get(index)) {
            data.set(parent);
        }
    }

    private void count(int index) {
        switch (outline.kind(index)) {
            case TEXT -> {
                text[index] = outline.length(index);
                commas[index] = outline.commas(index);
            }
            case LINK -> linked[index] = text[index] * Amounts.weight(outline.element(index));
            case TITLE, HEADING -> headings[index] = text[index];
            case LIST -> listed[index] = text[index];
            case IMAGE -> images[index]++;
            case ITEM -> items[index]++;
            case CONTROL -> inputs[index]++;
            case EMBED -> embeds[index]++;
            case TABLE -> data.set(index, DataTable.is(outline, index));
            case PARAGRAPH -> paragraphs[index]++;
            case DIVISION ->
                paragraphs[index] +=
                        paragraphsOf.is(index) ? 1 : paragraphsOf.runs(index).size();
            default -> {}
        }
    }

    int text(int index) {
        return text[index];
    }

    int commas(int index) {
        return commas[index];
    }

    boolean holdsData(int index) {
        return data.get(index);
    }

    /** Whether counts of an element that is not a paragraph speak against it. */
    boolean looksUnlikeText(int index, int weight) {
        double links = text[index] == 0 ? 0 : linked[index] / text[index];
        boolean list = outline.is(index, Kind.LIST) || listed[index] > 0.9 * text[index];
        boolean inFigure = isInFigure(index);
        boolean form = outline.is(index, Kind.FORM) || outline.is(index, Kind.FIELDSET);
        boolean gallery = !inFigure && images[index] > 1 && paragraphs[index] < 0.5 * images[index];
        boolean items = !list && this.items[index] - 100 > paragraphs[index];
        boolean questions = form && inputs[index] > paragraphs[index] / 3;
        boolean scraps = !list
                && !inFigure
                && headings[index] < 0.9 * text[index]
                && text[index] < NO_LINE
                && (images[index] == 0 || images[index] > 2)
                && links > 0;
        boolean menu = weight < NO_LINE ? !list && links > 0.2 : links > 0.5;
        return gallery || items || questions || scraps || menu;
    }

    private boolean isInFigure(int index) {
        int parent = outline.parent(index);
        for (int levels = 0; levels < 4 && parent >= 0; levels++) {
            if (outline.is(parent, Kind.FIGURE)) {
                return true;
            }
            parent = outline.parent(parent);
        }
        return false;
    }
}
