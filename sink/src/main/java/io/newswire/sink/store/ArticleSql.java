package io.newswire.sink.store;

import java.util.List;

/**
 * The statements that write a run's tables. Everything is taken out of the record's JSON by PostgreSQL itself: as quick
 * as a column at a time through JDBC, and there is one place only that says which key goes where.
 */
record ArticleSql(RunSchema schema) {

    /** Adds, of a topic, partitions, an array, that are not there yet. */
    String addPartitions() {
        return "INSERT INTO " + schema.table("offsets")
                + " (topic, partition, next_offset) SELECT ?, unnest(?), 0 ON CONFLICT DO NOTHING";
    }

    /** Reads, of a topic, the offsets of partitions, an array. */
    String readOffsets() {
        return "SELECT partition, next_offset FROM " + schema.table("offsets")
                + " WHERE topic = ? AND partition = ANY (?)";
    }

    /** Moves to an offset, of a topic, of a partition, from an offset. */
    String moveOffset() {
        return "UPDATE " + schema.table("offsets")
                + " SET next_offset = ? WHERE topic = ? AND partition = ? AND next_offset = ?";
    }

    /**
     * Writes records, an array of JSON; each article at most once, with the story and the original that they have come to
     * belong to. Returns the ids of those that were not too old.
     */
    String upsert() {
        return """
                INSERT INTO %1$s AS old
                       (id, version, pub_status, source_id, language, published, updated, fetched, first_created,
                        embargoed_until, expires, story_id, duplicate_of, story_sequence, record)
                SELECT r ->> 'id', (r ->> 'version')::integer, r ->> 'pubStatus', r -> 'source' ->> 'id',
                       r -> 'language' ->> 'tag',
                       (r ->> 'published')::timestamptz, (r ->> 'updated')::timestamptz,
                       (r ->> 'fetched')::timestamptz, (r ->> 'firstCreated')::timestamptz,
                       (r ->> 'embargoedUntil')::timestamptz, (r ->> 'expires')::timestamptz,
                       story, copied, greatest(told, m.sequence),
                       CASE WHEN e.story_id IS NULL AND m.article_id IS NULL AND o.article_id IS NULL OR story IS NULL
                            THEN r ELSE %2$s END
                  FROM (SELECT json::jsonb AS r FROM unnest(?) AS json OFFSET 0) AS records
                       CROSS JOIN LATERAL coalesce((r ->> 'storySequence')::bigint, 0) AS told
                       LEFT JOIN %3$s AS m ON m.article_id = r ->> 'id' AND m.sequence > told
                       LEFT JOIN %4$s AS e ON e.story_id = coalesce(m.story_id, r -> 'story' ->> 'id')
                       LEFT JOIN %5$s AS o ON o.article_id = coalesce(r -> 'story' ->> 'duplicateOf', r ->> 'id')
                       CROSS JOIN LATERAL (SELECT
                           CASE WHEN r -> 'story' ->> 'id' IS NOT NULL
                                THEN coalesce(e.into_story, m.story_id, r -> 'story' ->> 'id') END AS story,
                           CASE WHEN r -> 'story' ->> 'id' IS NOT NULL
                                THEN nullif(coalesce(o.original, r -> 'story' ->> 'duplicateOf'), r ->> 'id')
                           END AS copied) AS resolved
                ON CONFLICT (id) DO UPDATE SET
                       version = EXCLUDED.version, pub_status = EXCLUDED.pub_status, source_id = EXCLUDED.source_id,
                       language = EXCLUDED.language, published = EXCLUDED.published, updated = EXCLUDED.updated,
                       fetched = EXCLUDED.fetched, first_created = EXCLUDED.first_created,
                       embargoed_until = EXCLUDED.embargoed_until, expires = EXCLUDED.expires,
                       story_id = EXCLUDED.story_id, duplicate_of = EXCLUDED.duplicate_of,
                       story_sequence = EXCLUDED.story_sequence, record = EXCLUDED.record, stored_at = now()
                 WHERE old.version <= EXCLUDED.version
                RETURNING id
                """.formatted(
                        schema.table("articles"),
                        StorySql.record("r", "story", "copied"),
                        schema.table("story_moves"),
                        schema.table("ended_stories"),
                        schema.table("originals"));
    }

    /** What follows from articles: each statement takes their ids, an array. */
    List<String> derive() {
        return List.of(
                "DELETE FROM " + schema.table("article_entities") + " WHERE article_id = ANY (?)",
                "DELETE FROM " + schema.table("article_topics") + " WHERE article_id = ANY (?)",
                insertEntities(),
                insertTopics(),
                "INSERT INTO " + schema.table("search_queue") + " (article_id) SELECT unnest(?)");
    }

    /** An index takes keys of up to 2,700 bytes: names are hostile, and 500 characters are less in any script. */
    private String insertEntities() {
        return """
                INSERT INTO %s (article_id, position, entity_key, type, name, entity_id, relevance, sort_time)
                SELECT a.id, position, left(coalesce(e ->> 'id', (e ->> 'type') || ':' || (e ->> 'name')), 500),
                       e ->> 'type', e ->> 'name', e ->> 'id', (e ->> 'relevance')::float8, a.sort_time
                  FROM %s AS a, jsonb_array_elements(a.record -> 'entities') WITH ORDINALITY AS entities (e, position)
                 WHERE a.id = ANY (?) AND a.pub_status = 'usable'
                """.formatted(schema.table("article_entities"), schema.table("articles"));
    }

    private String insertTopics() {
        return """
                INSERT INTO %s (article_id, position, code, label, confidence, sort_time)
                SELECT a.id, position, t ->> 'code', t ->> 'label', (t ->> 'confidence')::float8, a.sort_time
                  FROM %s AS a, jsonb_array_elements(a.record -> 'topics') WITH ORDINALITY AS topics (t, position)
                 WHERE a.id = ANY (?) AND a.pub_status = 'usable'
                """.formatted(schema.table("article_topics"), schema.table("articles"));
    }
}
