-- A run that was promoted before readers could see ended_stories shows them from now on.

LOCK TABLE public.promotion IN SHARE ROW EXCLUSIVE MODE;

SELECT public.show_run(run) FROM public.promotion WHERE 'run_' || run = current_schema();
