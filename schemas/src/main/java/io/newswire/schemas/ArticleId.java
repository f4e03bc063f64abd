package io.newswire.schemas;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Stable ids of articles. */
public final class ArticleId {

    /** 128 bits: a chance of 10<sup>-15</sup> that two of 10<sup>12</sup> articles meet. */
    private static final int BYTES = 16;

    private ArticleId() {}

    /**
     * The id of an item of a source: the same for the same item, wherever and whenever it is computed.
     *
     * @param sourceId {@link io.newswire.record.Source#getId()}
     * @param itemId the source's own id for the item
     * @return 32 hexadecimal digits
     */
    public static String of(String sourceId, String itemId) {
        MessageDigest sha256 = sha256();
        sha256.update(sourceId.getBytes(StandardCharsets.UTF_8));
        sha256.update((byte) 0);
        sha256.update(itemId.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(sha256.digest(), 0, BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
