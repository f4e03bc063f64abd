package io.newswire.ingest.article;

/** A JSON object is no article. */
public final class ArticleFormatException extends Exception {

    private final String path;

    ArticleFormatException(String path, String what) {
        super(what);
        this.path = path;
    }

    /** Where in the object, as a JSON Pointer; empty for the object as a whole. */
    public String path() {
        return path;
    }
}
