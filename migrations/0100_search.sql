-- Search: words kept beside each record as lexemes, and one reviewed function that finds them for who is asking.

-- What a record is found by: each word as it stands, for half-typed words, and its stem, for its other forms; the title
-- before the rest. Cut off where a tsvector would be too long. app.plain rests on the rules of unaccent: were these changed,
-- the columns below would have to be made anew.
create function app.lexemes(title text, rest text) returns tsvector language sql immutable parallel safe as $$
  select setweight(to_tsvector('pg_catalog.simple', coalesce(app.plain(title), '')), 'A')
    || setweight(to_tsvector('pg_catalog.english', coalesce(app.plain(title), '')), 'A')
    || setweight(to_tsvector('pg_catalog.simple', coalesce(app.plain(left(rest, 40000)), '')), 'B')
    || setweight(to_tsvector('pg_catalog.english', coalesce(app.plain(left(rest, 40000)), '')), 'B')
$$;

-- The words of an agreement's sections, without what only says how they are set.
create function app.texts_of(sections jsonb) returns text language sql immutable parallel safe as $$
  select string_agg(found #>> '{}', E'\n') from (
    select jsonb_path_query(sections, '$[*].title') union all select jsonb_path_query(sections, 'strict $.**.text')
  ) texts (found) where jsonb_typeof(found) = 'string'
$$;

-- Generated, so that no writer can forget them. The tables are written anew once: a minute for millions of rows.
-- What is confidential, withdrawn or struck out has no lexemes, and is never found.
alter table risks add column lexemes tsvector generated always as
  (app.lexemes(title, cause || E'\n' || event || E'\n' || consequence || E'\n' || controls || E'\n' || last_note)) stored;
alter table actions add column lexemes tsvector generated always as
  (app.lexemes(title, description || E'\n' || last_note || E'\n' || closing_note || E'\n' || ceased_reason)) stored;
alter table decisions add column lexemes tsvector generated always as
  (app.lexemes(title, words || E'\n' || why || E'\n' || consulted)) stored;
alter table meetings add column lexemes tsvector generated always as (app.lexemes(title, purpose || E'\n' || place)) stored;
alter table agenda_items add column lexemes tsvector generated always as
  (case when meeting_id is not null and not is_confidential and not is_withdrawn then app.lexemes(title, '') end) stored;
alter table partnerships add column lexemes tsvector generated always as
  (app.lexemes(name || ' ' || code, purpose || E'\n' || vision || E'\n' || area)) stored;
alter table meeting_notes add column lexemes tsvector generated always as
  (case when not is_struck then app.lexemes('', words) end) stored;
alter table agreements add column lexemes tsvector generated always as (app.lexemes(title, app.texts_of(sections))) stored;
alter table reports add column lexemes tsvector generated always as
  (app.lexemes(headline, achievements || E'\n' || next_period || E'\n' || help_needed || E'\n' || light_reason)) stored;

do $$
declare
  t text;
begin
  foreach t in array array['risks', 'actions', 'decisions', 'meetings', 'agenda_items', 'meeting_notes', 'agreements', 'reports', 'partnerships'] loop
    execute format('create index %I on %I using gin (lexemes)', t || '_lexemes', t);
  end loop;
end $$;
-- People, organisations and partnerships are few and their names are short: those are found with slips of the pen, too.
create index people_names on people using gin (app.plain(name) gin_trgm_ops) where archived_at is null;
create index organisations_names on organisations using gin (app.plain(name || ' ' || short_name) gin_trgm_ops) where archived_at is null;
create index partnerships_names on partnerships using gin (app.plain(name || ' ' || code) gin_trgm_ops) where archived_at is null;

-- The function below sees across row-level security, because lexemes are looked up by their index only where no policy
-- stands before them. Its owner may read what it looks through, column by column, and nothing else of these tables.
grant select (id, workspace_id, partnership_id, number, title, description, last_note, closing_note, ceased_reason, lexemes) on actions to trivet_definer;
grant select (id, workspace_id, partnership_id, number, title, words, why, consulted, lexemes) on decisions to trivet_definer;
grant select (id, workspace_id, partnership_id, number, title, purpose, place, lexemes) on meetings to trivet_definer;
grant select (id, workspace_id, partnership_id, meeting_id, title, is_confidential, is_withdrawn, lexemes) on agenda_items to trivet_definer;
grant select (id, workspace_id, partnership_id, meeting_id, item_id, words, lexemes) on meeting_notes to trivet_definer;
grant select (id, workspace_id, partnership_id, number, title, sections, lexemes) on agreements to trivet_definer;
grant select (id, workspace_id, partnership_id, number, period_starts_on, headline, achievements, next_period, help_needed, light_reason, lexemes) on reports to trivet_definer;
do $$
declare
  t text;
