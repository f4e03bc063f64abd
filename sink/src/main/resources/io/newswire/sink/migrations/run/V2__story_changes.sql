-- What became of stories after their articles were written, by the run's topic of story changes. The two topics are read at
-- different speeds, so that each article is looked up here when it is written, and found here when a change comes later.

ALTER TABLE articles ADD COLUMN story_sequence bigint NOT NULL DEFAULT 0;

CREATE INDEX articles_copies ON articles (duplicate_of) WHERE duplicate_of IS NOT NULL;

-- Stories that have merged, and the one that their articles belong to now: never one that has ended itself.
CREATE TABLE ended_stories (
    story_id   text COLLATE "C" PRIMARY KEY,
    into_story text NOT NULL
);

CREATE INDEX ended_stories_into ON ended_stories (into_story);

-- Articles that left their story for a new one, and when: what an article's own record says counts if it is younger.
CREATE TABLE story_moves (
    article_id text COLLATE "C" PRIMARY KEY,
    story_id   text NOT NULL,
    sequence   bigint NOT NULL
);

-- Articles that were originals once, and the one that they and their copies name now: never one that is in here itself.
CREATE TABLE former_originals (
    article_id text COLLATE "C" PRIMARY KEY,
    original   text NOT NULL
);

CREATE INDEX former_originals_original ON former_originals (original);

ALTER TABLE offsets ADD COLUMN topic text NOT NULL DEFAULT 'articles' CHECK (topic IN ('articles', 'stories'));
ALTER TABLE offsets DROP CONSTRAINT offsets_pkey;
ALTER TABLE offsets ADD PRIMARY KEY (topic, partition);
