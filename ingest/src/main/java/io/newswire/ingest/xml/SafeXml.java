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
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads XML that somebody else wrote: document types are allowed, since RSS 0.91 has one, but nothing outside the
 * document is ever opened, entities expand to little, and elements nest only so deep.
 */
public final class SafeXml {

    private static final String LIMITS = "http://www.oracle.com/xml/jaxp/properties/";

    /** Deeper than any page; recursive readers of the tree stay well inside their stack. */
    static final int MAX_DEPTH = 256;

    private static final int MAX_ENTITY_EXPANSIONS = 1_000;

    private static final int MAX_ENTITY_CHARS = 1_000_000;

    private static final int MAX_ATTRIBUTES = 1_000;

    /**
     * Reads a document to its end.
     *
     * @throws JDOMException where it is not well-formed or breaks a limit; the message names line and column
     */
    public Document read(Reader xml) throws IOException, JDOMException {
        return new SAXBuilder(new LimitedReaders()).build(xml);
    }

    /**
     * Reads a document whose elements know their lines ({@link org.jdom2.located.Located}), and whose encoding it may have
     * to tell itself.
     *
     * @throws IOException where its bytes are none of its encoding
     * @throws JDOMException as above
     */
    public Document readLocated(InputSource xml) throws IOException, JDOMException {
        SAXBuilder builder = new SAXBuilder(new LimitedReaders());
        builder.setJDOMFactory(new BoundedTree());
        try {
            return builder.build(xml);
        } catch (BoundedTree.TooLargeException e) {
            throw new JDOMException(e.getMessage(), e);
        }
    }

    /**
     * Tells a document's elements and texts one by one, so that a long one takes no memory.
     *
     * @throws SAXException where it is not well-formed or breaks a limit
     */
    public void read(Reader xml, ContentHandler handler) throws IOException, SAXException {
        XMLReader reader = limited();
        reader.setContentHandler(handler);
        reader.setErrorHandler(new DefaultHandler());
        reader.parse(new InputSource(xml));
    }

    /** The JDK's own parser, whatever else is on the class path: the limits are its. */
    private static XMLReader limited() throws SAXException {
        try {
            XMLReader reader =
                    SAXParserFactory.newDefaultNSInstance().newSAXParser().getXMLReader();
            reader.setFeature("http://xml.org/sax/features/external-general-entities", false);
            reader.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            reader.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            reader.setProperty(LIMITS + "maxElementDepth", MAX_DEPTH);
            reader.setProperty(LIMITS + "entityExpansionLimit", MAX_ENTITY_EXPANSIONS);
            reader.setProperty(LIMITS + "totalEntitySizeLimit", MAX_ENTITY_CHARS);
            reader.setProperty(LIMITS + "elementAttributeLimit", MAX_ATTRIBUTES);
            reader.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
            return reader;
        } catch (ParserConfigurationException e) {
            throw new SAXException("the JDK's XML parser cannot be set up", e);
        }
    }

    private static final class LimitedReaders implements XMLReaderJDOMFactory {

        @Override
        public XMLReader createXMLReader() throws JDOMException {
            try {
                return limited();
            } catch (SAXException e) {
                throw new JDOMException(e.getMessage(), e);
            }
        }

        @Override
        public boolean isValidating() {
            return false;
        }
    }
}
