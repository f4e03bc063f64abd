package io.newswire.ingest.websub;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The secrets of subscriptions, all made from one key: so any instance knows them, and none has to be kept. A callback
 * cannot be guessed, is good for one feed and one topic only, and its messages are signed with a secret of its own.
 */
final class Secrets {

    /** WebSub, 8.1, by the names it has for them. */
    private static final Map<String, String> ALGORITHMS =
            Map.of("sha1", "HmacSHA1", "sha256", "HmacSHA256", "sha384", "HmacSHA384", "sha512", "HmacSHA512");

    private static final String OURS = "HmacSHA256";

    private final byte[] key;

    Secrets(String key) {
        this.key = key.getBytes(StandardCharsets.UTF_8);
    }

    /** The last part of a callback: the feed, and what only we can make of it and the topic. */
    String callback(String feedId, String topic) {
        return feedId + "." + hex(OURS, key, "callback " + feedId + " " + topic);
    }

    /** Whether a callback was made for a topic. */
    boolean isFor(String callback, String topic) {
        return same(callback, callback(feedOf(callback), topic));
    }

    /** The feed that a callback is for, if it is one of ours. */
    static String feedOf(String callback) {
        return callback.substring(0, Math.max(0, callback.lastIndexOf('.')));
    }

    /** What a hub signs its messages to a callback with. */
    String secret(String callback) {
        return hex(OURS, key, "secret " + callback);
    }

    /**
     * Whether a message to a callback is from its hub.
     *
     * @param signature {@code X-Hub-Signature}: algorithm, equals sign, hexadecimal digits
     */
    boolean isSigned(String callback, byte[] message, @Nullable String signature) {
        int equals = signature == null ? -1 : signature.indexOf('=');
        if (signature == null || equals < 0) {
            return false;
        }
        String algorithm = ALGORITHMS.get(signature.substring(0, equals).strip().toLowerCase(Locale.ROOT));
        if (algorithm == null) {
            return false;
        }
        String wanted = hex(algorithm, secret(callback).getBytes(StandardCharsets.UTF_8), message);
        return same(wanted, signature.substring(equals + 1).strip().toLowerCase(Locale.ROOT));
    }

    private static String hex(String algorithm, byte[] secret, String text) {
        return hex(algorithm, secret, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String hex(String algorithm, byte[] secret, byte[] message) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret, algorithm));
            return HexFormat.of().formatHex(mac.doFinal(message));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java lacks " + algorithm, e);
        }
    }

    /** In constant time, so that nothing can be felt out. */
    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
