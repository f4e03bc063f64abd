package io.newswire.ingest.load;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.newswire.ingest.kafka.ArticlePublisher;
import io.newswire.ingest.kafka.PublishException;
import io.newswire.record.Source;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Publishes the articles of files: JSON lines, an array, or an object of many lines; ninjs or Newswire's own keys. Files
 * of any size are read as a stream; what is no article is told with its file and line, and the rest goes on.
 */
public final class ArticleLoader {

    /** How the first line of an object of many lines ends, and a line of its own never does. */
    private static final Pattern GOES_ON = Pattern.compile("(?s).*[{\\[,:]\\s*");

    private final ArticlePublisher publisher;
    private final Clock clock;
    private final ObjectMapper mapper = new ObjectMapper();

    /** A loader that publishes what it reads. */
    public ArticleLoader(ArticlePublisher publisher, Clock clock) {
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * Loads one file.
     *
     * @param name the file's, for complaints
     * @param in its bytes, UTF-8
     * @param source who gives the articles
     * @param complaints told of every entry that is no article, as {@code file:line: what}
     * @param progress told how many articles have been published, after each transaction
     * @throws PublishException if Kafka does not answer; what was told as published stays so
     */
    public LoadResult load(
            String name, InputStream in, Source source, Consumer<String> complaints, LongConsumer progress)
            throws IOException, PublishException {
        var load = new Load(name, publisher, source, clock, complaints, progress);
        var bytes = new BufferedInputStream(in, 64 * 1024);
        var lines = new Lines(bytes);
        if (lines.skipToContent() == '[') {
            values(bytes, true, lines.read(), load);
        } else {
            lines(bytes, lines, load);
        }
        return load.finish();
    }

    private void lines(InputStream bytes, Lines lines, Load load) throws IOException, PublishException {
        boolean first = true;
        for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
            JsonNode article = line.tooLong() ? null : parse(line.text());
            if (article != null) {
                load.add(line.number(), article);
            } else if (first && !line.tooLong() && GOES_ON.matcher(line.text()).matches()) {
                var whole = new SequenceInputStream(new ByteArrayInputStream(line.bytes()), bytes);
                values(whole, false, line.number() - 1, load);
                return;
            } else if (line.tooLong() || !line.text().isBlank()) {
                load.refuse(line.number(), line.tooLong() ? "the line is too long" : "not well-formed JSON");
            }
            first = false;
        }
    }

    private @Nullable JsonNode parse(String line) {
        try {
            JsonNode value = mapper.readTree(line);
            return value.isMissingNode() ? null : value;
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    /** One value after the other, within an array or not; after a broken one there is no telling where the next begins. */
    private void values(InputStream bytes, boolean inArray, long linesBefore, Load load)
            throws IOException, PublishException {
        try (JsonParser parser = mapper.createParser(bytes)) {
            if (inArray) {
                parser.nextToken();
            }
            while (parser.nextToken() != null && parser.currentToken() != JsonToken.END_ARRAY) {
                long line = linesBefore + parser.currentTokenLocation().getLineNr();
                JsonNode article = mapper.readTree(parser);
                load.add(line, article);
            }
        } catch (JsonProcessingException e) {
            JsonLocation where = e.getLocation();
            long line = linesBefore + (where == null ? 1 : where.getLineNr());
            load.refuse(line, "not well-formed JSON, and nothing after it is read: " + e.getOriginalMessage());
        }
    }
}
