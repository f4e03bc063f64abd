package io.newswire.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FailureTextTest {

    private static final URI FEED = URI.create("https://example.org/feed");

    private static final FetchSettings SETTINGS =
            new FetchSettings("test", Duration.ofSeconds(1), Duration.ofSeconds(2), 1, 1, 1, Set.of());

    static Stream<Arguments> certificates() {
        return Stream.of(
                Arguments.of(handshake(new CertificateExpiredException("NotAfter")), "has expired"),
                Arguments.of(handshake(new CertificateNotYetValidException("NotBefore")), "not valid yet"),
                Arguments.of(handshake(new CertPathBuilderException("no path")), "signed by nobody known"),
                Arguments.of(new SSLPeerUnverifiedException("no match"), "is for another host"),
                Arguments.of(new SSLHandshakeException("handshake_failure"), "handshake_failure"));
    }

    private static Exception handshake(Exception cause) {
        return new CompletionException(new SSLHandshakeException("PKIX").initCause(new IllegalStateException(cause)));
    }

    @ParameterizedTest
    @MethodSource("certificates")
    void saysWhatIsWrongWithACertificate(Exception failure, String reason) {
        assertThat(FailureText.of(FEED, FEED, failure, SETTINGS))
                .startsWith("https://example.org/feed: no secure connection")
                .contains(reason);
    }

    @Test
    void namesBothEndsOfARedirect() {
        URI end = URI.create("https://example.net/");

        assertThat(FailureText.of(FEED, end, new RefusedException("no"), SETTINGS))
                .isEqualTo("https://example.org/feed, redirected to https://example.net/: no");
    }

    @Test
    void keepsPasswordsAndEndlessAddressesOutOfTheLog() {
        URI secret = URI.create("https://me:secret@example.org/" + "a".repeat(5_000));

        assertThat(FailureText.of(secret, secret, new RefusedException("no"), SETTINGS))
                .doesNotContain("secret")
                .hasSizeLessThan(400);
    }
}
