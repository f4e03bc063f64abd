package io.newswire.ingest.fetch;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.utils.DateUtils;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/**
 * One answer of a server.
 *
 * @param response status and headers
 * @param body as it came over the wire; empty unless the status is 200
 */
@SuppressWarnings("ArrayRecordComponent") // Carried, never compared.
record Answer(HttpResponse response, byte[] body) {

    int status() {
        return response.getCode();
    }

    @Nullable
    String header(String name) {
        Header header = response.getFirstHeader(name);
        return header == null || header.getValue() == null || header.getValue().isBlank()
                ? null
                : header.getValue().strip();
    }

    /** All headers of a name, joined by commas. */
    String headers(String name) {
        return Arrays.stream(response.getHeaders(name))
                .map(header -> header.getValue() == null ? "" : header.getValue())
                .collect(Collectors.joining(", "));
    }

    boolean isRedirect() {
        return switch (status()) {
            case 301, 302, 303, 307, 308 -> true;
            default -> false;
        };
    }

    /** A form is sent again only where that is what the redirect means. */
    boolean isRedirectOfAForm() {
        return status() == 307 || status() == 308;
    }

    boolean isPermanentRedirect() {
        return status() == 301 || status() == 308;
    }

    /** {@code Retry-After}, which is a number of seconds or a date. */
    @Nullable
    Instant retryAfter(Clock clock) {
        String value = header(HttpHeaders.RETRY_AFTER);
        if (value == null) {
            return null;
        }
        return value.matches("\\d{1,9}")
                ? clock.instant().plusSeconds(Long.parseLong(value))
                : DateUtils.parseStandardDate(value);
    }
}
