package io.newswire.enrich;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newswire.enrich.analysis.Analysis;
import io.newswire.enrich.analysis.Analyzer;
import io.newswire.enrich.analysis.Document;
import io.newswire.enrich.analysis.text.PlainText;
import io.newswire.schemas.json.RecordJson;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * A line of JSON with an article to a line of JSON with what was found out about it. It reads {@code uri},
 * {@code headline}, {@code text} (or {@code markup}, or {@code summary}), {@code language} and {@code published}; it writes
 * {@code uri}, {@code headline}, {@code text}, {@code published}, {@code language}, {@code entities}, {@code topics},
 * {@code gist}, {@code keyPhrases} and {@code enrichment}; what is not known is absent. Keeps count of lines, for errors: use one for each input, in one thread.
 */
public final class EnrichFilter implements Function<String, String> {
    private final Analyzer analyzer;
    private final ObjectMapper mapper = new ObjectMapper();
    private long line;

    /** A filter at the first line. */
    public EnrichFilter(Analyzer analyzer) {
        this.analyzer = analyzer;
    }

    /**
     * The line for a line.
     *
     * @throws IllegalArgumentException naming the line and what is wrong with it; the next line can still be read
     */
    @Override
    public String apply(String json) {
        line++;
        ObjectNode article = parse(json);
        String uri = string(article, "uri");
        String headline = string(article, "headline");
        String text = text(article);
        String language = string(article, "language");
        String published = string(article, "published");
        if (headline == null && text == null) {
            throw wrong("has no headline, text, markup or summary: nothing to enrich");
        }
        ObjectNode out = mapper.createObjectNode();
        put(out, "uri", uri);
        put(out, "headline", headline);
        put(out, "text", text);
        put(out, "published", published);
        write(out, analyzer.analyze(new Document(headline, text, language)));
        return out.toString();
    }

    private void write(ObjectNode out, Analysis analysis) {
        out.set("language", RecordJson.write(analysis.language()));
        out.set("entities", array(analysis.entities()));
        out.set("topics", array(analysis.topics()));
        put(out, "gist", analysis.gist().sentences());
        analysis.gist().keyPhrases().forEach(out.putArray("keyPhrases")::add);
        out.putObject("enrichment").put("model", analyzer.modelVersion()).put("knowledge", analyzer.knowledgeVersion());
    }

    private ArrayNode array(List<? extends SpecificRecord> records) {
        ArrayNode array = mapper.createArrayNode();
        records.forEach(record -> array.add(RecordJson.write(record)));
        return array;
    }

    private ObjectNode parse(String json) {
        try {
            if (mapper.readTree(json) instanceof ObjectNode article) {
                return article;
            }
            throw wrong("is not a JSON object");
        } catch (JsonProcessingException e) {
            throw wrong("is not JSON: " + e.getOriginalMessage());
        }
    }

    private @Nullable String text(ObjectNode article) {
        String text = string(article, "text");
        String markup = string(article, "markup");
        String summary = string(article, "summary");
        if (text != null) {
            return text;
        }
        return markup == null ? summary : PlainText.ofMarkup(markup);
    }

    private @Nullable String string(ObjectNode article, String field) {
        JsonNode value = article.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw wrong("field " + field + " must be a string, not "
                    + value.getNodeType().name().toLowerCase(Locale.ROOT));
        }
        return value.textValue();
    }

    private IllegalArgumentException wrong(String problem) {
        return new IllegalArgumentException("line " + line + " " + problem);
    }

    private static void put(ObjectNode out, String field, @Nullable String value) {
        if (value != null) {
            out.put(field, value);
        }
    }
}
