-- Who is asking, and what they are where they ask: one round trip that also sets what this transaction may touch.
-- These functions see across row-level security, so their owner may read these eight tables and nothing else.
do $$
declare
  t text;
begin
  foreach t in array array['workspaces', 'people', 'organisations', 'outcomes', 'partnerships', 'contributions', 'partners', 'memberships'] loop
    execute format('grant select on %I to trivet_definer', t);
    execute format('create policy definer_reads on %I for select to trivet_definer using (true)', t);
  end loop;
end $$;

-- plpgsql where a request waits for it, because it keeps its plans: the same as SQL functions took six times as long.

-- decisions.md 1: own memberships, partnerships of outcomes one is SRO of, of the organisation one leads (also under a
-- name it had before a merger); all for an auditor.
create function app.partnerships_seen_by(person uuid, workspace uuid, auditor boolean, today date) returns uuid[]
language plpgsql stable security definer set search_path = '' as $$
begin
  if auditor then
    return array(select p.id from public.partnerships p where p.workspace_id = workspace);
  end if;
  return array(
    select m.partnership_id from public.memberships m
    where m.person_id = person and m.workspace_id = workspace and m.from_on <= today and (m.to_on is null or m.to_on > today)
    union
    select c.partnership_id from public.outcomes o
    join public.contributions c on c.workspace_id = workspace and c.outcome_id = o.id and c.ended_on is null
    where o.sro_person_id = person and o.workspace_id = workspace
    union
    select p.partnership_id from public.organisations led
    join public.organisations o on o.id = led.id or o.merged_into_id = led.id
    join public.partners p on p.workspace_id = workspace and p.organisation_id = o.id and p.left_on is null
    where led.lead_person_id = person
  );
end $$;

create function app.standing_of(person uuid, partnership uuid, today date) returns json
language plpgsql stable security definer set search_path = '' as $$
begin
  return (
    select json_build_object(
      'partnershipId', partnership,
      'roles', coalesce(json_agg(distinct m.role) filter (where m.role is not null), '[]'),
      'partnerIds', coalesce(json_agg(distinct m.partner_id) filter (where m.partner_id is not null), '[]'),
      'leadsPartnerIds', coalesce(json_agg(distinct m.partner_id) filter (where m.role = 'partner_lead'), '[]'),
      'sro', exists (
        select from public.contributions c join public.outcomes o on o.id = c.outcome_id
        where c.partnership_id = partnership and c.ended_on is null and o.sro_person_id = person),
      'organisationLead', exists (
        select from public.organisations led join public.organisations o on o.id = led.id or o.merged_into_id = led.id
        join public.partners p on p.organisation_id = o.id and p.partnership_id = partnership and p.left_on is null
        where led.lead_person_id = person),
      'archived', exists (select from public.partnerships s where s.id = partnership and s.archived_at is not null))
    from public.memberships m
    where m.person_id = person and m.partnership_id = partnership and m.from_on <= today and (m.to_on is null or m.to_on > today)
  );
end $$;

-- Enters a workspace, or a partnership and its workspace. Null when the account is nobody there: the caller answers 404.
-- `limited_to` limits what is visible to the partnerships an API token names.
create function app.enter(account uuid, workspace uuid, partnership uuid, limited_to uuid[] default null) returns json
language plpgsql volatile security definer set search_path = '' as $$
declare
  moment constant timestamptz := app.now();
  me record;
  today date;
  seen uuid[];
begin
  select p.id, p.workspace_id, p.roles, w.time_zone into me
  from public.people p join public.workspaces w on w.id = p.workspace_id
  where p.account_id = account and p.archived_at is null
    and p.workspace_id = coalesce(workspace, (select s.workspace_id from public.partnerships s where s.id = partnership));
  if not found then
    return null;
  end if;
  today := (moment at time zone me.time_zone)::date;
  seen := app.partnerships_seen_by(me.id, me.workspace_id, 'auditor' = any (me.roles), today);
  if limited_to is not null then
    seen := array(select unnest(seen) intersect select unnest(limited_to));
    if partnership is not null and not partnership = any (limited_to) then
      return null;
    end if;
  end if;
  perform set_config('app.workspace_id', me.workspace_id::text, true),
          set_config('app.person_id', me.id::text, true),
          set_config('app.partnership_id', coalesce(partnership::text, ''), true),
          set_config('app.visible_partnerships', seen::text, true);
  return json_build_object(
    'at', to_char(moment at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'today', today,
    'personId', me.id,
    'workspaceId', me.workspace_id,
    'workspaceRoles', me.roles,
    'standing', case when partnership is not null then app.standing_of(me.id, partnership, today) end);
end $$;

-- A job works in the one workspace it names.
create function app.enter_job(workspace uuid) returns json language plpgsql volatile security definer
set search_path = '' as $$
declare
  zone text;
begin
  select w.time_zone into zone from public.workspaces w where w.id = workspace;
  if not found then
    return null;
  end if;
  perform set_config('app.workspace_id', workspace::text, true);
  return json_build_object(
    'at', to_char(app.now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'today', (app.now() at time zone zone)::date,
    'workspaceId', workspace);
end $$;

-- A partnership that is being founded is nobody's yet: its first rows may be written by who founds it, nobody else's.
create function app.found_partnership(partnership uuid) returns void language plpgsql volatile security definer
set search_path = '' as $$
begin
  if exists (select from public.partnerships p where p.id = partnership) then
    raise exception 'the partnership exists already';
  end if;
  perform set_config('app.partnership_id', partnership::text, true),
          set_config('app.visible_partnerships', (app.visible_partnerships() || partnership)::text, true);
end $$;

-- The workspaces an account has a person in.
create function app.workspaces_of(account uuid) returns setof uuid language sql stable security definer
set search_path = '' as $$
  select p.workspace_id from public.people p where p.account_id = account and p.archived_at is null order by p.created_at
$$;

create function app.workspace_ids() returns setof uuid language sql stable security definer set search_path = '' as $$
  select w.id from public.workspaces w order by w.id
$$;

do $$
declare
  f regprocedure;
begin
  foreach f in array array[
    'app.partnerships_seen_by(uuid, uuid, boolean, date)', 'app.standing_of(uuid, uuid, date)',
    'app.enter(uuid, uuid, uuid, uuid[])', 'app.enter_job(uuid)', 'app.found_partnership(uuid)',
    'app.workspaces_of(uuid)', 'app.workspace_ids()']::regprocedure[] loop
    execute format('revoke execute on function %s from public', f);
    execute format('alter function %s owner to trivet_definer', f);
  end loop;
end $$;
grant execute on function app.enter(uuid, uuid, uuid, uuid[]), app.found_partnership(uuid), app.workspaces_of(uuid) to trivet_request;
grant execute on function app.enter_job(uuid), app.workspace_ids() to trivet_worker;
grant execute on function app.workspaces_of(uuid) to trivet_auth;
