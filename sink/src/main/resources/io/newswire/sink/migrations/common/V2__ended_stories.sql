-- Readers find what a story that has ended is part of now. What is shown of a run is a function of its own, since a migration
-- of a run that is promoted shows it again.

CREATE FUNCTION show_run(run_name text) RETURNS void LANGUAGE plpgsql AS $body$
DECLARE
    store text := 'run_' || run_name;
BEGIN
    EXECUTE format($view$
        CREATE OR REPLACE VIEW public.articles AS
        SELECT id, version, pub_status,
               pub_status = 'usable'
                   AND (embargoed_until IS NULL OR embargoed_until <= now())
                   AND (expires IS NULL OR expires > now()) AS visible,
               sort_time,
               record ->> 'uri' AS uri,
               source_id,
               record -> 'source' ->> 'kind' AS source_kind,
               record -> 'source' ->> 'name' AS source_name,
               record ->> 'headline' AS headline,
               record ->> 'byline' AS byline,
               record ->> 'summary' AS summary,
               record ->> 'text' AS text,
               language, published, updated, fetched, first_created, embargoed_until, expires,
               story_id, duplicate_of,
               record ->> 'rightsInfo' AS rights_info,
               record -> 'media' AS media,
               record, stored_at
          FROM %I.articles
        $view$, store);
    EXECUTE format($view$
        CREATE OR REPLACE VIEW public.article_entities AS
        SELECT article_id, position, entity_key, type, name, entity_id, relevance, sort_time
          FROM %I.article_entities
        $view$, store);
    EXECUTE format($view$
        CREATE OR REPLACE VIEW public.article_topics AS
        SELECT article_id, position, code, label, confidence, sort_time
          FROM %I.article_topics
        $view$, store);
    EXECUTE format($view$
        CREATE OR REPLACE VIEW public.search_documents AS
        SELECT article_id, version, document
          FROM %I.search_documents
        $view$, store);
    EXECUTE format($view$
        CREATE OR REPLACE VIEW public.ended_stories AS
        SELECT story_id, into_story
          FROM %I.ended_stories
        $view$, store);
END
$body$;

-- Turns the views over to a run, and tells the listeners of newswire_promotion its name.
CREATE OR REPLACE FUNCTION promote_run(run_name text) RETURNS void LANGUAGE plpgsql AS $body$
BEGIN
    -- Lets readers read, and keeps two promotions, or a promotion and a discard, apart.
    LOCK TABLE public.promotion IN SHARE ROW EXCLUSIVE MODE;
    IF to_regnamespace(quote_ident('run_' || run_name)) IS NULL THEN
        RAISE EXCEPTION 'there is no run % in the store', run_name USING ERRCODE = 'invalid_schema_name';
    END IF;
    PERFORM public.show_run(run_name);
    INSERT INTO public.promotion (run) VALUES (run_name)
        ON CONFLICT (only_row) DO UPDATE SET run = EXCLUDED.run, promoted_at = now();
    PERFORM pg_notify('newswire_promotion', run_name);
END
$body$;
