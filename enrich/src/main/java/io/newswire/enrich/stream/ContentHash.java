package io.newswire.enrich.stream;

import io.newswire.record.Media;
import io.newswire.record.RawArticle;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether two versions of an article have the same content: all that readers see or that decides who may see it.
 * Dates of publication and change are left out, because many sources stamp them anew whenever they are asked.
 */
final class ContentHash {

    private static final int BYTES = 16;

    private final MessageDigest digest;

    private ContentHash(MessageDigest digest) {
        this.digest = digest;
    }

    /** 32 hexadecimal digits, the same for the same content whatever the version of the schema. */
    static String of(RawArticle article) {
        try {
            return new ContentHash(MessageDigest.getInstance("SHA-256")).hash(article);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    private String hash(RawArticle article) {
        add(article.getPubStatus().name());
        add(article.getUri());
        add(article.getLanguage());
        add(article.getHeadline());
        add(article.getByline());
        add(article.getSummary());
        add(article.getText());
        add(article.getMarkup());
        add(string(article.getEmbargoedUntil()));
        add(string(article.getExpires()));
        add(article.getRightsInfo());
        add(String.valueOf(article.getTopicsGiven().size()));
        article.getTopicsGiven().forEach(this::add);
        for (Media media : article.getMedia()) {
            add(media.getHref());
            add(media.getType());
        }
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }

    /** The length in front keeps neighbouring fields apart. */
    private void add(@Nullable String value) {
        byte[] bytes = value == null ? new byte[0] : value.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES)
                .putInt(value == null ? -1 : bytes.length)
                .flip());
        digest.update(bytes);
    }

    private static @Nullable String string(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
