package io.newswire.ingest.xml;

import java.util.Map;
import org.jdom2.Comment;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.ProcessingInstruction;
import org.jdom2.located.LocatedJDOMFactory;

/** Makes the tree of one document, and no more nodes of it than memory is meant for: an empty element takes four bytes. */
final class BoundedTree extends LocatedJDOMFactory {

    private static final int MAX_NODES = 250_000;

    private int nodes;

    /** There are more nodes than any document has. */
    static final class TooLargeException extends RuntimeException {

        TooLargeException() {
            super("more than " + MAX_NODES + " elements");
        }
    }

    @Override
    public Element element(int line, int column, String name, Namespace namespace) {
        count();
        return super.element(line, column, name, namespace);
    }

    @Override
    public Comment comment(int line, int column, String text) {
        count();
        return super.comment(line, column, text);
    }

    @Override
    public ProcessingInstruction processingInstruction(int line, int column, String target, String data) {
        count();
        return super.processingInstruction(line, column, target, data);
    }

    @Override
    public ProcessingInstruction processingInstruction(int line, int column, String target, Map<String, String> data) {
        count();
        return super.processingInstruction(line, column, target, data);
    }

    private void count() {
        nodes++;
        if (nodes > MAX_NODES) {
            throw new TooLargeException();
        }
    }
}
