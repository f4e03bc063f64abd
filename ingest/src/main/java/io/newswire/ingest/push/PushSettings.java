package io.newswire.ingest.push;

/**
 * What is asked of a push.
 *
 * @param token the token that a request has to bring; empty for none
 * @param maxBytes the largest request taken, after decompression
 * @param perSecond requests taken from one address, in the long run; 0 for any number
 * @param burst requests taken from one address at once
 * @param concurrency requests read and stored at the same time
 */
public record PushSettings(String token, int maxBytes, int perSecond, int burst, int concurrency) {

    /** Without the token, which belongs in no log. */
    @Override
    public String toString() {
        return "PushSettings[maxBytes=" + maxBytes + ", perSecond=" + perSecond + ", burst=" + burst + ", concurrency="
                + concurrency + "]";
    }
}
