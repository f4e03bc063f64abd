package io.newswire.sink.store;

/**
 * The statements that apply a {@link io.newswire.record.StoryChange} to a run's tables. In whatever order changes and
 * articles come, the same is left: a story that ended stays so, an original only ever gives way to an earlier one, and of two
 * splits that move an article the later counts.
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
        return note(endedStories(), "story_id", "into_story");
    }

    /** Leads from what had merged into a story, the last argument, to what it has merged into itself. */
    String followEnd() {
        return follow(endedStories(), "story_id", "into_story");
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

    /** Notes that an article is no original any more, and which one is. */
    String replaceOriginal() {
        return note(formerOriginals(), "article_id", "original");
    }

    /** Leads from what had named an original, the last argument, to what it names itself. */
    String followOriginal() {
        return follow(formerOriginals(), "article_id", "original");
    }

    /** Makes a former original, given twice, and all its copies name the new one. */
    String nameOriginal() {
        return """
                UPDATE %s AS a SET duplicate_of = o.original, record = %s
                  FROM %s AS o
                 WHERE o.article_id = ? AND (a.duplicate_of = o.article_id OR a.id = ?) AND a.story_id IS NOT NULL
                """.formatted(
                        schema.table("articles"), record("a.record", "a.story_id", "o.original"), formerOriginals());
    }

    /** Notes what is in place of something that is no more: what is in place of that, where it is no more either. */
    private static String note(String table, String former, String successor) {
        return """
                INSERT INTO %1$s (%2$s, %3$s)
                SELECT former, coalesce((SELECT %3$s FROM %1$s WHERE %2$s = target), target)
                  FROM (SELECT ? AS former, ? AS target) AS change
                ON CONFLICT (%2$s) DO NOTHING
                """.formatted(table, former, successor);
    }

    private static String follow(String table, String former, String successor) {
        return "UPDATE %1$s SET %3$s = (SELECT %3$s FROM %1$s WHERE %2$s = ?) WHERE %3$s = ?"
                .formatted(table, former, successor);
    }

    /** The JSON of a record with another story. */
    static String record(String json, String story, String duplicateOf) {
        return "jsonb_set(%s, '{story}', jsonb_strip_nulls(jsonb_build_object('id', %s, 'duplicateOf', %s)))"
                .formatted(json, story, duplicateOf);
    }

    private String endedStories() {
        return schema.table("ended_stories");
    }

    private String formerOriginals() {
        return schema.table("former_originals");
    }
}
