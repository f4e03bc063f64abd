package io.newswire.sink.store;

/**
 * The statements that apply a {@link io.newswire.record.StoryChange} to a run's tables. In whatever order changes and
 * articles come, the same is left: a story that ended stays so, articles that are alike stay so and name the original that
 * was told last, and of two splits that move an article the later counts.
 */
record StorySql(RunSchema schema) {

    /** Lets others write articles, but no changes, until the transaction ends. */
    String shareChanges() {
        return "LOCK TABLE " + endedStories() + " IN ROW SHARE MODE";
    }

    /** Waits for those who write articles, and lets nobody write any until the transaction ends. */
    String lockChanges() {
        return "LOCK TABLE " + endedStories() + " IN EXCLUSIVE MODE";
    }

    /** Notes that a story has ended, and which it has merged into. */
    String endStory() {
        return """
                INSERT INTO %1$s (story_id, into_story)
                SELECT story, coalesce((SELECT into_story FROM %1$s WHERE story_id = target), target)
                  FROM (SELECT ? AS story, ? AS target) AS change
                ON CONFLICT (story_id) DO NOTHING
                """.formatted(endedStories());
    }

    /** Leads from what had merged into a story, given twice, to what it has merged into itself. */
    String followEnd() {
        return """
                UPDATE %1$s SET into_story = (SELECT into_story FROM %1$s WHERE story_id = ?) WHERE into_story = ?
                """.formatted(endedStories());
    }

    /** Moves all articles of a story that has ended. */
    String moveStory() {
        return """
                UPDATE %s AS a SET story_id = e.into_story, record = %s
                  FROM %s AS e
                 WHERE e.story_id = ? AND a.story_id = e.story_id
                """.formatted(
                        schema.table("articles"), record("a.record", "e.into_story", "a.duplicate_of"), endedStories());
    }

    /** Notes that articles, an array, went over to a story at a sequence. */
    String noteMoves() {
        return """
                INSERT INTO %s AS old (article_id, story_id, sequence)
                SELECT unnest(?), ?, ?
                ON CONFLICT (article_id) DO UPDATE SET story_id = EXCLUDED.story_id, sequence = EXCLUDED.sequence
                 WHERE old.sequence < EXCLUDED.sequence
                """.formatted(schema.table("story_moves"));
    }

    /** Moves articles, an array, as was noted. */
    String moveArticles() {
        return """
                UPDATE %1$s AS a SET story_id = target, story_sequence = m.sequence, record = %2$s
                  FROM %3$s AS m
                       LEFT JOIN %4$s AS e ON e.story_id = m.story_id
                       CROSS JOIN LATERAL coalesce(e.into_story, m.story_id) AS target
                 WHERE m.article_id = ANY (?) AND a.id = m.article_id AND a.story_id IS NOT NULL
                   AND a.story_sequence < m.sequence
                """.formatted(
                        schema.table("articles"),
                        record("a.record", "target", "a.duplicate_of"),
                        schema.table("story_moves"),
                        endedStories());
    }

    /** Notes that articles, an array, are or were originals: each its own, until something is told of it. */
    String addOriginals() {
        return "INSERT INTO " + originals() + " (article_id, original) SELECT id, id FROM unnest(?) AS id"
                + " ON CONFLICT (article_id) DO NOTHING";
    }

    /**
     * Notes that the articles of an array, and all that are alike to them, have one original: the one that is given with its
     * sequence, or the one that was told of them later.
     */
    String joinOriginals() {
        return """
                WITH known AS (SELECT original, sequence FROM %1$s WHERE article_id = ANY (?)),
                     latest AS (SELECT original, sequence FROM known UNION ALL SELECT ?, ? ORDER BY sequence DESC LIMIT 1)
                UPDATE %1$s AS o SET original = latest.original, sequence = latest.sequence
                  FROM latest
                 WHERE o.original IN (SELECT original FROM known)
                """.formatted(originals());
    }

    /**
     * Makes all that are alike to an article name their original, and that one name none. Ids are compared as {@code
     * duplicate_of} is collated: its index is of no use otherwise.
     */
    String nameOriginal() {
        return """
                WITH alike AS (SELECT original, array_agg(article_id COLLATE "default") AS ids
                                 FROM %2$s
                                WHERE original = (SELECT original FROM %2$s WHERE article_id = ?)
                                GROUP BY original)
                UPDATE %1$s AS a SET duplicate_of = nullif(alike.original, a.id), record = %3$s
                  FROM alike
                 WHERE (a.duplicate_of = ANY (alike.ids) OR a.id = ANY (alike.ids))
                   AND a.story_id IS NOT NULL AND a.duplicate_of IS DISTINCT FROM nullif(alike.original, a.id)
                """.formatted(
                        schema.table("articles"),
                        originals(),
                        record("a.record", "a.story_id", "nullif(alike.original, a.id)"));
    }

    /** The JSON of a record with another story. */
    static String record(String json, String story, String duplicateOf) {
        return "jsonb_set(%s, '{story}', jsonb_strip_nulls(jsonb_build_object('id', %s, 'duplicateOf', %s)))"
                .formatted(json, story, duplicateOf);
    }

    private String endedStories() {
        return schema.table("ended_stories");
    }

    private String originals() {
        return schema.table("originals");
    }
}
