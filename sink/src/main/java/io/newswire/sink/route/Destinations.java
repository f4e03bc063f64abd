package io.newswire.sink.route;

import io.newswire.record.EnrichedArticle;
import io.newswire.record.Topic;
import io.newswire.schemas.MediaTopic;
import io.newswire.schemas.Topics;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Which topics an article goes to. */
final class Destinations {

    private final Map<MediaTopic, String> names = new EnumMap<>(MediaTopic.class);

    Destinations() {
        for (MediaTopic topic : MediaTopic.values()) {
            names.put(topic, Topics.routed(topic).name());
        }
    }

    /**
     * The topics of its subjects, and of those it has lost: who was told of it has to hear that it changed, or that it
     * was withdrawn. Whether it may be shown does not matter here, the record says that itself.
     */
    List<String> of(EnrichedArticle article) {
        Stream<String> codes =
                Stream.concat(article.getTopics().stream().map(Topic::getCode), article.getFormerTopics().stream());
        return codes.map(MediaTopic::ofCode)
                .flatMap(Optional::stream)
                .distinct()
                .map(names::get)
                .toList();
    }
}
