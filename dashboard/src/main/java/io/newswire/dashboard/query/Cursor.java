package io.newswire.dashboard.query;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Base64;

/**
 * A place in the list of articles, newest first: the next page begins after it, whatever came in meanwhile.
 *
 * @param sortTime the article's place in time
 * @param id its id, which orders articles of one moment
 */
public record Cursor(Instant sortTime, String id) {

    /**
     * Reads a cursor that an earlier page gave.
     *
     * @throws BadParameterException if it is none
     */
    public static Cursor parse(String text) {
        try {
            String decoded = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int space = decoded.indexOf(' ');
            OffsetDateTime time = OffsetDateTime.parse(decoded.substring(0, Math.max(space, 0)));
            if (time.getYear() >= -4712 && time.getYear() <= 9999 && decoded.indexOf('\0') < 0) {
                return new Cursor(time.toInstant(), decoded.substring(space + 1));
            }
        } catch (IllegalArgumentException | DateTimeParseException e) {
            // The same answer as for a time that no page gives.
        }
        throw new BadParameterException("before", "not a cursor: pass on what an answer gave as next");
    }

    /** Opaque text, safe in addresses. */
    @Override
    public String toString() {
        byte[] plain = (sortTime + " " + id).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    }
}
