package io.newswire.ingest.extract;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds where in a page the article stands: the element with most points, or one around it that holds several such, and
 * what beside it reads like more of the same. The scheme and the figures are Readability's.
 */
final class ContentFinder {

    private static final int CANDIDATES = 5;

    private static final double NEARLY_AS_GOOD = 0.75;

    private static final int SHARED_BY = 3;

    private static final double LEAST_SHARE = 1.0 / 3;

    private static final double SIBLING_SHARE = 0.2;

    private static final double LEAST_SIBLING_POINTS = 10;

    private static final int LONG_PARAGRAPH = 80;

    private static final double FEW_LINKS = 0.25;

    private static final String SENTENCE_END = ".!?。！？…";

    private final Outline outline;
    private final Selection selection;
    private final Amounts amounts;
    private final Paragraphs paragraphs;
    private final Scores scores;

    ContentFinder(Outline outline, Selection selection, boolean weigh) {
        this.outline = outline;
        this.selection = selection;
        this.amounts = new Amounts(outline, selection);
        this.paragraphs = new Paragraphs(outline, selection, amounts);
        this.scores = new Scores(outline, selection, amounts, paragraphs, weigh);
    }

    Amounts amounts() {
        return amounts;
    }

    Paragraphs paragraphs() {
        return paragraphs;
    }

    /** The stretches that the article stands in, in the order of the page; the whole body where nothing stands out. */
    List<Range> find() {
        List<Integer> best = scores.best(CANDIDATES);
        if (best.isEmpty() || outline.is(best.get(0), Kind.BODY)) {
            return List.of(Range.of(outline, 0));
        }
        int top = climb(common(best));
        return outline.is(top, Kind.BODY) ? List.of(Range.of(outline, 0)) : withSiblings(top);
    }

    /** The nearest element that holds several elements nearly as good as the best one; where there is none, the best. */
    private int common(List<Integer> best) {
        int top = best.get(0);
        List<Integer> rivals = best.stream()
                .skip(1)
                .filter(rival -> scores.of(rival) >= scores.of(top) * NEARLY_AS_GOOD)
                .toList();
        if (rivals.size() < SHARED_BY) {
            return top;
        }
        for (int around = outline.parent(top); around > 0; around = outline.parent(around)) {
            int holder = around;
            if (rivals.stream().filter(rival -> isWithin(rival, holder)).count() >= SHARED_BY) {
                return around;
            }
        }
        return top;
    }

    private boolean isWithin(int index, int element) {
        return index > element && index < outline.end(element);
    }

    /** Goes up while that gains points, or while there is nothing else around. */
    private int climb(int from) {
        int top = from;
        double last = scores.of(top);
        double least = last * LEAST_SHARE;
        for (int up = outline.parent(top); up > 0; up = outline.parent(up)) {
            double score = scores.of(up);
            if (scores.has(up) && score < least) {
                break;
            }
            if (scores.has(up) && score > last) {
                top = up;
                break;
            }
            last = scores.has(up) ? score : last;
        }
        while (outline.parent(top) > 0 && isOnlyChild(top)) {
            top = outline.parent(top);
        }
        return top;
    }

    private boolean isOnlyChild(int element) {
        int parent = outline.parent(element);
        for (int i = parent + 1; i < outline.end(parent); i = outline.end(i)) {
            if (i != element && selection.has(i) && !outline.is(i, Kind.TEXT)) {
                return false;
            }
        }
        return true;
    }

    private List<Range> withSiblings(int top) {
        int parent = outline.parent(top);
        List<Range> found = new ArrayList<>();
        List<Range> runs = outline.is(parent, Kind.DIVISION) ? paragraphs.runs(parent) : List.of();
        runs.stream().filter(this::isSentence).forEach(found::add);
        for (int i = parent + 1; i < outline.end(parent); i = outline.end(i)) {
            if (i == top || (selection.has(i) && !outline.kind(i).isInline() && belongs(i, top))) {
                found.add(Range.of(outline, i));
            }
        }
        found.sort((one, other) -> Integer.compare(one.from(), other.from()));
        return found;
    }

    private boolean belongs(int sibling, int top) {
        double threshold = Math.max(LEAST_SIBLING_POINTS, scores.of(top) * SIBLING_SHARE);
        String name = outline.element(top).className();
        boolean alike = !name.isEmpty() && outline.element(sibling).className().equals(name);
        double bonus = alike ? scores.of(top) * SIBLING_SHARE : 0;
        return (scores.has(sibling) && scores.of(sibling) + bonus >= threshold)
                || (paragraphs.is(sibling) && isSentence(Range.of(outline, sibling)));
    }

    /** Whether a paragraph is long with few links, or short without any and ends like a sentence. */
    private boolean isSentence(Range paragraph) {
        int length = 0;
        double linked = 0;
        for (int i = paragraph.from(); i < paragraph.to(); i = outline.end(i)) {
            length += amounts.text(i);
            linked += amounts.linked(i);
        }
        return length > LONG_PARAGRAPH
                ? linked / length < FEW_LINKS
                : length > 0 && linked == 0 && SENTENCE_END.indexOf(lastCharacter(paragraph)) >= 0;
    }

    private char lastCharacter(Range paragraph) {
        for (int i = selection.previous(paragraph.to() - 1); i >= paragraph.from(); i = selection.previous(i - 1)) {
            String text = outline.is(i, Kind.TEXT) ? outline.text(i).strip() : "";
            if (!text.isEmpty()) {
                return text.charAt(text.length() - 1);
            }
        }
        return ' ';
    }
}
