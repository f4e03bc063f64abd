package io.newswire.ingest.kafka;

/** Articles could not be handed to Kafka now; they may be given again. */
public final class PublishException extends Exception {

    PublishException(Throwable cause) {
        super("the articles could not be stored: " + cause.getMessage() + "; try again later", cause);
    }
}
