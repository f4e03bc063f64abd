-- An original may be withdrawn, and one that had given way may be the original again: of what is told of articles that are
-- alike, the latest counts.

ALTER TABLE former_originals RENAME TO originals;

-- When the original became it. Its own record was told with that.
ALTER TABLE originals ADD COLUMN sequence bigint NOT NULL DEFAULT 0;

UPDATE originals AS o SET sequence = a.story_sequence FROM articles AS a WHERE a.id = o.original;

-- The originals themselves are in here too, so that all that are alike are found by the one that they name.
INSERT INTO originals (article_id, original, sequence)
SELECT DISTINCT original, original, sequence FROM originals
ON CONFLICT (article_id) DO NOTHING;
