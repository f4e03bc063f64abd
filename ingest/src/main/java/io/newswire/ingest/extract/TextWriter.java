package io.newswire.ingest.extract;

import io.newswire.ingest.extract.Body.Paragraph;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Writes what is selected as plain text, a paragraph for every block; an empty line parts paragraphs, too. */
final class TextWriter {

    private final Outline outline;
    private final Selection selection;
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private final Deque<Integer> blockEnds = new ArrayDeque<>();
    private int linkEnd;
    private int linked;
    private boolean broken;

    TextWriter(Outline outline, Selection selection) {
        this.outline = outline;
        this.selection = selection;
    }

    /** The paragraphs of these stretches. */
    List<Paragraph> write(List<Range> ranges) {
        for (Range range : ranges) {
            blockEnds.clear();
            for (int i = selection.next(range.from()); i >= 0 && i < range.to(); i = selection.next(i + 1)) {
                endBlocks(i);
                write(i);
            }
            endParagraph();
        }
        return paragraphs;
    }

    private void endBlocks(int next) {
        while (!blockEnds.isEmpty() && blockEnds.peek() <= next) {
            blockEnds.pop();
            endParagraph();
        }
    }

    private void write(int index) {
        switch (outline.kind(index)) {
            case TEXT -> append(outline.text(index), index < linkEnd);
            case BREAK -> breakLine();
            case LINK -> linkEnd = Math.max(linkEnd, outline.end(index));
            case CELL, HEAD_CELL -> append(" ", false);
            default -> {
                if (!outline.kind(index).isInline()) {
                    endParagraph();
                    blockEnds.push(outline.end(index));
                }
            }
        }
    }

    private void append(String text, boolean link) {
        int before = line.length();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Outline.isWhite(c)) {
                line.append(c);
                broken = false;
            } else if (line.length() > 0 && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }
        linked += link ? line.length() - before : 0;
    }

    private void breakLine() {
        if (broken) {
            endParagraph();
        } else {
            append(" ", false);
            broken = true;
        }
    }

    private void endParagraph() {
        String text = line.toString().strip();
        if (!text.isEmpty()) {
            paragraphs.add(new Paragraph(text, linked));
        }
        line.setLength(0);
        linked = 0;
        broken = false;
    }
}
