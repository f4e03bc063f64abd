package io.newswire.enrich.stream;

import io.newswire.enrich.analysis.similarity.Signature;
import io.newswire.record.EnrichedArticle;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** Number of places of the signature, its places, and the article as state: within the stream only. */
final class AnalysedArticleSerde {

    private final StateSerde<EnrichedArticle> articles = new StateSerde<>(EnrichedArticle.class);

    private AnalysedArticleSerde() {}

    static Serde<AnalysedArticle> serde() {
        var serde = new AnalysedArticleSerde();
        return Serdes.serdeFrom(
                (topic, value) -> value == null ? null : serde.write(topic, value),
                (topic, bytes) -> bytes == null ? null : serde.read(topic, ByteBuffer.wrap(bytes)));
    }

    private byte[] write(String topic, AnalysedArticle value) {
        int[] minHash = value.signature().minHash();
        byte[] article = articles.serialize(topic, value.article());
        ByteBuffer buffer = ByteBuffer.allocate((1 + minHash.length) * Integer.BYTES + article.length);
        buffer.putInt(minHash.length);
        for (int place : minHash) {
            buffer.putInt(place);
        }
        return buffer.put(article).array();
    }

    private AnalysedArticle read(String topic, ByteBuffer buffer) {
        int[] minHash = new int[buffer.getInt()];
        IntBuffer places = buffer.asIntBuffer();
        places.get(minHash);
        buffer.position(buffer.position() + minHash.length * Integer.BYTES);
        return new AnalysedArticle(articles.deserialize(topic, buffer.slice()), Signature.of(minHash));
    }
}
