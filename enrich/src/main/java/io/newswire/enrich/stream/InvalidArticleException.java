package io.newswire.enrich.stream;

/** A raw article that cannot be enriched, whatever is done to it; its record is set aside. */
public final class InvalidArticleException extends RuntimeException {

    InvalidArticleException(String message) {
        super(message);
    }
}
