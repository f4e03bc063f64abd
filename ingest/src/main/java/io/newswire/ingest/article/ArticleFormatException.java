package io.newswire.ingest.article;

/** Something that should be an article is none. */
public final class ArticleFormatException extends Exception {

    private final String path;

    /**
     * Says what is wrong.
     *
     * @param path where, as in {@link #path()}
     */
    public ArticleFormatException(String path, String what) {
        super(what);
        this.path = path;
    }

    /**
     * Where: a JSON Pointer in the object, empty for the object as a whole; or in XML the path of an element, with its
     * line.
     */
    public String path() {
        return path;
    }
}
