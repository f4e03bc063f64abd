package io.newswire.schemas.json;

/** JSON that is not the record it was taken for. */
public final class JsonFormatException extends RuntimeException {

    private final String path;

    JsonFormatException(String path, String problem) {
        super((path.isEmpty() ? "the document" : path) + ": " + problem);
        this.path = path;
    }

    /** Where, as a JSON Pointer (RFC 6901), for example {@code /entities/0/type}; empty for the whole document. */
    public String path() {
        return path;
    }
}
