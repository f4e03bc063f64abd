package io.newswire.ingest.article;

import io.newswire.record.RawArticle;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Tells changed content from unchanged: SHA-256 over the fields that readers see. */
public final class ContentHash {

    private ContentHash() {}

    /**
     * First 64 bits of the hash of an article's content. The source's clocks are left out: a feed that stamps every
     * item with the time of the request has changed nothing. So is the way of writing the address: a feed that counts its
     * readers by it has changed nothing either.
     */
    public static long of(RawArticle article) {
        CanonicalUrl url = CanonicalUrl.of(article.getUri());
        return of(article, url == null ? article.getUri() : url.withoutScheme());
    }

    /** The hash with the address as it is written, by which earlier releases told changed content. */
    public static long withAddressAsWritten(RawArticle article) {
        return of(article, article.getUri());
    }

    private static long of(RawArticle article, @Nullable String uri) {
        byte[] hash = hash(
                article.getPubStatus(),
                uri,
                article.getLanguage(),
                article.getHeadline(),
                article.getByline(),
                article.getSummary(),
                article.getText(),
                article.getMarkup(),
                article.getEmbargoedUntil(),
                article.getExpires(),
                article.getTopicsGiven(),
                article.getMedia().stream()
                        .map(m -> m.getHref() + ' ' + m.getType())
                        .toList(),
                article.getRightsInfo());
        return ByteBuffer.wrap(hash).getLong();
    }

    /** First 64 bits of the hash of a text. */
    public static long of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** First 64 bits of the hash of a body. */
    public static long of(byte[] body) {
        return ByteBuffer.wrap(sha256().digest(body)).getLong();
    }

    /** The hash of some fields, in hexadecimal digits. */
    public static String hex(@Nullable Object... fields) {
        return HexFormat.of().formatHex(hash(fields));
    }

    /** Each field goes in with its length, so that text cannot move from one field to the next unseen. */
    private static byte[] hash(@Nullable Object... fields) {
        MessageDigest sha256 = sha256();
        for (Object field : fields) {
            byte[] bytes = field == null ? new byte[0] : field.toString().getBytes(StandardCharsets.UTF_8);
            int length = field == null ? -1 : bytes.length;
            sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
            sha256.update(bytes);
        }
        return sha256.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
