package io.newswire.sink.store;

import java.util.List;

/**
 * The statements that write a run's tables. Everything is taken out of the record's JSON by PostgreSQL itself: as quick
 * as a column at a time through JDBC, and there is one place only that says which key goes where.
 */
record ArticleSql(RunSchema schema) {

    /** Adds partitions, an array, that are not there yet. */
    String addPartitions() {
        return "INSERT INTO " + schema.table("offsets") + " SELECT unnest(?), 0 ON CONFLICT DO NOTHING";
    }

    /** Reads the offsets of partitions, an array. */
    String readOffsets() {
        return "SELECT partition, next_offset FROM " + schema.table("offsets") + " WHERE partition = ANY (?)";
    }

    /** Moves to an offset, of a partition, from an offset. */
    String moveOffset() {
        return "UPDATE " + schema.table("offsets") + " SET next_offset = ? WHERE partition = ? AND next_offset = ?";
    }

    /** Writes records, an array of JSON; each article at most once. Returns the ids of those that were not too old. */
    String upsert() {
        return """
                INSERT INTO %s AS old
                       (id, version, pub_status, source_id, language, published, updated, fetched, first_created,
                        embargoed_until, expires, story_id, duplicate_of, record)
                SELECT r ->> 'id', (r ->> 'version')::integer, r ->> 'pubStatus', r -> 'source' ->> 'id',
                       r -> 'language' ->> 'tag',
                       (r ->> 'published')::timestamptz, (r ->> 'updated')::timestamptz,
                       (r ->> 'fetched')::timestamptz, (r ->> 'firstCreated')::timestamptz,
                       (r ->> 'embargoedUntil')::timestamptz, (r ->> 'expires')::timestamptz,
                       r -> 'story' ->> 'id', r -> 'story' ->> 'duplicateOf', r
                  FROM (SELECT json::jsonb AS r FROM unnest(?) AS json OFFSET 0) AS records
                ON CONFLICT (id) DO UPDATE SET
                       version = EXCLUDED.version, pub_status = EXCLUDED.pub_status, source_id = EXCLUDED.source_id,
                       language = EXCLUDED.language, published = EXCLUDED.published, updated = EXCLUDED.updated,
                       fetched = EXCLUDED.fetched, first_created = EXCLUDED.first_created,
                       embargoed_until = EXCLUDED.embargoed_until, expires = EXCLUDED.expires,
                       story_id = EXCLUDED.story_id, duplicate_of = EXCLUDED.duplicate_of, record = EXCLUDED.record,
                       stored_at = now()
                 WHERE old.version <= EXCLUDED.version
                RETURNING id
                """.formatted(schema.table("articles"));
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
