package io.newswire.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameHintsTest {

    @ParameterizedTest
    @CsvSource({
        "'', 0",
        "plain, 0",
        "ad, 9",
        "top-ad_1, 9",
        "header, 1",
        "subHEADER x, 1",
        "main-content, 6",
        "share, 24",
        "shared, 8",
        "post-author, 36",
        "xhid, 0",
        "x hid, 8"
    })
    void findsWordsAnywhere(String name, int hints) {
        assertThat(new NameHints().of(name)).isEqualTo(hints);
    }
}
