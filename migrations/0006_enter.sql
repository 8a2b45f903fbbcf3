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

-- What a person may see and, at one partnership, what they are. decisions.md 1: own memberships, partnerships of outcomes
-- one is SRO of, of the organisation one leads (also under a name it had before a merger); all for an auditor.
create function app.rights_of(
  person uuid, workspace uuid, auditor boolean, partnership uuid, today date, out seen uuid[], out standing json)
language plpgsql stable security definer set search_path = '' as $$
declare
  own record;
  as_sro uuid[];
  as_lead uuid[];
begin
  select array_agg(m.partnership_id) as seen,
    json_agg(distinct m.role) filter (where m.partnership_id = partnership) as roles,
    json_agg(distinct m.partner_id) filter (where m.partnership_id = partnership and m.partner_id is not null) as partners,
    json_agg(distinct m.partner_id) filter (
      where m.partnership_id = partnership and m.partner_id is not null and m.role = 'partner_lead') as led
  into own from public.memberships m
  where m.person_id = person and m.workspace_id = workspace and m.from_on <= today and (m.to_on is null or m.to_on > today);

  as_sro := array(
    select c.partnership_id from public.outcomes o
    join public.contributions c on c.workspace_id = workspace and c.outcome_id = o.id and c.ended_on is null
    where o.sro_person_id = person and o.workspace_id = workspace);

  as_lead := array(
    select p.partnership_id from public.organisations led
    join public.organisations o on o.id = led.id or o.merged_into_id = led.id
    join public.partners p on p.workspace_id = workspace and p.organisation_id = o.id and p.left_on is null
    where led.lead_person_id = person);

  if auditor then
    seen := array(select p.id from public.partnerships p where p.workspace_id = workspace);
  else
    seen := array(select distinct unnest(own.seen || as_sro || as_lead));
  end if;
  if partnership is not null then
    standing := json_build_object(
      'partnershipId', partnership,
      'roles', coalesce(own.roles, '[]'),
      'partnerIds', coalesce(own.partners, '[]'),
      'leadsPartnerIds', coalesce(own.led, '[]'),
      'sro', partnership = any (as_sro),
      'organisationLead', partnership = any (as_lead),
      'archived', exists (select from public.partnerships s where s.id = partnership and s.archived_at is not null));
  end if;
end $$;

-- Enters a workspace, or a partnership and its workspace. Null when the account is nobody there: the caller answers 404.
-- `limited_to` limits what is visible to the partnerships an API token names.
create function app.enter(account uuid, workspace uuid, partnership uuid, limited_to uuid[] default null) returns json
language plpgsql volatile security definer set search_path = '' as $$
declare
  moment constant timestamptz := app.now();
  me record;
  rights record;
  today date;
begin
  select p.id, p.workspace_id, p.roles, w.time_zone into me
  from public.people p join public.workspaces w on w.id = p.workspace_id
  where p.account_id = account and p.archived_at is null
    and p.workspace_id = coalesce(workspace, (select s.workspace_id from public.partnerships s where s.id = partnership));
  if not found then
    return null;
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
          set_config('app.visible_partnerships', coalesce(rights.seen, '{}')::text, true);
  return json_build_object(
    'at', to_char(moment at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'today', today,
    'personId', me.id,
    'workspaceId', me.workspace_id,
    'workspaceRoles', me.roles,
    'standing', rights.standing);
end $$;

-- A job works in the one workspace it names.
create function app.enter_job(workspace uuid) returns json language plpgsql volatile security definer
set search_path = '' as $$
declare
  moment constant timestamptz := app.now();
  today date;
begin
  select (moment at time zone w.time_zone)::date into today from public.workspaces w where w.id = workspace;
  if not found then
    return null;
  end if;
  perform set_config('app.workspace_id', workspace::text, true), set_config('app.today', today::text, true);
  return json_build_object(
    'at', to_char(moment at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'today', today,
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
    'app.rights_of(uuid, uuid, boolean, uuid, date)',
    'app.enter(uuid, uuid, uuid, uuid[])', 'app.enter_job(uuid)', 'app.found_partnership(uuid)',
    'app.workspaces_of(uuid)', 'app.workspace_ids()']::regprocedure[] loop
    execute format('revoke execute on function %s from public', f);
    execute format('alter function %s owner to trivet_definer', f);
  end loop;
end $$;
grant execute on function app.enter(uuid, uuid, uuid, uuid[]), app.found_partnership(uuid), app.workspaces_of(uuid) to trivet_request;
grant execute on function app.enter_job(uuid), app.workspace_ids() to trivet_worker;
grant execute on function app.workspaces_of(uuid) to trivet_auth;
