package io.newswire.ingest.feed;

import java.util.regex.Pattern;

/** What is never read as a tree. */
final class XmlLimits {

    /** Trees take many times the memory of their text; no feed that people read comes near. */
    private static final int MAX_TAGS = 1_000_000;

    private static final Pattern OWN_ENTITIES = Pattern.compile("<!ENTITY\\b");

    private XmlLimits() {}

    static boolean hasTooManyTags(String xml) {
        return xml.chars().filter(c -> c == '<').count() > MAX_TAGS;
    }

    /** Refuses a document of very many elements. */
    static void requireFewTags(String xml, FeedDocument document) throws FeedFormatException {
        if (hasTooManyTags(xml)) {
            throw new FeedFormatException(document.url(), "more than " + MAX_TAGS + " tags", null);
        }
    }

    /**
     * Refuses a second, lenient reading of a document that declares entities: they are expanded by the strict parser or
     * not at all, since its limits must hold.
     *
     * @param problem why the strict parser refused it
     */
    static void requireReadable(String xml, FeedDocument document, Exception problem) throws FeedFormatException {
        requireFewTags(xml, document);
        if (OWN_ENTITIES.matcher(xml).find()) {
            throw notWellFormed(document, problem);
        }
    }

    static FeedFormatException notWellFormed(FeedDocument document, Exception problem) {
        return new FeedFormatException(document.url(), "not well-formed XML: " + problem.getMessage(), problem);
    }
}
