package io.newswire.local.demo;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One desk of the newsroom, as its file tells it.
 *
 * @param desk its id, also the name of its file and the last part of its address
 * @param title its title for readers
 * @param language BCP 47 tag of its articles
 * @param format how it publishes: rss, atom, json, or push
 * @param articles its articles
 */
public record Desk(String desk, String title, String language, Format format, List<Article> articles) {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** How a desk publishes. */
    public enum Format {
        rss,
        atom,
        json,
        push
    }

    /**
     * An article and what becomes of it; times are seconds since the newsroom opened.
     *
     * @param text paragraphs
     * @param edit a corrected version, where one follows
     * @param withdrawAt when it is withdrawn, where it is
     * @param embargoSeconds how long after {@code at} it must be held back, where it must
     * @param copyOf id of the article that this one is a copy of, for those who read the file
     */
    public record Article(
            String id,
            int at,
            String headline,
            String byline,
            String summary,
            List<String> text,
            String category,
            @Nullable Edit edit,
            @Nullable Integer withdrawAt,
            @Nullable Integer embargoSeconds,
            @Nullable String copyOf) {

        /** The article as it stands at a second; the original before its edit. */
        Version at(long second) {
            if (edit != null && second >= edit.at()) {
                return new Version(edit.headline(), edit.text(), edit.at());
            }
            return new Version(headline, text, at);
        }

        boolean publishedAt(long second) {
            return second >= at;
        }

        boolean withdrawnAt(long second) {
            return withdrawAt != null && second >= withdrawAt;
        }
    }

    /** A later version, which replaces headline and text. */
    public record Edit(int at, String headline, List<String> text) {}

    /** What readers see of an article between two changes. */
    record Version(String headline, List<String> paragraphs, int since) {

        String text() {
            return String.join("\n\n", paragraphs);
        }
    }

    /** Reads the file of a desk. */
    public static Desk read(String name) {
        try (InputStream file = Desk.class.getResourceAsStream(name + ".json")) {
            if (file == null) {
                throw new IllegalArgumentException("no desk " + name);
            }
            return JSON.readValue(file, Desk.class);
        } catch (IOException e) {
            throw new UncheckedIOException("desk " + name, e);
        }
    }
}
