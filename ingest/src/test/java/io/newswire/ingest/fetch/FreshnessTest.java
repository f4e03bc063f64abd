package io.newswire.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.apache.hc.core5.http.message.BasicHttpResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FreshnessTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Cache-Control: max-age=600 | 600",
                "Cache-Control: public, MAX-AGE = \"600\" | 600",
                "Cache-Control: s-maxage=900, max-age=600 | 600",
                "Cache-Control: s-maxage=900 | 900",
                "Cache-Control: max-age=600 ; Age: 100 | 500",
                "Cache-Control: public ; Cache-Control: max-age=600 | 600",
                "Cache-Control: max-age=600 ; Expires: Sun, 01 Mar 2026 12:00:00 GMT | 600",
                "Cache-Control: public ; Expires: Sun, 01 Mar 2026 10:10:00 GMT | 600",
                "Expires: Sun, 01 Mar 2026 09:10:00 GMT ; Date: Sun, 01 Mar 2026 09:00:00 GMT | 600",
                "Cache-Control: max-age=9999999999 | 31536000"
            })
    void isToldByTheServer(String headers, long seconds) {
        assertThat(until(headers)).isEqualTo(NOW.plusSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type: text/xml",
                "Cache-Control: no-cache",
                "Cache-Control: no-cache, max-age=600",
                "Cache-Control: no-store ; Expires: Sun, 01 Mar 2026 12:00:00 GMT",
                "Cache-Control: max-age=0",
                "Cache-Control: max-age=600 ; Age: 700",
                "Cache-Control: max-age=-5",
                "Cache-Control: max-age=soon",
                "Cache-Control: max-age=99999999999999999999",
                "Cache-Control: xmax-age=600",
                "Expires: 0",
                "Expires: Sun, 01 Mar 2020 12:00:00 GMT",
                "Expires: when we like"
            })
    void isUnknownWhereNothingSensibleIsSaid(String headers) {
        assertThat(until(headers)).isNull();
    }

    @Test
    void readsALongHeaderInNoTime() {
        long begin = System.nanoTime();

        assertThat(until("Cache-Control: " + "max-age=".repeat(2_000) + " ".repeat(16_000)))
                .isNull();

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(1));
    }

    private static @Nullable Instant until(String headers) {
        var response = new BasicHttpResponse(200);
        for (String header : headers.split(" ; ", -1)) {
            int colon = header.indexOf(':');
            response.addHeader(
                    header.substring(0, colon), header.substring(colon + 1).strip());
        }
        return Freshness.until(new Answer(response, new byte[0]), NOW);
    }
}
