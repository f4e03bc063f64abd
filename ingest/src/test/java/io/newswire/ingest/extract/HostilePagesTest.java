package io.newswire.ingest.extract;

import static io.newswire.ingest.extract.Pages.SENTENCES;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages that mean harm take time and memory by their size, and no more. */
@Timeout(60)
class HostilePagesTest {

    @ParameterizedTest
    @CsvSource({
        "<div>, 100000",
        "<blockquote><ul><li>, 30000",
        "<div class=byline>, 50000",
        "<table><tr><td>, 30000",
        "<b><p>, 20000",
        "<a href=/x>link</a>, 100000",
        "<p><a href=/x>link, 100000",
        "<script>, 100000",
        "<script type=application/ld+json>[, 100000",
        "<script type=application/ld+json>{}</script>, 50000",
        "<meta name=author content=x>, 100000",
        "<svg>, 50000",
        "</p></div></b>, 100000",
        "<br>, 400000",
        "&amp, 1000000",
        "<, 3000000",
        "'\u0000\u0001', 100000"
    })
    void areReadInBoundedTime(String pattern, int times) {
        assertThatCode(() -> Pages.extract(pattern.repeat(times) + "<p>" + SENTENCES))
                .doesNotThrowAnyException();
    }
}
