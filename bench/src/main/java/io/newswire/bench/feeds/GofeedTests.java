package io.newswire.bench.feeds;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.newswire.bench.feeds.PythonExpression.Actual;
import io.newswire.ingest.feed.FeedFormatException;
import io.newswire.ingest.feed.FeedParser;
import io.newswire.record.RawArticle;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Title, link, guid and time of publication of the items in gofeed's tests, as the JSON beside each feed has them. */
public final class GofeedTests {

    private final ObjectMapper mapper = new ObjectMapper();
    private final FeedParser parser = new FeedParser();
    private final Tally tally = new Tally();
    private final Path root;

    /** The tests in a folder. */
    public GofeedTests(Path root) {
        this.root = root;
    }

    /** Reads all feeds that have an expectation, and prints how many hold. */
    public void run(boolean errors, PrintWriter out) throws IOException {
        for (Path file : FeedFiles.in(root)) {
            Path expected = expectation(file);
            if (expected != null && Files.exists(expected)) {
                compare(file, json(expected));
            }
        }
        tally.print("gofeed: title, link, guid, published of items", errors, out);
    }

    /** What is no JSON expects nothing. */
    private JsonNode json(Path file) throws IOException {
        try {
            return mapper.readTree(Files.readAllBytes(file));
        } catch (JsonProcessingException e) {
            return mapper.createObjectNode();
        }
    }

    private static @Nullable Path expectation(Path file) {
        String name = file.getFileName().toString();
        if (name.endsWith(".xml")) {
            return file.resolveSibling(name.replaceFirst("xml$", "json"));
        }
        return name.endsWith("_expected.json")
                ? null
                : file.resolveSibling(name.replaceFirst("\\.json$", "_expected.json"));
    }

    private void compare(Path file, JsonNode expected) throws IOException {
        JsonNode wanted = expected.has("items") ? expected.path("items") : expected.path("entries");
        List<RawArticle> items = read(file);
        for (int i = 0; i < wanted.size(); i++) {
            RawArticle item = i < items.size() ? items.get(i) : null;
            String what = root.relativize(file) + " item " + i + " ";
            add(
                    what + "title",
                    text(wanted.get(i), "title"),
                    item == null ? null : Actuals.prose(true, item.getHeadline()));
            add(what + "link", link(wanted.get(i)), item == null ? null : Actuals.exact(item.getUri()));
            add(what + "guid", guid(wanted.get(i)), item == null ? null : Actuals.exact(item.getSourceItemId()));
            String time = time(wanted.get(i));
            add(what + "published", time, item == null ? null : Actuals.exact(string(item.getPublished())));
        }
    }

    private List<RawArticle> read(Path file) throws IOException {
        try {
            return parser.parse(FeedFiles.document(file)).items();
        } catch (FeedFormatException e) {
            return List.of();
        }
    }

    private void add(String what, @Nullable String expected, @Nullable Actual actual) {
        if (expected == null || expected.isBlank()) {
            return;
        }
        try {
            tally.add(actual != null && actual.matches(expected.strip()), what + ": " + expected);
        } catch (NotApplicableException e) {
            tally.notCompared(e.getMessage());
        }
    }

    private static @Nullable String link(JsonNode item) {
        String link = text(item, "link");
        return link != null ? link : text(item, "url");
    }

    private static @Nullable String guid(JsonNode item) {
        return Stream.of(text(item, "guid"), text(item.path("guid"), "value"), text(item, "id"))
                .filter(guid -> guid != null)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String time(JsonNode item) {
        String time =
                text(item, "publishedParsed") != null ? text(item, "publishedParsed") : text(item, "pubDateParsed");
        return time == null ? null : Instant.parse(time).toString();
    }

    private static @Nullable String string(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }

    private static @Nullable String text(JsonNode node, String key) {
        return node.path(key).textValue();
    }
}
