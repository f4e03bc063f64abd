package io.newswire.ingest.load;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.ingest.article.ArticleFormatException;
import io.newswire.ingest.article.ArticleJson;
import io.newswire.ingest.article.Entry;
import io.newswire.ingest.article.JsonValues;
import io.newswire.ingest.kafka.PublishException;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.regex.Pattern;

/** A file of articles in JSON: one a line, an array, or an object of many lines. */
final class JsonFile {

    /** How the first line of an object of many lines ends, and a line of its own never does. */
    private static final Pattern GOES_ON = Pattern.compile("(?s).*[{\\[,:]\\s*");

    private final Load load;
    private final ArticleJson reader = new ArticleJson();

    JsonFile(Load load) {
        this.load = load;
    }

    void read(BufferedInputStream bytes) throws IOException, PublishException {
        var lines = new Lines(bytes);
        if (lines.skipToContent() == '[') {
            values(bytes, lines.read());
        } else {
            lines(bytes, lines);
        }
    }

    private void lines(InputStream bytes, Lines lines) throws IOException, PublishException {
        boolean first = true;
        for (Lines.Line line = lines.next(); line != null && !load.isFull(); line = lines.next()) {
            if (line.tooLong()) {
                load.refuse(String.valueOf(line.number()), "the line is too long");
            } else if (!line.text().isBlank()) {
                try {
                    add(line.number(), JsonValues.only(line.bytes()));
                } catch (JsonProcessingException e) {
                    if (first && GOES_ON.matcher(line.text()).matches()) {
                        var whole = new SequenceInputStream(new ByteArrayInputStream(line.bytes()), bytes);
                        values(whole, line.number() - 1);
                        return;
                    }
                    load.refuse(String.valueOf(line.number()), "not well-formed JSON: " + e.getOriginalMessage());
                }
            }
            first = false;
        }
    }

    /** One value after the other, in an array or not; after a broken one there is no telling where the next begins. */
    private void values(InputStream bytes, long linesBefore) throws IOException, PublishException {
        try (var values = new JsonValues(bytes)) {
            for (JsonNode value = values.next(); value != null && !load.isFull(); value = values.next()) {
                add(linesBefore + values.line(), value);
            }
        } catch (JsonProcessingException e) {
            JsonLocation where = e.getLocation();
            long line = linesBefore + (where == null ? 1 : where.getLineNr());
            load.refuse(
                    String.valueOf(line),
                    "not well-formed JSON, and nothing after it is read: " + e.getOriginalMessage());
        }
    }

    private void add(long line, JsonNode json) throws PublishException {
        String at = String.valueOf(line);
        try {
            load.add(new Entry.Article(reader.read(json, load.source(), load.now())));
        } catch (ArticleFormatException e) {
            load.refuse(at, (e.path().isEmpty() ? "" : e.path() + ": ") + e.getMessage());
        }
    }
}
