package io.newswire.dashboard.query;

import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes a filter as conditions on {@code articles a}. */
final class Conditions {

    /** An entity's key: a scheme or type, a colon, and no space after it, as in {@code wikidata:Q84}. */
    private static final Pattern ENTITY_KEY = Pattern.compile("\\w+:\\S.*");

    private Conditions() {}

    static void add(Sql sql, ArticleFilter filter) {
        sql.add(
                switch (filter.status()) {
                    case USABLE -> " WHERE a.visible";
                    case CANCELED -> " WHERE a.pub_status = 'canceled'";
                    case ALL -> " WHERE (a.visible OR a.pub_status = 'canceled')";
                });
        given(
                sql,
                filter.topicCode(),
                (to, v) -> to.add(" AND a.id IN (SELECT t.article_id FROM article_topics t WHERE t.code = ?)", v));
        given(sql, filter.entity(), Conditions::entity);
        given(sql, filter.words(), Conditions::words);
        given(sql, filter.language(), Conditions::language);
        given(
                sql,
                filter.source(),
                (to, v) -> to.add(" AND (a.source_id = ? OR lower(a.source_name) = lower(?))", v, v));
        given(sql, filter.story(), Conditions::story);
        given(sql, filter.from(), (to, v) -> to.add(" AND a.sort_time >= ?", v));
        given(sql, filter.to(), (to, v) -> to.add(" AND a.sort_time < ?", v));
    }

    private static <T> void given(Sql sql, @Nullable T value, BiConsumer<Sql, T> condition) {
        if (value != null) {
            condition.accept(sql, value);
        }
    }

    private static void entity(Sql sql, String entity) {
        sql.add(" AND a.id IN (SELECT e.article_id FROM article_entities e WHERE");
        sql.add(ENTITY_KEY.matcher(entity).matches() ? " e.entity_key = ?)" : " lower(e.name) = lower(?))", entity);
    }

    private static void words(Sql sql, String words) {
        sql.add(" AND a.id IN (SELECT s.article_id FROM search_documents s");
        sql.add(" WHERE s.document @@ websearch_to_tsquery('simple', ?))", words);
    }

    /** Ids of stories are kept by those who were given them: an ended one leads to the story that it is part of now. */
    private static void story(Sql sql, String story) {
        sql.add(" AND a.story_id = coalesce(");
        sql.add("(SELECT m.into_story FROM ended_stories m WHERE m.story_id = ?), ?)", story, story);
    }

    private static void language(Sql sql, String tag) {
        sql.add(" AND (lower(a.language) = lower(?) OR starts_with(lower(a.language), lower(?) || '-'))", tag, tag);
    }
}
