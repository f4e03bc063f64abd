-- The store of one run, in a schema of its own named run_<name>. What readers see are the views in schema public.

-- Columns are what is searched, sorted and compared; everything else is read out of the record.
CREATE TABLE articles (
    id              text COLLATE "C" PRIMARY KEY,
    version         integer NOT NULL,
    pub_status      text NOT NULL CHECK (pub_status IN ('usable', 'withheld', 'canceled')),
    source_id       text NOT NULL,
    language        text NOT NULL,
    published       timestamptz,
    updated         timestamptz,
    fetched         timestamptz NOT NULL,
    first_created   timestamptz NOT NULL,
    embargoed_until timestamptz,
    expires         timestamptz,
    -- An article without a date stands where it first came in, and stays there when it is edited.
    sort_time       timestamptz NOT NULL GENERATED ALWAYS AS (coalesce(published, first_created)) STORED,
    story_id        text,
    duplicate_of    text,
    record          jsonb NOT NULL,
    stored_at       timestamptz NOT NULL DEFAULT now()
);

-- Most articles fit a page: kept whole in the row, and uncompressed, they are written in half the time.
ALTER TABLE articles ALTER COLUMN record SET STORAGE EXTERNAL;
ALTER TABLE articles SET (toast_tuple_target = 8160);

CREATE INDEX articles_newest ON articles (sort_time DESC, id DESC) WHERE pub_status = 'usable';

-- An article's siblings.
CREATE INDEX articles_story ON articles (story_id) WHERE pub_status = 'usable';

-- Usable articles only: whoever counts or lists by entity or topic meets nothing withheld or canceled.
CREATE TABLE article_entities (
    article_id text COLLATE "C" NOT NULL,
    position   integer NOT NULL,
    entity_key text COLLATE "C" NOT NULL,
    type       text NOT NULL,
    name       text NOT NULL,
    entity_id  text,
    relevance  double precision NOT NULL,
    sort_time  timestamptz NOT NULL,
    PRIMARY KEY (article_id, position)
);

CREATE INDEX article_entities_newest ON article_entities (entity_key, sort_time DESC, article_id DESC);

CREATE TABLE article_topics (
    article_id text COLLATE "C" NOT NULL,
    position   integer NOT NULL,
    code       text COLLATE "C" NOT NULL,
    label      text NOT NULL,
    confidence double precision NOT NULL,
    sort_time  timestamptz NOT NULL,
    PRIMARY KEY (article_id, position)
);

CREATE INDEX article_topics_newest ON article_topics (code, sort_time DESC, article_id DESC);

-- Where to go on in the run's topic; moved in the transaction that writes the rows.
CREATE TABLE offsets (
    partition   integer PRIMARY KEY,
    next_offset bigint NOT NULL
);

-- Articles whose search document is to be made anew. Only ever appended to by the writer, which so waits for nobody.
CREATE TABLE search_queue (
    position   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    article_id text COLLATE "C" NOT NULL
);

CREATE TABLE search_documents (
    article_id text COLLATE "C" PRIMARY KEY,
    version    integer NOT NULL,
    document   tsvector NOT NULL
);

CREATE INDEX search_documents_words ON search_documents USING gin (document);
