package io.newswire.enrich.analysis.knowledge.dump;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads an entity of Wikidata as JSON, and of it only what is asked for: most of it is passed over. */
final class WikidataParser {
    /** Sites whose names end as those of Wikipedias do. */
    private static final Set<String> OTHER_WIKIS = Set.of(
            "commonswiki",
            "specieswiki",
            "metawiki",
            "wikidatawiki",
            "mediawikiwiki",
            "sourceswiki",
            "outreachwiki",
            "foundationwiki",
            "incubatorwiki",
            "wikimaniawiki",
            "wikifunctionswiki");

    private final JsonFactory json = new JsonFactory();
    private final Languages languages;
    private final Set<String> properties;

    /**
     * A parser.
     *
     * @param languages of labels and aliases
     * @param properties whose statements are read, but for the deprecated ones
     */
    WikidataParser(Languages languages, Set<String> properties) {
        this.languages = languages;
        this.properties = properties;
    }

    /** @throws IOException if it is not one JSON object */
    WikidataItem parse(byte[] bytes, int length) throws IOException {
        WikidataItem item = new WikidataItem();
        try (JsonParser in = json.createParser(bytes, 0, length)) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("is no JSON object");
            }
            for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
                in.nextToken();
                read(field, in, item);
            }
            if (in.currentToken() != JsonToken.END_OBJECT || in.nextToken() != null) {
                throw new IOException("is more than one JSON object");
            }
        }
        return item;
    }

    private void read(String field, JsonParser in, WikidataItem item) throws IOException {
        switch (field) {
            case "id" -> item.id = string(in);
            case "labels" -> readLabels(in, item);
            case "aliases" -> readAliases(in, item);
            case "claims" -> readClaims(in, item);
            case "sitelinks" -> readSitelinks(in, item);
            default -> in.skipChildren();
        }
    }

    /** What is empty is an array there, not an object. */
    private static boolean isObject(JsonParser in) throws IOException {
        if (in.currentToken() == JsonToken.START_OBJECT) {
            return true;
        }
        in.skipChildren();
        return false;
    }

    private void readLabels(JsonParser in, WikidataItem item) throws IOException {
        if (!isObject(in)) {
            return;
        }
        for (String language = in.nextFieldName(); language != null; language = in.nextFieldName()) {
            in.nextToken();
            String label = value(in);
            // One in another language is better than none.
            if (label != null && (item.labels.isEmpty() || isKept(language))) {
                item.labels.put(language, label);
            }
        }
    }

    private void readAliases(JsonParser in, WikidataItem item) throws IOException {
        if (!isObject(in)) {
            return;
        }
        for (String language = in.nextFieldName(); language != null; language = in.nextFieldName()) {
            if (in.nextToken() != JsonToken.START_ARRAY || !isKept(language)) {
                in.skipChildren();
                continue;
            }
            List<String> aliases = new ArrayList<>();
            while (in.nextToken() != JsonToken.END_ARRAY && in.currentToken() != null) {
                String alias = value(in);
                if (alias != null && aliases.size() < Draft.MAX_ALIASES) {
                    aliases.add(alias);
                }
            }
            item.aliases.put(language, aliases);
        }
    }

    private boolean isKept(String language) {
        return language.equals(WikidataReader.EVERY_LANGUAGE) || languages.has(language);
    }

    /** The string called "value" of an object. */
    private static @Nullable String value(JsonParser in) throws IOException {
        String value = null;
        if (isObject(in)) {
            for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
                in.nextToken();
                if (field.equals("value")) {
                    value = string(in);
                } else {
                    in.skipChildren();
                }
            }
        }
        return value;
    }

    private static void readSitelinks(JsonParser in, WikidataItem item) throws IOException {
        if (!isObject(in)) {
            return;
        }
        for (String site = in.nextFieldName(); site != null; site = in.nextFieldName()) {
            in.nextToken();
            in.skipChildren();
            item.wikipedias += site.endsWith("wiki") && !OTHER_WIKIS.contains(site) ? 1 : 0;
        }
    }

    private void readClaims(JsonParser in, WikidataItem item) throws IOException {
        if (!isObject(in)) {
            return;
        }
        for (String property = in.nextFieldName(); property != null; property = in.nextFieldName()) {
            if (in.nextToken() != JsonToken.START_ARRAY || !properties.contains(property)) {
                in.skipChildren();
                continue;
            }
            while (in.nextToken() != JsonToken.END_ARRAY && in.currentToken() != null) {
                readStatement(in, property, item);
            }
        }
    }

    private static void readStatement(JsonParser in, String property, WikidataItem item) throws IOException {
        String value = null;
        String rank = "";
        if (isObject(in)) {
            for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
                in.nextToken();
                switch (field) {
                    case "rank" -> rank = string(in);
                    case "mainsnak" -> value = snak(in);
                    default -> in.skipChildren();
                }
            }
        }
        if (value != null && !rank.equals("deprecated")) {
            item.addStatement(property, value, rank.equals("preferred"));
        }
    }

    /** Its value: text, or the identifier of an item; null for others, and where it is unknown or none. */
    private static @Nullable String snak(JsonParser in) throws IOException {
        String value = null;
        if (isObject(in)) {
            for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
                in.nextToken();
                if (field.equals("datavalue")) {
                    value = datavalue(in);
                } else {
                    in.skipChildren();
                }
            }
        }
        return value;
    }

    private static @Nullable String datavalue(JsonParser in) throws IOException {
        String value = null;
        if (isObject(in)) {
            for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
                boolean string = in.nextToken() == JsonToken.VALUE_STRING;
                if (field.equals("value")) {
                    value = string ? in.getText() : itemId(in);
                } else {
                    in.skipChildren();
                }
            }
        }
        return value;
    }

    private static @Nullable String itemId(JsonParser in) throws IOException {
        String id = null;
        if (isObject(in)) {
            for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
                in.nextToken();
                if (field.equals("id")) {
                    id = string(in);
                } else {
                    in.skipChildren();
                }
            }
        }
        return id;
    }

    private static String string(JsonParser in) throws IOException {
        if (in.currentToken() == JsonToken.VALUE_STRING) {
            return in.getText();
        }
        in.skipChildren();
        return "";
    }
}
