-- Addresses under which the chart of an indicator or a measure is shown on another site, until a last day or until
-- somebody ends it. As with tokens, only the hash of the secret is kept.
create table indicator_embeds (
  id uuid primary key,
  workspace_id uuid not null references workspaces,
  indicator_id uuid not null,
  secret_hash bytea not null check (octet_length(secret_hash) = 32),
  -- The only sites that may show it in a frame; none: any may
  sites text[] not null check (cardinality(sites) <= 10),
  -- The last day it is shown, where the workspace is
  until date,
  made_by_id uuid,
  created_at timestamptz not null,
  renewed_at timestamptz,
  ended_at timestamptz,
  last_shown_on date,
  constraint indicator_embeds__secret_hash__once unique (secret_hash),
  constraint indicator_embeds__indicator_id foreign key (workspace_id, indicator_id) references indicators (workspace_id, id),
  constraint indicator_embeds__made_by_id foreign key (workspace_id, made_by_id) references people (workspace_id, id)
);
create index indicator_embeds_of_indicator on indicator_embeds (indicator_id, created_at);
create index indicator_embeds_by_person on indicator_embeds (made_by_id) where made_by_id is not null;
call app.protect_workspace_table('indicator_embeds');
revoke update on indicator_embeds from trivet_request, trivet_worker;
grant update (secret_hash, renewed_at, ended_at) on indicator_embeds to trivet_request;

create table measure_embeds (
  id uuid primary key,
  workspace_id uuid not null references workspaces,
  partnership_id uuid not null,
  measure_id uuid not null,
  secret_hash bytea not null check (octet_length(secret_hash) = 32),
  -- The only sites that may show it in a frame; none: any may
  sites text[] not null check (cardinality(sites) <= 10),
  -- The last day it is shown, where the workspace is
  until date,
  made_by_id uuid,
  created_at timestamptz not null,
  renewed_at timestamptz,
  ended_at timestamptz,
  last_shown_on date,
  constraint measure_embeds__secret_hash__once unique (secret_hash),
  constraint measure_embeds__measure_id foreign key (workspace_id, partnership_id, measure_id) references measures (workspace_id, partnership_id, id),
  constraint measure_embeds__made_by_id foreign key (workspace_id, made_by_id) references people (workspace_id, id)
);
create index measure_embeds_of_measure on measure_embeds (measure_id, created_at);
create index measure_embeds_by_person on measure_embeds (made_by_id) where made_by_id is not null;
call app.protect_partnership_table('measure_embeds');
revoke update on measure_embeds from trivet_request, trivet_worker;
grant update (secret_hash, renewed_at, ended_at) on measure_embeds to trivet_request;

-- What a chart shows of its series, and of each value, and nothing beside: no word of who entered it, and of a number that
-- is too small to show only that there is one.
create function app.shown_of_series(series jsonb) returns jsonb language sql immutable set search_path = '' as $$
  select jsonb_object_agg(f.key, case f.key when 'forecast' then nullif(jsonb_build_object('values', f.value -> 'values'), '{"values": null}') else f.value end)
  from jsonb_each(series) f where f.key in ('title', 'unit', 'unit_words', 'decimals',
    'direction', 'frequency', 'formula', 'source', 'comparability', 'targets', 'forecast', 'target_now', 'latest_on', 'latest_value',
    'latest_is_provisional', 'state', 'light')
$$;
create function app.shown_of_point(point jsonb) returns jsonb language sql immutable set search_path = '' as $$
  select jsonb_build_object('on', point -> 'ends_on', 'answer', point -> 'answer', 'provisional', point -> 'provisional',
    'suppressed', point -> 'suppressed', 'breaksSeries', point -> 'breaks_series', 'note', '', 'enteredAt', point -> 'entered_at',
    'value', case when not (point ->> 'suppressed')::boolean then to_jsonb(point ->> 'value') end)
$$;

-- Whoever has an address enters no workspace. Reviewed: what leaves this function is the one chart that the address was
-- made for, and only while it is shown and its series is in use; that it was shown is noted once a day.
grant select, update (last_shown_on) on indicator_embeds, measure_embeds to trivet_definer;
grant select on indicator_points, measure_points to trivet_definer;
create policy definer_reads on indicator_embeds for select to trivet_definer using (true);
create policy definer_notes on indicator_embeds for update to trivet_definer using (true);
create policy definer_reads on measure_embeds for select to trivet_definer using (true);
create policy definer_notes on measure_embeds for update to trivet_definer using (true);
create policy definer_reads on indicator_points for select to trivet_definer using (true);
create policy definer_reads on measure_points for select to trivet_definer using (true);
create function app.open_embed(hash bytea) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  shown record;
begin
  select s.id as series_id, app.shown_of_series(to_jsonb(s)) as series, w.name as within, e.id, e.sites, d.today into shown
  from public.indicator_embeds e
  join public.workspaces w on w.id = e.workspace_id
  cross join lateral (select (app.now() at time zone w.time_zone)::date as today) d
  join public.indicators s on s.workspace_id = e.workspace_id and s.id = e.indicator_id and s.archived_at is null
  where e.secret_hash = hash and e.ended_at is null and (e.until is null or d.today <= e.until);
  if found then
    update public.indicator_embeds e set last_shown_on = shown.today where e.id = shown.id and e.last_shown_on is distinct from shown.today;
    return jsonb_build_object('series', shown.series, 'within', shown.within, 'sites', shown.sites, 'points', (
      select coalesce(jsonb_agg(app.shown_of_point(to_jsonb(o)) order by o.ends_on, o.part), '[]')
      from public.indicator_points o where o.indicator_id = shown.series_id and o.replaced_at is null and o.answer <> 'withdrawn'));
  end if;
  select s.id as series_id, app.shown_of_series(to_jsonb(s)) as series, p.name as within, e.id, e.sites, d.today into shown
  from public.measure_embeds e
  join public.workspaces w on w.id = e.workspace_id
  cross join lateral (select (app.now() at time zone w.time_zone)::date as today) d
  join public.measures s on s.workspace_id = e.workspace_id and s.id = e.measure_id and s.archived_at is null
  join public.partnerships p on p.workspace_id = s.workspace_id and p.id = s.partnership_id and p.archived_at is null
  where e.secret_hash = hash and e.ended_at is null and (e.until is null or d.today <= e.until);
  if found then
    update public.measure_embeds e set last_shown_on = shown.today where e.id = shown.id and e.last_shown_on is distinct from shown.today;
    return jsonb_build_object('series', shown.series, 'within', shown.within, 'sites', shown.sites, 'points', (
      select coalesce(jsonb_agg(app.shown_of_point(to_jsonb(o)) order by o.ends_on, o.part), '[]')
      from public.measure_points o where o.measure_id = shown.series_id and o.replaced_at is null and o.answer <> 'withdrawn'));
  end if;
  return null;
end $$;
revoke execute on function app.open_embed(bytea), app.shown_of_series(jsonb), app.shown_of_point(jsonb) from public;
grant execute on function app.shown_of_series(jsonb), app.shown_of_point(jsonb) to trivet_definer;
alter function app.open_embed(bytea) owner to trivet_definer;
grant execute on function app.open_embed(bytea) to trivet_request;
