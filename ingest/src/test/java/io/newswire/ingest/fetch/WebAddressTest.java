package io.newswire.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

    private static final URI FROM = URI.create("http://example.org/news/feed?page=1");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/other                     | http://example.org/other",
                "other                      | http://example.org/news/other",
                "../other                   | http://example.org/other",
                "?page=2                    | http://example.org/news/feed?page=2",
                "//example.net              | http://example.net/",
                "https://example.net#top    | https://example.net/",
                "HTTPS://Example.net/A      | https://Example.net/A",
                "/a b^c{d}                  | http://example.org/a%20b%5Ec%7Bd%7D",
                "/100%                      | http://example.org/100%25",
                "/a%20b                     | http://example.org/a%20b",
                "/[1]                       | http://example.org/%5B1%5D",
                "http://[::1]/              | http://[::1]/",
                "http://a_b.example.org/    | http://a_b.example.org/",
                "http://zeitung-für.example/| http://xn--zeitung-fr-ieb.example/",
                "/für                       | http://example.org/f%C3%BCr"
            })
    void followsARedirectHoweverItIsWritten(String location, String target) {
        assertThat(WebAddress.redirected(FROM, location).uri()).hasToString(target);
    }

    @Test
    void readsTheBytesOfAHeaderAsUtf8() {
        String header =
                new String("http://für.example/für".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);

        assertThat(WebAddress.redirected(FROM, header).uri()).hasToString("http://xn--fr-xka.example/f%C3%BCr");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://example.org/",
                "gopher://example.org/",
                "jar:http://example.org/a.jar!/b",
                "data:,hello",
                "javascript:alert(1)",
                "localhost:80"
            })
    void leavesTheWebForNobody(String location) {
        assertThatThrownBy(() -> WebAddress.redirected(FROM, location))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("only http and https");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://user:secret@example.org/",
                "http://example.org%40127.0.0.1/",
                "http://example.org@127.0.0.1/",
                "http://127.0.0.1\\@example.org/",
                "http://example.org%2F@127.0.0.1/",
                "http:///feed",
                "http://",
                "http:feed",
                "http://a b/",
                "http://example.org:99999/",
                "http://example.org:0/",
                "http://example.org:80:80/",
                "http://[::1/",
                "http://[fe80::1%25eth0]/",
                "http://\u0000/"
            })
    void refusesWhatHasMoreOrLessThanAHost(String location) {
        assertThatThrownBy(() -> WebAddress.redirected(FROM, location))
                .isInstanceOf(RefusedException.class)
                .hasMessageNotContaining("secret");
    }

    @Test
    void refusesAnAddressWithoutEnd() {
        assertThatThrownBy(() -> WebAddress.redirected(FROM, "/" + "a".repeat(WebAddress.MAX_LENGTH)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("longer than 2048 characters");
    }

    @Test
    void knowsAHostByOneName() {
        assertThat(WebAddress.of(URI.create("HTTP://Example.ORG./feed")))
                .isEqualTo(new WebAddress(URI.create("http://Example.ORG./feed"), "example.org", 80));
        assertThat(WebAddress.of(URI.create("https://example.org:/")).port()).isEqualTo(443);
    }

    @ParameterizedTest
    @CsvSource({"80,true", "443,true", "8080,true", "22,false", "25,false", "6379,true"})
    void tellsPortsOfTheWeb(int port, boolean ofTheWeb) {
        assertThat(WebAddress.of(URI.create("http://example.org:" + port)).hasPortOfTheWeb())
                .isEqualTo(ofTheWeb);
    }
}
