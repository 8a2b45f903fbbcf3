-- Every chart of a workspace that is shown on other sites, for its administrators: what is shown to anybody who has an
-- address is for them to know of and to end, also where the partnership whose measure it is does not open to them.
create index indicator_embeds_of_workspace on indicator_embeds (workspace_id, created_at);
create index measure_embeds_of_workspace on measure_embeds (workspace_id, created_at);

-- Reviewed: of a measure its reference and title leave this function, which the address shows anyway, and no value of it.
create function app.embeds_of_workspace() returns table (id uuid, kind text, series_id uuid, reference text, title text,
  partnership_id uuid, within text, state text, until date, sites text[], made_by_name text, created_at timestamptz,
  renewed_at timestamptz, ended_at timestamptz, last_shown_on date)
language plpgsql stable security definer set search_path = '' as $$
begin
  perform app.assert_administrator();
  return query
    select e.id, e.kind, e.series_id, e.reference, e.title, e.partnership_id, e.within,
      case when e.ended_at is not null then 'ended' when e.until < app.today() then 'over' when e.is_archived then 'archived'
        else 'shown' end,
      e.until, e.sites, p.name, e.created_at, e.renewed_at, e.ended_at, e.last_shown_on
    from (
      select i.id, 'indicator' as kind, s.id as series_id, 'I-' || to_char(s.number, 'FM999000') as reference, s.title,
        null::uuid as partnership_id, w.name as within, s.archived_at is not null as is_archived, i.workspace_id, i.until, i.sites,
        i.made_by_id, i.created_at, i.renewed_at, i.ended_at, i.last_shown_on
      from public.indicator_embeds i
      join public.indicators s on s.workspace_id = i.workspace_id and s.id = i.indicator_id
      join public.workspaces w on w.id = i.workspace_id
      where i.workspace_id = app.workspace_id()
      union all
      select m.id, 'measure', s.id, app.reference(h.code, 'F', s.number), s.title, h.id, h.name,
        s.archived_at is not null or h.archived_at is not null, m.workspace_id, m.until, m.sites,
        m.made_by_id, m.created_at, m.renewed_at, m.ended_at, m.last_shown_on
      from public.measure_embeds m
      join public.measures s on s.workspace_id = m.workspace_id and s.id = m.measure_id
      join public.partnerships h on h.workspace_id = s.workspace_id and h.id = s.partnership_id
      where m.workspace_id = app.workspace_id()
    ) e left join public.people p on p.workspace_id = e.workspace_id and p.id = e.made_by_id;
end $$;

-- Opens the partnership of an address to the rest of this transaction, for an administrator who ends it.
create function app.enter_to_end_embed(embed uuid) returns json language plpgsql volatile security definer
set search_path = '' as $$
declare
  found_one record;
begin
  perform app.assert_administrator();
  select e.kind, e.series_id, e.partnership_id into found_one from app.embeds_of_workspace() e where e.id = embed
  order by e.ended_at nulls first limit 1;
  if not found then
    return null;
  end if;
  if found_one.partnership_id is not null then
    perform set_config('app.partnership_id', found_one.partnership_id::text, true),
            set_config('app.visible_partnerships', array[found_one.partnership_id]::text, true);
  end if;
  return json_build_object('kind', found_one.kind, 'seriesId', found_one.series_id, 'partnershipId', found_one.partnership_id);
end $$;
do $$
declare
  f regprocedure;
begin
  foreach f in array array['app.embeds_of_workspace()', 'app.enter_to_end_embed(uuid)']::regprocedure[] loop
    execute format('revoke execute on function %s from public', f);
    execute format('alter function %s owner to trivet_definer', f);
    execute format('grant execute on function %s to trivet_request', f);
  end loop;
end $$;
