package io.newswire.ingest.extract;

import io.newswire.ingest.article.PlainText;
import java.util.Arrays;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * A page's body as a list: elements and texts in the order of the document, each with where it ends. What is within an
 * element is a range, so that any question about it is answered by going along the list, never by climbing a tree.
 */
final class Outline {

    private static final int FIRST_CAPACITY = 1_024;

    private static final int WEIGHT = 25;

    private Node[] nodes = new Node[FIRST_CAPACITY];
    private Kind[] kinds = new Kind[FIRST_CAPACITY];
    private int[] parents = new int[FIRST_CAPACITY];
    private int[] ends = new int[FIRST_CAPACITY];
    private int[] hints = new int[FIRST_CAPACITY];
    private int[] lengths = new int[FIRST_CAPACITY];
    private int[] commas = new int[FIRST_CAPACITY];
    private int size;

    /** Begins an element or a text. */
    int open(Node node, Kind kind, int parent, int names) {
        if (size == nodes.length) {
            grow();
        }
        nodes[size] = node;
        kinds[size] = kind;
        parents[size] = parent;
        hints[size] = names;
        return size++;
    }

    /** The text just begun has so many characters, white space collapsed, and so many commas. */
    void measure(int text, int length, int commaCount) {
        lengths[text] = length;
        commas[text] = commaCount;
    }

    /** Ends an element or a text: what was begun since is within it. */
    void close(int index) {
        ends[index] = size;
    }

    private void grow() {
        int capacity = size * 2;
        nodes = Arrays.copyOf(nodes, capacity);
        kinds = Arrays.copyOf(kinds, capacity);
        parents = Arrays.copyOf(parents, capacity);
        ends = Arrays.copyOf(ends, capacity);
        hints = Arrays.copyOf(hints, capacity);
        lengths = Arrays.copyOf(lengths, capacity);
        commas = Arrays.copyOf(commas, capacity);
    }

    int size() {
        return size;
    }

    Element element(int index) {
        return (Element) nodes[index];
    }

    String text(int index) {
        return ((TextNode) nodes[index]).getWholeText();
    }

    /** The text within, on one line, as far as so many characters and the rest of one text. */
    String textOf(int index, int limit) {
        StringBuilder text = new StringBuilder();
        for (int i = index; i < ends[index] && text.length() <= limit; i++) {
            if (kinds[i] == Kind.TEXT) {
                text.append(text(i)).append(' ');
            }
        }
        return PlainText.collapse(text.toString());
    }

    static boolean isWhite(char c) {
        return c <= ' ' || (c >= '\u0080' && (Character.isWhitespace(c) || c == '\u00A0'));
    }

    Kind kind(int index) {
        return kinds[index];
    }

    boolean is(int index, Kind kind) {
        return kinds[index] == kind;
    }

    /** The element around it; -1 of the body. */
    int parent(int index) {
        return parents[index];
    }

    /** The index after the last one within it. */
    int end(int index) {
        return ends[index];
    }

    /** Whether its class or its id has a word of this sort. */
    boolean hints(int index, int hint) {
        return ((hints[index] | hints[index] >> NameHints.BITS) & hint) != 0;
    }

    /** Points for its class and its id: 25 each for good words, 25 off for bad ones. */
    int weight(int index) {
        return weightOf(hints[index]) + weightOf(hints[index] >> NameHints.BITS);
    }

    private static int weightOf(int hints) {
        return ((hints & NameHints.GOOD) != 0 ? WEIGHT : 0) - ((hints & NameHints.BAD) != 0 ? WEIGHT : 0);
    }

    /** Characters of a text. */
    int length(int text) {
        return lengths[text];
    }

    /** Commas in a text, of any script. */
    int commas(int text) {
        return commas[text];
    }
}
