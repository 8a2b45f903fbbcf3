-- Whoever sees every partnership of a workspace, an auditor or a service account, is not looked up in a list of all of them,
-- which each table of a statement would read anew: 2 ms a table where there are 5,000. For all others the list comes from a
-- function of rows: to guess how many there are, the planner read the whole list for each table of each statement.

create function app.sees_all() returns boolean language sql stable parallel safe as $$
  select coalesce(current_setting('app.sees_all', true), '') = 'on'
$$;

create function app.seen_partnerships() returns setof uuid language sql stable parallel safe rows 200 as $$
  select unnest(app.visible_partnerships())
$$;

create or replace function app.enter(account uuid, workspace uuid, partnership uuid, limited_to uuid[] default null) returns json
language plpgsql volatile security definer set search_path = '' as $$
declare
  moment constant timestamptz := app.now();
  me record;
  rights record;
  today date;
begin
  select p.id, p.workspace_id, p.roles, p.organisation_id, w.time_zone, false as only_reads into me
  from public.people p join public.workspaces w on w.id = p.workspace_id
  where p.account_id = account and p.archived_at is null
    and p.workspace_id = coalesce(workspace, (select s.workspace_id from public.partnerships s where s.id = partnership));
  if not found then
    select a.id, a.workspace_id, array['auditor'] as roles, null::uuid as organisation_id, w.time_zone, true as only_reads into me
    from app.working_service_account(account) a join public.workspaces w on w.id = a.workspace_id
    where a.workspace_id = coalesce(workspace, (select s.workspace_id from public.partnerships s where s.id = partnership));
    if not found then
      return null;
    end if;
  end if;
  today := (moment at time zone me.time_zone)::date;
  rights := app.rights_of(me.id, me.workspace_id, 'auditor' = any (me.roles), partnership, today);
  if limited_to is not null then
    rights.seen := array(select unnest(rights.seen) intersect select unnest(limited_to));
    if partnership is not null and not partnership = any (limited_to) then
      return null;
    end if;
  end if;
  perform set_config('app.workspace_id', me.workspace_id::text, true),
          set_config('app.person_id', me.id::text, true),
          set_config('app.today', today::text, true),
          set_config('app.partnership_id', coalesce(partnership::text, ''), true),
          set_config('app.seen_here', case when partnership = any (rights.seen) then partnership::text else '' end, true),
          set_config('app.sees_all', case when 'auditor' = any (me.roles) and limited_to is null then 'on' else '' end, true),
          set_config('app.visible_partnerships', coalesce(rights.seen, '{}')::text, true);
  return json_build_object(
    'at', to_char(moment at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'today', today,
    'personId', me.id,
    'workspaceId', me.workspace_id,
    'workspaceRoles', me.roles,
    'organisationId', me.organisation_id,
    'onlyReads', me.only_reads,
    'standing', rights.standing);
end $$;

create or replace procedure app.protect_partnership_table(t regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', t);
  execute format('alter table %s force row level security', t);
  execute format('create policy visible_partnership on %s to trivet_request
                  using (workspace_id = (select app.workspace_id())
                         and (partnership_id = (select app.seen_here())
                              or (select app.sees_all()) or partnership_id in (select app.seen_partnerships())))
                  with check (workspace_id = (select app.workspace_id())
                              and partnership_id = (select app.partnership_id()))', t);
  execute format('create policy own_workspace on %s to trivet_worker
                  using (workspace_id = (select app.workspace_id()))
                  with check (workspace_id = (select app.workspace_id()))', t);
  execute format('create policy visible_partnership_read on %s for select to trivet_reader
                  using (workspace_id = (select app.workspace_id())
                         and (partnership_id = (select app.seen_here())
                              or (select app.sees_all()) or partnership_id in (select app.seen_partnerships())))', t);
  execute format('grant select, insert, update on %s to trivet_request, trivet_worker', t);
  execute format('grant select on %s to trivet_reader', t);
end $$;

create or replace procedure app.protect_mixed_table(t regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', t);
  execute format('alter table %s force row level security', t);
  execute format('create policy visible on %s to trivet_request
                  using (workspace_id = (select app.workspace_id())
                         and (partnership_id is null or (partnership_id = (select app.seen_here())
                              or (select app.sees_all()) or partnership_id in (select app.seen_partnerships()))))
                  with check (workspace_id = (select app.workspace_id())
                              and (partnership_id is null or partnership_id = (select app.partnership_id())))', t);
  execute format('create policy own_workspace on %s to trivet_worker
                  using (workspace_id = (select app.workspace_id()))
                  with check (workspace_id = (select app.workspace_id()))', t);
  execute format('grant select, insert on %s to trivet_request, trivet_worker', t);
end $$;

-- The same for the tables there are.
do $$
declare
  listed constant text := '(partnership_id IN ( SELECT unnest(app.visible_partnerships()) AS unnest))';
  other_listed constant text := replace(listed, 'partnership_id', 'related_partnership_id');
  old record;
begin
  for old in select tablename, policyname, qual from pg_policies where schemaname = 'public'
    and qual like '%unnest(app.visible_partnerships())%' loop
    execute format('alter policy %I on public.%I using (%s)', old.policyname, old.tablename,
      replace(replace(old.qual, other_listed, '((select app.sees_all()) or related_partnership_id in (select app.seen_partnerships()))'),
        listed, '((select app.sees_all()) or partnership_id in (select app.seen_partnerships()))'));
  end loop;
  if exists (select from pg_policies where qual like '%unnest(app.visible_partnerships())%') then
    raise exception 'a policy still looks through the list where there is no need';
  end if;
end $$;