begin
  foreach t in array array['actions', 'decisions', 'meetings', 'agenda_items', 'meeting_notes', 'agreements', 'reports'] loop
    execute format('create policy definer_searches on %I for select to trivet_definer using (true)', t);
  end loop;
end $$;

-- What words ask for, as web searches are written: "a phrase", -without, this or that. Plain words are found half typed, too.
create function app.question_of(words text) returns tsquery language plpgsql immutable parallel safe as $$
declare
  plain constant text := app.plain(words);
  typed text;
begin
  if plain ~ '"|(^|\s)-|\sor\s' then
    return websearch_to_tsquery('pg_catalog.english', plain);
  end if;
  select string_agg(m[1], ' & ') into typed from regexp_matches(plain, '[[:alnum:]]+', 'g') m;
  if typed is null then
    return websearch_to_tsquery('pg_catalog.english', plain);
  end if;
  return websearch_to_tsquery('pg_catalog.english', plain) || to_tsquery('pg_catalog.simple', typed || ':*');
end $$;

-- Finds what whoever entered may see, best first, at most `most` of each kind. Reviewed: every select below names the
-- workspace that was entered and, inside partnerships, only those in `seen`, which begins as what row-level security would
-- show. Of each kind 200 are weighed. `code`, `letter` and `digits` are of a reference; `near` only moves up what is in it.
create function app.search(
  words text, kinds text[], only_in uuid, near uuid, most integer, code text, letter text, digits integer)
returns table (kind text, id uuid, partnership_id uuid, number integer, begins_on date, title text, body text, rank real)
language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_custom_plan
set pg_trgm.word_similarity_threshold = 0.4 as $$
#variable_conflict use_column
declare
  workspace constant uuid := app.workspace_id();
  plain constant text := app.plain(words);
  asked constant tsquery := app.question_of(words);
  seen uuid[] := app.visible_partnerships();
  searched record;
