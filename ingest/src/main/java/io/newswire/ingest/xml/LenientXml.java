package io.newswire.ingest.xml;

import java.util.Map;
import org.jdom2.Document;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;

/**
 * Reads what only resembles XML: bare ampersands, entities of HTML, control characters, missing and crossed end tags,
 * prefixes that nobody declared, something before the declaration, an end that never came. It always gives a tree;
 * whether that is worth anything is for the caller to see. Entities that the document declares are not known to it, so
 * nothing expands.
 */
public final class LenientXml {

    /** Elements that may be open at once before {@link TreeCopy} ends some: thousands of items none of which has an end tag. */
    private static final int MAX_OPEN = 5_000;

    private final Map<String, String> prefixes;
    private final Nesting nesting;

    /**
     * A reader of one kind of documents.
     *
     * @param prefixes the namespaces that undeclared prefixes usually stand for
     */
    public LenientXml(Map<String, String> prefixes, Nesting nesting) {
        this.prefixes = Map.copyOf(prefixes);
        this.nesting = nesting;
    }

    /** Reads a document. What it holds stands below a root named {@code document}, which is not part of it. */
    public Document read(String xml) {
        var copy = new TreeCopy(prefixes, nesting);
        NodeTraversor.traverse(
                copy, Parser.xmlParser().setMaxDepth(MAX_OPEN).parseInput(BareAmpersands.escape(xml), ""));
        return new Document(copy.root());
    }
}
