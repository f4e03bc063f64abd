package io.newswire.ingest.article;

import org.jspecify.annotations.Nullable;

/** Subjects as the IPTC's formats give them: a name, an identifier, or both. */
public final class Subjects {

    private static final String MEDIA_TOPIC = "medtop:";

    private static final String MEDIA_TOPIC_URI = "/newscodes/mediatopic/";

    private Subjects() {}

    /**
     * Adds a subject to an article by its name, and by its code where it is a Media Topic or has no name.
     *
     * @param code a QCode or URI
     */
    public static void add(ArticleBuilder article, @Nullable String name, @Nullable String code) {
        article.topic(name);
        String known = code == null ? null : mediaTopic(code);
        if (known != null || name == null || name.isBlank()) {
            article.topic(known != null ? known : code);
        }
    }

    private static @Nullable String mediaTopic(String code) {
        int uri = code.indexOf(MEDIA_TOPIC_URI);
        if (uri >= 0) {
            return MEDIA_TOPIC + code.substring(uri + MEDIA_TOPIC_URI.length());
        }
        return code.startsWith(MEDIA_TOPIC) ? code : null;
    }
}
