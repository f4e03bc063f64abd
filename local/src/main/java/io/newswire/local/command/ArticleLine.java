package io.newswire.local.command;

import io.newswire.record.EnrichedArticle;
import io.newswire.record.Entity;
import io.newswire.record.PubStatus;
import io.newswire.record.Topic;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** One article on one line, for a person. */
final class ArticleLine {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final int ENTITIES = 4;

    private ArticleLine() {}

    static String of(EnrichedArticle article) {
        String time = TIME.format(article.getFetched().atZone(ZoneId.systemDefault()));
        String language = article.getLanguage().getTag();
        if (article.getPubStatus() == PubStatus.canceled) {
            return "%s  %-3s  WITHDRAWN %s".formatted(time, language, article.getId());
        }
        String headline = Terminal.clean(Objects.requireNonNullElse(article.getHeadline(), "(no headline)"));
        return "%s  %-3s  %s%s%s%s"
                .formatted(time, language, version(article), headline, topics(article), entities(article));
    }

    private static String version(EnrichedArticle article) {
        String copy = article.getStory() != null && article.getStory().getDuplicateOf() != null ? "(copy) " : "";
        return copy + (article.getVersion() > 1 ? "(v" + article.getVersion() + ") " : "");
    }

    private static String topics(EnrichedArticle article) {
        List<Topic> topics = article.getTopics();
        return topics.isEmpty() ? "" : "  [" + topics.get(0).getLabel() + "]";
    }

    private static String entities(EnrichedArticle article) {
        List<Entity> entities = article.getEntities();
        return entities.isEmpty()
                ? ""
                : entities.stream()
                        .limit(ENTITIES)
                        .map(entity -> Terminal.clean(entity.getName()))
                        .collect(Collectors.joining(", ", "  {", "}"));
    }
}
