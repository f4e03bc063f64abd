package io.newswire.ingest.websub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

    private static final String TOPIC = "https://example.org/feed";

    private static final byte[] NEWS = "<feed/>".getBytes(StandardCharsets.UTF_8);

    private final Secrets secrets = new Secrets("key");
    private final String callback = secrets.callback("example.org-1", TOPIC);

    @Test
    void aCallbackIsForOneFeedAndOneTopicAndOneKey() {
        assertThat(secrets.isFor(callback, TOPIC)).isTrue();
        assertThat(Secrets.feedOf(callback)).isEqualTo("example.org-1");
        assertThat(secrets.isFor(callback, "https://example.org/other")).isFalse();
        assertThat(secrets.isFor(callback.replace("org-1", "org-2"), TOPIC)).isFalse();
        assertThat(new Secrets("other key").isFor(callback, TOPIC)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "example.org-1", "example.org-1.", "a.b.c"})
    void whatIsNoCallbackIsForNothing(String other) {
        assertThat(secrets.isFor(other, TOPIC)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"sha1,HmacSHA1", "sha256,HmacSHA256", "sha384,HmacSHA384", "sha512,HmacSHA512", "SHA256,HmacSHA256"})
    void knowsTheHubByItsSignature(String name, String algorithm) throws Exception {
        Mac mac = Mac.getInstance(algorithm);
        mac.init(new SecretKeySpec(secrets.secret(callback).getBytes(StandardCharsets.UTF_8), algorithm));
        String signature = name + "=" + HexFormat.of().formatHex(mac.doFinal(NEWS));

        assertThat(secrets.isSigned(callback, NEWS, signature)).isTrue();
        assertThat(secrets.isSigned(callback, new byte[0], signature)).isFalse();
        assertThat(secrets.isSigned(callback + "x", NEWS, signature)).isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "=", "sha256", "sha256=", "md5=00", "none=", "sha256=zz"})
    void takesNothingElseForASignature(String signature) {
        assertThat(secrets.isSigned(callback, NEWS, signature)).isFalse();
    }
}