begin
  if workspace is null then
    return;
  end if;
  if only_in is not null then
    seen := case when only_in = any (seen) then array[only_in] else '{}' end;
  end if;

  for searched in select * from (values
    ('risk', 'risks', 'R', 'null::date', 't.title', $q$concat_ws(E'\n', t.cause, t.event, t.consequence, t.controls, t.last_note)$q$),
    ('action', 'actions', 'A', 'null::date', 't.title', $q$concat_ws(E'\n', t.description, t.last_note, t.closing_note, t.ceased_reason)$q$),
    ('decision', 'decisions', 'D', 'null::date', 't.title', $q$concat_ws(E'\n', t.words, t.why, t.consulted)$q$),
    ('agreement', 'agreements', 'G', 'null::date', 't.title', 'app.texts_of(t.sections)'),
    ('report', 'reports', '', 't.period_starts_on', 't.headline', $q$concat_ws(E'\n', t.achievements, t.next_period, t.help_needed, t.light_reason)$q$)
  ) s (kind, place, letter, begins_on, title, body) where s.kind = any (kinds) loop
    -- No part of this text comes from outside.
    return query execute format($q$
      with candidates as (
        (select c.id, c.partnership_id, c.lexemes, false as called from public.%1$I c
         where c.workspace_id = $1 and c.partnership_id = any ($2) and c.lexemes @@ $3 limit 200)
        union all
        select c.id, c.partnership_id, c.lexemes, true from public.%1$I c
        where $7 = %2$L and c.workspace_id = $1 and c.number = $8 and c.partnership_id = any (array(
          select p.id from public.partnerships p
          where p.workspace_id = $1 and p.id = any ($2) and ($6 is null or p.code = $6)))
      ), best as materialized (
        select c.id, max(case when c.called then 10 else ts_rank(c.lexemes, $3) end
          + case when c.partnership_id = $4 then 0.2 else 0 end)::real as rank
        from candidates c group by c.id order by rank desc, c.id limit $5
      )
      select %3$L, t.id, t.partnership_id, t.number, %4$s, %5$s, %6$s, b.rank from best b join public.%1$I t on t.id = b.id$q$,
      searched.place, searched.letter, searched.kind, searched.begins_on, searched.title, searched.body)
      using workspace, seen, asked, near, most, code, letter, digits;
  end loop;

  if 'meeting' = any (kinds) then
    return query
      with candidates as (
        (select m.id, ts_rank(m.lexemes, asked) as rank, ''::text as body from public.meetings m
         where m.workspace_id = workspace and m.partnership_id = any (seen) and m.lexemes @@ asked limit 200)
        union all
        (select i.meeting_id, ts_rank(i.lexemes, asked), i.title from public.agenda_items i
         where i.workspace_id = workspace and i.partnership_id = any (seen) and i.lexemes @@ asked
           and not i.is_confidential and not i.is_withdrawn limit 200)
        union all
        -- A note is as confidential as the item it stands under.
        (select n.meeting_id, ts_rank(n.lexemes, asked), n.words from public.meeting_notes n
         join public.agenda_items i on i.id = n.item_id and not i.is_confidential and not i.is_withdrawn
         where n.workspace_id = workspace and n.partnership_id = any (seen) and n.lexemes @@ asked limit 200)
        union all
        select m.id, 10, '' from public.meetings m join public.partnerships p on p.id = m.partnership_id
        where search.letter = 'MT' and m.workspace_id = workspace and m.partnership_id = any (seen)
          and m.number = digits and (search.code is null or p.code = search.code)
      ), best as materialized (
        select c.id, (max(c.rank) + max(case when m.partnership_id = near then 0.2 else 0 end))::real as rank,
          string_agg(c.body, E'\n' order by c.rank desc) as body
        from candidates c join public.meetings m on m.id = c.id group by c.id order by 2 desc, c.id limit most
      )
      select 'meeting', m.id, m.partnership_id, m.number, null::date, m.title, concat_ws(E'\n', nullif(b.body, ''), m.purpose, m.place), b.rank
      from best b join public.meetings m on m.id = b.id;
  end if;

  -- Names: the register, people and organisations are for everyone in the workspace, so not asked for inside a partnership.
  if only_in is null and 'partnership' = any (kinds) then
    return query
      with candidates as (
        (select p.id, p.lexemes, p.name || ' ' || p.code as called from public.partnerships p
         where p.workspace_id = workspace and p.archived_at is null and p.lexemes @@ asked limit 200)
        union
        (select p.id, p.lexemes, p.name || ' ' || p.code from public.partnerships p
         where p.workspace_id = workspace and p.archived_at is null
           and plain operator(public.<%) app.plain(p.name || ' ' || p.code) limit 200)
      ), best as materialized (
        select c.id, (ts_rank(c.lexemes, asked) + public.word_similarity(plain, app.plain(c.called)))::real as rank
        from candidates c order by 2 desc, c.id limit most
      )
      select 'partnership', p.id, p.id, null::integer, null::date, p.name, p.purpose, b.rank
      from best b join public.partnerships p on p.id = b.id;
  end if;
  if only_in is null and 'organisation' = any (kinds) then
    return query
      select 'organisation', o.id, null::uuid, null::integer, null::date, o.name, o.short_name,
        public.word_similarity(plain, app.plain(o.name || ' ' || o.short_name)) as rank
      from (select * from public.organisations c where c.workspace_id = workspace and c.archived_at is null
              and plain operator(public.<%) app.plain(c.name || ' ' || c.short_name) limit 200) o
      order by 8 desc, 2 limit most;
  end if;
  if only_in is null and 'person' = any (kinds) then
    return query
      select 'person', f.id, null::uuid, null::integer, null::date, f.name,
        concat_ws(', ', nullif(f.job_title, ''), (select o.name from public.organisations o where o.id = f.organisation_id)),
        public.word_similarity(plain, app.plain(f.name)) as rank
      from (select * from public.people c where c.workspace_id = workspace and c.archived_at is null
              and plain operator(public.<%) app.plain(c.name) limit 200) f
      order by 8 desc, 2 limit most;
  end if;
end $$;
revoke execute on function app.search(text, text[], uuid, uuid, integer, text, text, integer) from public;
alter function app.search(text, text[], uuid, uuid, integer, text, text, integer) owner to trivet_definer;
grant execute on function app.search(text, text[], uuid, uuid, integer, text, text, integer) to trivet_request;
