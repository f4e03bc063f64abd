package io.newswire.dashboard.query;

import io.newswire.schemas.MediaTopic;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which articles are meant; null where it does not matter.
 *
 * @param topic a topic's code, for example {@code medtop:15000000}, its slug or its label
 * @param entity an entity's id, for example {@code wikidata:Q84}, or its name
 * @param words words of the article, as one writes them to a search engine
 * @param language BCP 47 tag; {@code en} also means {@code en-GB}
 * @param source a source's id or name
 * @param story a story's id; that of an ended one means the story that it is part of now
 * @param from the first moment, of publication or, where that is not known, of arrival
 * @param to the moment after the last
 * @param status which of them, by publication status
 */
public record ArticleFilter(
        @Nullable String topic,
        @Nullable String entity,
        @Nullable String words,
        @Nullable String language,
        @Nullable String source,
        @Nullable String story,
        @Nullable Instant from,
        @Nullable Instant to,
        Status status) {

    /** Everything that may be shown. */
    public static final ArticleFilter NONE =
            new ArticleFilter(null, null, null, null, null, null, null, null, Status.USABLE);

    /** The names that {@link #of} reads. */
    public static final Set<String> PARAMETERS =
            Set.of("topic", "entity", "q", "language", "source", "story", "from", "to", "status");

    /** What is shown. What is embargoed, withheld or expired is never shown. */
    public enum Status {
        /** Articles that may be shown. */
        USABLE,
        /** Withdrawn ones; they have no content. */
        CANCELED,
        /** Both. */
        ALL
    }

    /**
     * Reads a filter from parameters.
     *
     * @throws BadParameterException naming the parameter that is wrong
     */
    public static ArticleFilter of(Parameters parameters) {
        Instant from = parameters.time("from");
        Instant to = parameters.time("to");
        if (from != null && to != null && !from.isBefore(to)) {
            throw new BadParameterException("to", "must be later than from");
        }
        return new ArticleFilter(
                parameters.text("topic"),
                parameters.text("entity"),
                parameters.text("q"),
                parameters.text("language"),
                parameters.text("source"),
                parameters.text("story"),
                from,
                to,
                statusOf(parameters.text("status")));
    }

    /** The same, of another time. */
    public ArticleFilter between(@Nullable Instant newFrom, @Nullable Instant newTo) {
        return new ArticleFilter(topic, entity, words, language, source, story, newFrom, newTo, status);
    }

    /** The code of the topic: what {@link #topic} is a name for, or itself; null where it does not matter. */
    public @Nullable String topicCode() {
        if (topic == null) {
            return null;
        }
        String name = topic.toLowerCase(Locale.ROOT);
        return Arrays.stream(MediaTopic.values())
                .filter(known -> known.slug().equals(name) || known.label().equals(name))
                .map(MediaTopic::code)
                .findFirst()
                .orElse(topic);
    }

    private static Status statusOf(@Nullable String value) {
        if (value == null) {
            return Status.USABLE;
        }
        return Arrays.stream(Status.values())
                .filter(status -> nameOf(status).equals(value))
                .findFirst()
                .orElseThrow(() -> new BadParameterException(
                        "status",
                        "'" + value + "' is none of "
                                + Arrays.stream(Status.values())
                                        .map(ArticleFilter::nameOf)
                                        .collect(Collectors.joining(", "))));
    }

    private static String nameOf(Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
