package io.newswire.dashboard.live;

import io.newswire.dashboard.query.ArticleFilter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What one client asked for: topic and entity, as in the list of articles. */
record LiveFilter(@Nullable String topicCode, @Nullable String entity) {

    static LiveFilter of(ArticleFilter filter) {
        return new LiveFilter(filter.topicCode(), filter.entity());
    }

    boolean takes(LiveEvent event) {
        return event.forAll()
                || ((topicCode == null || event.isAboutTopic(topicCode)) && (entity == null || names(event, entity)));
    }

    private static boolean names(LiveEvent event, String entity) {
        return event.isAboutEntity(entity) || event.isAboutEntity(entity.toLowerCase(Locale.ROOT));
    }
}
