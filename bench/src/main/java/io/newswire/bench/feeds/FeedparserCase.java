package io.newswire.bench.feeds;

import io.newswire.ingest.feed.FeedDocument;
import io.newswire.record.Source;
import io.newswire.record.SourceKind;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file of feedparser's tests: a feed whose first comment says what is expected of it, and with which HTTP headers it
 * comes.
 *
 * @param expression a condition in Python
 */
record FeedparserCase(Path file, String expression, FeedDocument document) {

    /** Where its tests are served from. */
    private static final String SERVER = "http://127.0.0.1:8097/";

    private static final Pattern EXPECT = Pattern.compile("Expect:\\s*(.*?)\\s*\\R", Pattern.DOTALL);

    private static final Pattern HEADER =
            Pattern.compile("Header:\\s*([\\w-]+)\\s*:\\s*(.*)", Pattern.CASE_INSENSITIVE);

    /** Null where the file expects nothing. */
    static @Nullable FeedparserCase of(Path file, Path root) throws IOException {
        byte[] body = Files.readAllBytes(file);
        String top = new String(body, StandardCharsets.ISO_8859_1).replace("\0", "");
        Matcher expect = EXPECT.matcher(top);
        if (!expect.find()) {
            return null;
        }
        String location = header(top, "Content-Location");
        URI url = URI.create(
                SERVER + root.relativize(file).toString().replace('\\', '/').replace(' ', '_'));
        var document = new FeedDocument(
                body,
                header(top, "Content-type"),
                location == null ? url : resolve(url, location),
                new Source("feedparser", SourceKind.feed, null, null),
                Instant.now());
        return new FeedparserCase(file, expect.group(1), document);
    }

    private static @Nullable String header(String top, String name) {
        Matcher matcher = HEADER.matcher(top);
        while (matcher.find()) {
            if (matcher.group(1).equalsIgnoreCase(name)) {
                return matcher.group(2).strip();
            }
        }
        return null;
    }

    /** A location that is no address is passed over, as feedparser does. */
    private static URI resolve(URI url, String location) {
        try {
            URI resolved = url.resolve(location);
            return resolved.getScheme().startsWith("http") ? resolved : url;
        } catch (IllegalArgumentException e) {
            return url;
        }
    }
}
