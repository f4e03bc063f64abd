package io.newswire.ingest.websub;

import io.newswire.ingest.websub.HubLinks.Link;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads what an RSS or Atom feed says of itself, before its first item: the links of the feed as a whole. */
final class FeedHead {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private static final Set<String> ITEMS = Set.of("item", "entry");

    /** Feeds that say so much of themselves before anything else say nothing. */
    private static final int MAX_ELEMENTS = 200;

    private FeedHead() {}

    /** The links found, up to where the document is no XML. */
    static List<Link> links(byte[] feed) {
        List<Link> links = new ArrayList<>();
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(new ByteArrayInputStream(feed));
            for (int elements = 0; elements < MAX_ELEMENTS && xml.hasNext(); ) {
                if (xml.next() == XMLStreamReader.START_ELEMENT) {
                    elements++;
                    if (ITEMS.contains(xml.getLocalName())) {
                        return links;
                    }
                    addLink(xml, links);
                }
            }
        } catch (XMLStreamException | RuntimeException e) {
            // What is no XML makes the JDK's reader throw all sorts of things.
            return links;
        }
        return links;
    }

    /** RSS borrows the element from Atom; some forget to say where from. */
    private static void addLink(XMLStreamReader xml, List<Link> links) {
        String rel = xml.getAttributeValue(null, "rel");
        String target = xml.getAttributeValue(null, "href");
        boolean isLink = xml.getLocalName().equals("link")
                && (xml.getNamespaceURI() == null || xml.getNamespaceURI().equals(ATOM));
        if (isLink && rel != null && target != null) {
            links.add(new Link(rel, target));
        }
    }

    /** Neither entities nor anything outside: nothing that is looked for needs them. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
