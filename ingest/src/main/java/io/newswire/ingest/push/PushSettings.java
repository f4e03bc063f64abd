package io.newswire.ingest.push;

/**
 * What is asked of a push.
 *
 * @param token the token that a request has to bring; empty for none
 * @param maxBytes the largest request taken
 */
public record PushSettings(String token, int maxBytes) {

    /** Without the token, which belongs in no log. */
    @Override
    public String toString() {
        return "PushSettings[maxBytes=" + maxBytes + "]";
    }
}
