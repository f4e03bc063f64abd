package io.newswire.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalUrlTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                // Scheme and host.
                "HTTPS://Example.ORG/News https://example.org/News",
                "http://example.org http://example.org/",
                "http://example.org. http://example.org/",
                "https://bücher.example/a https://xn--bcher-kva.example/a",
                "https://B%C3%BCcher.example/a https://xn--bcher-kva.example/a",
                "https://xn--bcher-kva.example/a https://xn--bcher-kva.example/a",
                "https://例え.jp/ https://xn--r8jz45g.jp/",
                "http://[2001:DB8::1]:80/ http://[2001:db8::1]/",
                "http://user:Secret@example.org/ http://user:Secret@example.org/",
                // Ports.
                "http://example.org:80/a http://example.org/a",
                "https://example.org:443/a https://example.org/a",
                "https://example.org:/a https://example.org/a",
                "https://example.org:0443/a https://example.org/a",
                "https://example.org:80/a https://example.org:80/a",
                "http://example.org:8080/a http://example.org:8080/a",
                // Paths.
                "https://e.org/a/./b/../c https://e.org/a/c",
                "https://e.org/../../a https://e.org/a",
                "https://e.org/a/.. https://e.org/",
                "https://e.org/a/. https://e.org/a/",
                "https://e.org/a/%2e%2E/b https://e.org/b",
                "https://e.org/a//b/ https://e.org/a//b/",
                "https://e.org\\a\\b https://e.org/a/b",
                "https://e.org/a;jsessionid=0A1B2C?x=1 https://e.org/a?x=1",
                "https://e.org/a;v=1 https://e.org/a;v=1",
                // Encoding.
                "https://e.org/%7euser/%c3%a9 https://e.org/~user/%C3%A9",
                "https://e.org/é https://e.org/%C3%A9",
                "https://e.org/a%2fb https://e.org/a%2Fb",
                "https://e.org/100% https://e.org/100%25",
                "https://e.org/%zz https://e.org/%25zz",
                "https://e.org/a|b https://e.org/a%7Cb",
                // Queries.
                "https://e.org/a? https://e.org/a",
                "https://e.org/a?& https://e.org/a",
                "https://e.org/?p=1&&q=2& https://e.org/?p=1&q=2",
                "https://e.org/?p=1&amp;q=2 https://e.org/?p=1&q=2",
                "https://e.org/?b=1&a=2 https://e.org/?b=1&a=2",
                "https://e.org/?q=a?b https://e.org/?q=a?b",
                // Fragments.
                "https://e.org/a#top https://e.org/a",
                "https://e.org/a# https://e.org/a",
                "https://e.org/a?x=1#?y=2 https://e.org/a?x=1",
                "https://e.org/#!/story/1 https://e.org/#!/story/1"
            })
    void writesOnePageInOneWay(String url, String canonical) {
        assertThat(CanonicalUrl.of(url)).hasToString(canonical);
        assertThat(CanonicalUrl.of(canonical)).hasToString(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "utm_source=rss&utm_medium=feed&utm_campaign=x",
                "UTM_Source=rss",
                "fbclid=IwAR0",
                "gclid=1",
                "gbraid=1",
                "msclkid=1",
                "mc_cid=1&mc_eid=2",
                "at_medium=RSS&at_campaign=KARANGA",
                "xtor=RSS-3208",
                "cmpid=rss",
                "CMP=share_btn_tw",
                "_hsenc=1&_hsmi=2",
                "__hstc=1",
                "mkt_tok=1",
                "ns_source=rss&ns_mchannel=rss",
                "pk_campaign=feed",
                "mtm_source=x",
                "wt_mc=rss",
                "wt.mc_id=1",
                "WT.rss_f=1",
                "partner=rss&emc=rss",
                "feedType=RSS&feedName=topNews",
                "ref=rss",
                "from=atom",
                "%75tm_source=rss",
                "PHPSESSID=abc"
            })
    void dropsWhatOnlySaysHowAReaderCame(String tracking) {
        assertThat(CanonicalUrl.of("https://e.org/a?" + tracking)).hasToString("https://e.org/a");
        assertThat(CanonicalUrl.of("https://e.org/a?id=1&" + tracking + "&page=2"))
                .hasToString("https://e.org/a?id=1&page=2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id=1",
                "p=123",
                "storyId=5",
                "cid=9",
                "sid=7",
                "ref=main",
                "source=reuters",
                "from=2026-03-01",
                "utm=1",
                "attribute=1",
                "mcc=1",
                "feed",
                "article=fbclid",
                "q=utm_source=rss"
            })
    void keepsWhatMaySayWhichPageItIs(String parameter) {
        assertThat(CanonicalUrl.of("https://e.org/a?" + parameter)).hasToString("https://e.org/a?" + parameter);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "urn:uuid:1",
                "tag:e.org,2026:1",
                "mailto:a@e.org",
                "ftp://e.org/a",
                "javascript:alert(1)",
                "http:",
                "http://",
                "https:///a",
                "http://:80/",
                "http://e.org:port/",
                "//e.org/a",
                "/a",
                "e.org/a",
                "1"
            })
    void leavesWhatIsNoAddressOfTheWeb(String other) {
        assertThat(CanonicalUrl.of(other)).isNull();
    }

    @Test
    void takesWhiteSpaceAroundAndWithinAnAddress() {
        assertThat(CanonicalUrl.of(" \n https://e.org/a b\t")).hasToString("https://e.org/a%20b");
        assertThat(CanonicalUrl.of(null)).isNull();
    }

    @Test
    void httpAndHttpsAreOnePage() {
        CanonicalUrl http = CanonicalUrl.of("http://e.org:80/a?x=1");
        CanonicalUrl https = CanonicalUrl.of("https://e.org/a?x=1");

        assertThat(http.withoutScheme()).isEqualTo(https.withoutScheme()).isEqualTo("e.org/a?x=1");
    }

    @Test
    void isDoneQuicklyWithHostileAddresses() {
        String long1 = "https://e.org/" + "../a/".repeat(100_000);
        String long2 = "https://" + "a@".repeat(50_000) + "e.org:" + "0".repeat(50_000) + "443/";

        assertThat(CanonicalUrl.of(long1)).hasToString("https://e.org/a/");
        assertThat(CanonicalUrl.of(long2)).isNotNull();
        assertThat(CanonicalUrl.of("http://" + "ü".repeat(1_000) + ".example/")).isNotNull();
    }
}
