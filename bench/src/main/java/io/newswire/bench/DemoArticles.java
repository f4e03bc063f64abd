package io.newswire.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.newswire.enrich.analysis.Document;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The articles of the demonstration's newsroom, put together to texts of a given length. */
final class DemoArticles {

    private static final List<String> ENGLISH_DESKS =
            List.of("harbour-business", "harbour-politics", "harbour-sport", "meridian-health");

    private DemoArticles() {}

    /** English documents of about so many bytes, each of one desk's articles. */
    static List<Document> english(int bytes) {
        var documents = new ArrayList<Document>();
        for (String desk : ENGLISH_DESKS) {
            String headline = null;
            var text = new StringBuilder();
            for (JsonNode article : desk(desk).path("articles")) {
                headline = headline == null ? article.path("headline").textValue() : headline;
                article.path("text")
                        .forEach(paragraph -> text.append(paragraph.textValue()).append("\n\n"));
                if (text.toString().getBytes(StandardCharsets.UTF_8).length >= bytes) {
                    documents.add(new Document(headline, text.toString().strip(), "en"));
                    headline = null;
                    text.setLength(0);
                }
            }
        }
        return documents;
    }

    private static JsonNode desk(String name) {
        String path = "/io/newswire/local/demo/" + name + ".json";
        try (InputStream file = DemoArticles.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("the class path has no " + path);
            }
            return new ObjectMapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
