package io.newswire.enrich.analysis.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @Test
    void paragraphs_are_parted_by_one_blank_line() {
        String html = "<html><head><title>T</title><style>p{}</style></head><body><div><p>One &amp; two.</p>\n\n"
                + "<p>Three  <b>fo</b>ur<script>evil('</p>')</script></p></div><ul><li>A<li>B</ul></body></html>";

        assertThat(PlainText.ofMarkup(html)).isEqualTo("One & two.\n\nThree four\n\nA\n\nB");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a<br>b | a\\nb",
                "a<br/><br />b | a\\n\\nb",
                "3 < 4 and <b>5</b> > 4 | 3 < 4 and 5 > 4",
                "a<!-- <p>no</p> -->b | ab",
                "x<a title='>'>y</a>z | xyz",
                "<td>a</td><td>b</td> | a b",
                "<SCRIPT>no</ScRiPt >yes | yes",
                "&eacute;&#x1F600;&#128512; | é😀😀",
                "a<![CDATA[<b>]]>c | a<b>c",
                "plain | plain",
                "<p | ''",
                "<script>never closed | ''",
                "<!-- never closed | ''",
                "<a href=\"never closed | ''",
            })
    void markup_is_read_as_browsers_read_it(String html, String text) {
        assertThat(PlainText.ofMarkup(html)).isEqualTo(text.replace("\\n", "\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>x",
                "<",
                "<!",
                "<!--",
                "<a href='",
                "<a b='>' ",
                "<script>",
                "<script></",
                "</",
                "&amp;",
                "&",
                "<p>a</p>",
                "<![CDATA["
            })
    void ten_megabytes_of_one_thing_take_linear_time(String piece) {
        takesBoundedTime(piece.repeat(10_000_000 / piece.length()));
    }

    @Test
    void fifty_megabytes_of_elements_that_never_close_take_linear_time() {
        takesBoundedTime("<div>".repeat(10_000_000));
    }

    private static void takesBoundedTime(String html) {
        String text = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> PlainText.ofMarkup(html));

        assertThat(text.length()).isLessThanOrEqualTo(html.length());
    }
}
