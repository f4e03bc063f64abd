package io.newswire.sink.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newswire.record.EnrichedArticle;
import io.newswire.record.PubStatus;
import io.newswire.schemas.json.RecordJson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as the store keeps it.
 *
 * @param id article id
 * @param version its version
 * @param json the record as JSON that PostgreSQL takes
 */
record StoredRecord(String id, int version, String json) {

    /** Whatever else a withdrawn article still says, nobody is to read it here. */
    private static final List<String> WITHDRAWN = List.of(
            "headline",
            "byline",
            "summary",
            "text",
            "gist",
            "keyPhrases",
            "media",
            "entities",
            "topics",
            "topicsGiven");

    private static final ObjectWriter WRITER = JsonMapper.builder(new JsonFactory().setCharacterEscapes(new NoNul()))
            .build()
            .writer();

    static StoredRecord of(EnrichedArticle article) {
        ObjectNode json = RecordJson.write(article);
        if (article.getPubStatus() == PubStatus.canceled) {
            json.remove(WITHDRAWN);
        }
        return new StoredRecord(article.getId(), article.getVersion(), text(json));
    }

    private static String text(ObjectNode json) {
        try {
            return WRITER.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of strings and numbers can always be written", e);
        }
    }

    /** PostgreSQL has no NUL in its text: it becomes one replacement character, so that offsets still hold. */
    private static final class NoNul extends CharacterEscapes {

        private static final SerializedString REPLACEMENT = new SerializedString("\uFFFD");

        private final int[] ascii = standardAsciiEscapesForJSON();

        NoNul() {
            ascii[0] = ESCAPE_CUSTOM;
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return ascii;
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int character) {
            return character == 0 ? REPLACEMENT : null;
        }
    }
}
