package io.newswire.ingest.xml;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jdom2.Document;
import org.jdom2.JDOMException;
import org.jdom2.input.SAXBuilder;
import org.jdom2.input.sax.XMLReaderJDOMFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * Reads XML that somebody else wrote: document types are allowed, since RSS 0.91 has one, but nothing outside the
 * document is ever opened, entities expand to little, and elements nest only so deep.
 */
public final class SafeXml {

    private static final String LIMITS = "http://www.oracle.com/xml/jaxp/properties/";

    /** Deeper than any page; recursive readers of the tree stay well inside their stack. */
    private static final int MAX_DEPTH = 256;

    private static final int MAX_ENTITY_EXPANSIONS = 1_000;

    private static final int MAX_ENTITY_CHARS = 1_000_000;

    private static final int MAX_ATTRIBUTES = 1_000;

    /**
     * Reads a document to its end.
     *
     * @throws JDOMException where it is not well-formed or breaks a limit; the message names line and column
     */
    public Document read(Reader xml) throws IOException, JDOMException {
        return builder().build(xml);
    }

    /**
     * Reads a document whose elements know their lines ({@link org.jdom2.located.Located}), and whose encoding it may have
     * to tell itself.
     *
     * @throws IOException where its bytes are none of its encoding
     * @throws JDOMException as above
     */
    public Document readLocated(InputSource xml) throws IOException, JDOMException {
        SAXBuilder builder = builder();
        builder.setJDOMFactory(new BoundedTree());
        try {
            return builder.build(xml);
        } catch (BoundedTree.TooLargeException e) {
            throw new JDOMException(e.getMessage(), e);
        }
    }

    private static SAXBuilder builder() {
        var builder = new SAXBuilder(new JdkReaders());
        builder.setFeature("http://xml.org/sax/features/external-general-entities", false);
        builder.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        builder.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        builder.setProperty(LIMITS + "maxElementDepth", MAX_DEPTH);
        builder.setProperty(LIMITS + "entityExpansionLimit", MAX_ENTITY_EXPANSIONS);
        builder.setProperty(LIMITS + "totalEntitySizeLimit", MAX_ENTITY_CHARS);
        builder.setProperty(LIMITS + "elementAttributeLimit", MAX_ATTRIBUTES);
        builder.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
        return builder;
    }

    /** The JDK's own parser, whatever else is on the class path: the limits above are its. */
    private static final class JdkReaders implements XMLReaderJDOMFactory {

        @Override
        public XMLReader createXMLReader() throws JDOMException {
            try {
                return SAXParserFactory.newDefaultNSInstance().newSAXParser().getXMLReader();
            } catch (ParserConfigurationException | SAXException e) {
                throw new JDOMException("the JDK's XML parser cannot be set up", e);
            }
        }

        @Override
        public boolean isValidating() {
            return false;
        }
    }
}
