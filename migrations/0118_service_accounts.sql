-- A program that reads for nobody in particular has an account of its own, with somebody who answers for it, and its API
-- tokens. A token, a person's too, may be limited to outcomes: it opens the partnerships that contribute when it is used.

create table service_accounts (
  id uuid primary key,
  workspace_id uuid not null references workspaces,
  name text not null check (length(name) between 1 and 100),
  purpose text not null check (length(purpose) <= 500),
  owner_person_id uuid not null,
  last_day date not null,
  ended_at timestamptz,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (workspace_id, id),
  constraint service_accounts__owner_person_id foreign key (workspace_id, owner_person_id) references people (workspace_id, id)
);
create unique index service_accounts__name on service_accounts (workspace_id, lower(name)) where ended_at is null;
create index service_accounts_of_owner on service_accounts (owner_person_id);
call app.protect_workspace_table('service_accounts');
grant select on service_accounts to trivet_definer;
create policy definer_reads on service_accounts for select to trivet_definer using (true);

alter table auth.api_tokens alter column account_id drop not null,
  add column service_account_id uuid,
  add column outcome_ids uuid[] check (cardinality(outcome_ids) > 0),
  add constraint api_tokens__account_id__one_holder check ((account_id is null) = (service_account_id is not null)) not valid,
  add constraint api_tokens__outcome_ids__one_limit check (outcome_ids is null or partnership_ids is null) not valid,
  add constraint api_tokens__service_account_id foreign key (workspace_id, service_account_id)
    references service_accounts (workspace_id, id) not valid;
alter table auth.api_tokens validate constraint api_tokens__account_id__one_holder;
alter table auth.api_tokens validate constraint api_tokens__outcome_ids__one_limit;
alter table auth.api_tokens validate constraint api_tokens__service_account_id;
create unique index api_tokens__name__service on auth.api_tokens (service_account_id, lower(name))
  where service_account_id is not null and revoked_at is null;

-- The service account while it works: until its last day, and as long as who answers for it is somebody here.
create function app.working_service_account(account uuid) returns setof public.service_accounts
language sql stable security definer set search_path = '' as $$
  select a.* from public.service_accounts a
  join public.workspaces w on w.id = a.workspace_id
  join public.people owner on owner.id = a.owner_person_id
  where a.id = account and a.ended_at is null and owner.archived_at is null
    and a.last_day >= (app.now() at time zone w.time_zone)::date
$$;

-- What a token that is limited to outcomes opens at this moment.
create function app.partnerships_of_outcomes(workspace uuid, outcomes uuid[]) returns uuid[]
language sql stable security definer set search_path = '' as $$
  select array(select distinct c.partnership_id from public.contributions c
               where c.workspace_id = workspace and c.outcome_id = any (outcomes) and c.ended_on is null)
$$;

-- It also notes who sees all there are, for the policies of 0126.
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

-- A service account is told of its one workspace; the partnerships it reads are in the register.
create function app.workspace_of_service_account(account uuid) returns json
language sql stable security definer set search_path = '' as $$
  select coalesce(json_agg(json_build_object(
    'id', w.id, 'name', w.name, 'slug', w.slug,
    'person', json_build_object('id', a.id, 'name', a.name, 'organisationId', null),
    'roles', array['auditor'],
    'appointments', json_build_object('outcomes', array[]::uuid[], 'organisations', array[]::uuid[]),
    'partnerships', array[]::uuid[])), '[]')
  from app.working_service_account(account) a join public.workspaces w on w.id = a.workspace_id
$$;

do $$
declare
  f regprocedure;
begin
  foreach f in array array[
    'app.working_service_account(uuid)', 'app.partnerships_of_outcomes(uuid, uuid[])',
    'app.workspace_of_service_account(uuid)']::regprocedure[] loop
    execute format('revoke execute on function %s from public', f);
    execute format('alter function %s owner to trivet_definer', f);
  end loop;
end $$;
grant execute on function app.working_service_account(uuid), app.partnerships_of_outcomes(uuid, uuid[]),
  app.workspace_of_service_account(uuid) to trivet_auth;
