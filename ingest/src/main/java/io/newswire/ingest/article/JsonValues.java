package io.newswire.ingest.article;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * JSON values that stand one after the other, or in one array around them all, read as a stream: only one of them is in
 * memory, and none may be larger or deeper than any article. A key that stands twice in an object is an error, since nobody
 * can tell which of its values is meant.
 */
public final class JsonValues implements AutoCloseable {

    /** Keys, values and brackets of one value; articles have hundreds. */
    static final int MAX_TOKENS = 100_000;

    /** Characters of all strings of one value: no record is larger. */
    static final int MAX_CHARS = 16 * 1024 * 1024;

    private static final int MAX_DEPTH = 100;

    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(MAX_CHARS)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());

    private final BoundedParser parser;

    /** Values of a stream in UTF-8, 16 or 32, which is closed with this. */
    public JsonValues(InputStream json) throws IOException {
        parser = new BoundedParser(MAPPER.createParser(json));
    }

    /**
     * Reads the only value of some bytes.
     *
     * @throws JsonProcessingException where they are none, or more
     */
    public static JsonNode only(byte[] json) throws IOException {
        try (var parser = new BoundedParser(MAPPER.createParser(json))) {
            parser.beginValue();
            JsonNode value = MAPPER.readTree(parser);
            if (value == null || parser.nextToken() != null) {
                throw new JsonParseException(parser, "one value is wanted");
            }
            return value;
        }
    }

    /**
     * The next value; null at the end.
     *
     * @throws JsonProcessingException where there is none; nothing can be read after that
     */
    public @Nullable JsonNode next() throws IOException {
        JsonToken token = parser.beginValue();
        while ((token == JsonToken.START_ARRAY && parser.isOuterArray()) || token == JsonToken.END_ARRAY) {
            token = parser.beginValue();
        }
        return token == null ? null : MAPPER.readTree(parser);
    }

    /** The line that the value read last began in, from 1. */
    public int line() {
        return parser.line;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    /** Counts what belongs to one value. */
    private static final class BoundedParser extends JsonParserDelegate {

        private int line;
        private int tokens;
        private long chars;

        BoundedParser(JsonParser parser) {
            super(parser);
        }

        @Nullable
        JsonToken beginValue() throws IOException {
            tokens = 0;
            chars = 0;
            JsonToken first = nextToken();
            line = currentTokenLocation().getLineNr();
            return first;
        }

        boolean isOuterArray() {
            return getParsingContext().getParent().inRoot();
        }

        @Override
        public @Nullable JsonToken nextToken() throws IOException {
            JsonToken token = super.nextToken();
            tokens++;
            chars += token == JsonToken.VALUE_STRING ? getTextLength() : 0;
            if (tokens > MAX_TOKENS || chars > MAX_CHARS) {
                throw new StreamConstraintsException("one article is larger than any is", currentLocation());
            }
            return token;
        }
    }
}
