package io.newswire.enrich.stream;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/**
 * The key of an article that is held back; stores keep them in the order of their release.
 *
 * @param release milliseconds since 1970; not negative
 * @param articleId its id; empty to begin or end a range
 */
record HeldKey(long release, String articleId) {

    /** Stores compare bytes as unsigned numbers from the left: the time comes first, its highest byte foremost. */
    static Serde<HeldKey> serde() {
        return Serdes.serdeFrom((topic, key) -> key.bytes(), (topic, bytes) -> of(bytes));
    }

    private byte[] bytes() {
        byte[] id = articleId.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(Long.BYTES + id.length)
                .putLong(release)
                .put(id)
                .array();
    }

    private static HeldKey of(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        long release = buffer.getLong();
        return new HeldKey(release, StandardCharsets.UTF_8.decode(buffer).toString());
    }
}
