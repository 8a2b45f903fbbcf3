-- A workspace that is being founded is nobody's yet: its first rows may be written by the operator's job that founds it.
create function app.found_workspace(workspace uuid, zone text) returns json language plpgsql volatile security definer
set search_path = '' as $$
begin
  if exists (select from public.workspaces w where w.id = workspace) then
    raise exception 'the workspace exists already';
  end if;
  perform set_config('app.workspace_id', workspace::text, true);
  return json_build_object(
    'at', to_char(app.now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'today', (app.now() at time zone zone)::date);
end $$;

-- What a person holds that somebody else must take over. An administrator may know the names of these, because nobody can
-- be archived well otherwise, but nothing else of what is inside a partnership.
create function app.posts_held(by_person uuid) returns table (post text, about_id uuid, about text)
language sql stable security definer set search_path = '' as $$
  select held.post, held.about_id, held.about from (
    select m.role as post, p.id as about_id, p.name as about, 1 as place
    from public.memberships m join public.partnerships p on p.id = m.partnership_id
    where m.person_id = by_person and m.workspace_id = app.workspace_id() and m.to_on is null and p.archived_at is null
    union all
    select 'sro', o.id, o.code || ' ' || o.statement, 2
    from public.outcomes o
    where o.sro_person_id = by_person and o.workspace_id = app.workspace_id() and o.archived_at is null
    union all
    select 'organisation_lead', o.id, o.name, 3
    from public.organisations o
    where o.lead_person_id = by_person and o.workspace_id = app.workspace_id() and o.archived_at is null
  ) held
  where exists (select from public.people p where p.id = app.person_id() and 'administrator' = any (p.roles))
  order by held.place, held.about, held.post
$$;

do $$
declare
  f regprocedure;
begin
  foreach f in array array['app.found_workspace(uuid, text)', 'app.posts_held(uuid)']::regprocedure[] loop
    execute format('revoke execute on function %s from public', f);
    execute format('alter function %s owner to trivet_definer', f);
  end loop;
end $$;
grant execute on function app.found_workspace(uuid, text) to trivet_worker;
grant execute on function app.posts_held(uuid) to trivet_request;
