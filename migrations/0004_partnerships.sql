create table partnerships (
  id uuid primary key,
  workspace_id uuid not null references workspaces,
  partnership_id uuid not null generated always as (id) stored,
  name text not null check (length(name) between 1 and 200),
  code text not null check (code ~ '^[A-Z][A-Z0-9]{1,7}$'),
  purpose text not null default '',
  vision text not null default '',
  rationale text not null default '',
  area text not null default '',
  kind text not null check (kind in ('statutory', 'nationally_initiated', 'local', 'voluntary')),
  level text not null check (level in ('network', 'cooperation', 'coordination', 'partnership', 'collaboration')),
  accountability_model text not null check (accountability_model in ('lead_organisation', 'joint')),
  status text not null check (status in ('proposed', 'in_review', 'approved', 'active', 'closing', 'closed', 'declined', 'withdrawn', 'merged')),
  stage text not null default 'forming' check (stage in ('forming', 'storming', 'norming', 'performing', 'adjourning')),
  starts_on date,
  ends_on date,
  review_on date,
  time_horizon text not null default '',
  visibility text not null default 'workspace' check (visibility in ('workspace')),
  risk_appetite smallint check (risk_appetite between 1 and 25),
  archived_at timestamptz,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (workspace_id, id),
  constraint partnerships__code unique (workspace_id, code),
  constraint partnerships__ends_on__order check (ends_on > starts_on)
);
create index partnerships_by_name on partnerships (workspace_id, name, id);
create index partnerships_words on partnerships using gin ((name || ' ' || code || ' ' || purpose) gin_trgm_ops);
-- The register entry is for everyone in the workspace; what is inside is guarded by the tables below.
call app.protect_workspace_table('partnerships');

create table contributions (
  id uuid primary key,
  workspace_id uuid not null,
  partnership_id uuid not null,
  outcome_id uuid not null,
  words text not null default '',
  weight text not null check (weight in ('main', 'supporting')),
  ended_on date,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (workspace_id, partnership_id, id),
  constraint contributions__partnership_id foreign key (workspace_id, partnership_id) references partnerships (workspace_id, id),
  constraint contributions__outcome_id foreign key (workspace_id, outcome_id) references outcomes (workspace_id, id)
);
create unique index contributions__outcome_id__once on contributions (partnership_id, outcome_id) where ended_on is null;
create index contributions_by_outcome on contributions (workspace_id, outcome_id) where ended_on is null;
call app.protect_partnership_table('contributions');

create table partners (
  id uuid primary key,
  workspace_id uuid not null,
  partnership_id uuid not null,
  organisation_id uuid not null,
  role text not null check (role in ('lead', 'core', 'associate', 'funder', 'adviser')),
  joined_on date not null,
  left_on date,
  leaving_reason text not null default '',
  expectations text not null default '',
  responsibilities text not null default '',
  functions text not null default '',
  gives text not null default '',
  gains text not null default '',
  ready text not null default 'not_yet' check (ready in ('yes', 'not_yet', 'no')),
  willing text not null default 'not_yet' check (willing in ('yes', 'not_yet', 'no')),
  able text not null default 'not_yet' check (able in ('yes', 'not_yet', 'no')),
  readiness_note text not null default '',
  priority text not null default 'medium' check (priority in ('high', 'medium', 'low')),
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (workspace_id, partnership_id, id),
  constraint partners__partnership_id foreign key (workspace_id, partnership_id) references partnerships (workspace_id, id),
  constraint partners__organisation_id foreign key (workspace_id, organisation_id) references organisations (workspace_id, id),
  constraint partners__left_on__order check (left_on >= joined_on)
);
create unique index partners__organisation_id__once on partners (partnership_id, organisation_id) where left_on is null;
create unique index partners__role__one_lead on partners (partnership_id) where role = 'lead' and left_on is null;
create index partners_by_organisation on partners (workspace_id, organisation_id) where left_on is null;
create index partners_of_partnership on partners (workspace_id, partnership_id, joined_on, id);
call app.protect_partnership_table('partners');

-- A person for a partner in one role. It is current from from_on until the day to_on comes; to_on is never in the future.
create table memberships (
  id uuid primary key,
  workspace_id uuid not null,
  partnership_id uuid not null,
  partner_id uuid,
  person_id uuid not null,
  role text not null check (role in ('chair', 'deputy_chair', 'coordinator', 'partner_lead', 'member', 'sponsor', 'broker', 'initiator', 'observer')),
  authority text not null default 'refer_back' check (authority in ('full', 'up_to_amount', 'refer_back')),
  authority_limit bigint check (authority_limit >= 0),
  deputy_person_id uuid,
  hours_per_month smallint not null default 0 check (hours_per_month between 0 and 744),
  from_on date not null,
  to_on date,
  ending_reason text not null default '',
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (workspace_id, partnership_id, id),
  constraint memberships__partnership_id foreign key (workspace_id, partnership_id) references partnerships (workspace_id, id),
  constraint memberships__partner_id foreign key (workspace_id, partnership_id, partner_id) references partners (workspace_id, partnership_id, id),
  constraint memberships__person_id foreign key (workspace_id, person_id) references people (workspace_id, id),
  constraint memberships__deputy_person_id foreign key (workspace_id, deputy_person_id) references people (workspace_id, id),
  constraint memberships__to_on__order check (to_on >= from_on),
  constraint memberships__partner_id__needed check (role not in ('partner_lead', 'member') or partner_id is not null),
  constraint memberships__authority_limit__needed check ((authority = 'up_to_amount') = (authority_limit is not null)),
  constraint memberships__deputy_person_id__other check (deputy_person_id <> person_id)
);
-- One person may act for two organisations.
create unique index memberships__person_id__once on memberships (partnership_id, person_id, role, coalesce(partner_id, partnership_id)) where to_on is null;
create unique index memberships__role__one_chair on memberships (partnership_id) where role = 'chair' and to_on is null;
create unique index memberships__role__one_partner_lead on memberships (partner_id) where role = 'partner_lead' and to_on is null;
create index memberships_by_person on memberships (person_id) where to_on is null;
create index memberships_by_partner on memberships (partner_id) where to_on is null;
create index memberships_by_deputy on memberships (deputy_person_id) where deputy_person_id is not null;
create index memberships_of_partnership on memberships (workspace_id, partnership_id, from_on, id);
call app.protect_partnership_table('memberships');

-- Who gives administrative support, and who pays for it.
create table support_arrangements (
  id uuid primary key,
  workspace_id uuid not null,
  partnership_id uuid not null unique,
  given_by_partner_id uuid,
  paid_by_partner_id uuid,
  hours_per_month smallint not null default 0 check (hours_per_month between 0 and 744),
  training_needs text not null default '',
  training_arranged text not null default '',
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint support_arrangements__partnership_id foreign key (workspace_id, partnership_id) references partnerships (workspace_id, id),
  constraint support_arrangements__given_by_partner_id foreign key (workspace_id, partnership_id, given_by_partner_id) references partners (workspace_id, partnership_id, id),
  constraint support_arrangements__paid_by_partner_id foreign key (workspace_id, partnership_id, paid_by_partner_id) references partners (workspace_id, partnership_id, id)
);
call app.protect_partnership_table('support_arrangements');

-- The register shows each partnership's organisations and outcomes to all of the workspace, though row-level security
-- keeps the contents from them. Reviewed: present organisations' names and outcomes' codes of the entered workspace,
-- nothing else. Either all links of some partnerships, or the links to one organisation (also under the names of those
-- merged into it) or to one outcome: three questions, because one that asks for any of them reads every partner there is.
create function app.register_links(of_partnerships uuid[], to_organisation uuid, to_outcome uuid)
returns table (partnership_id uuid, organisation_id uuid, organisation_name text, leads boolean, outcome_id uuid, outcome_code text)
language plpgsql stable security definer set search_path = '' as $$
begin
  if of_partnerships is not null then
    return query
      select p.partnership_id, o.id, o.name, p.role = 'lead', null::uuid, null::text
      from unnest(of_partnerships) wanted (id)
      join public.partners p on p.workspace_id = app.workspace_id() and p.partnership_id = wanted.id and p.left_on is null
      join public.organisations o on o.id = p.organisation_id
      union all
      select c.partnership_id, null, null, null, o.id, o.code
      from unnest(of_partnerships) wanted (id)
      join public.contributions c on c.workspace_id = app.workspace_id() and c.partnership_id = wanted.id and c.ended_on is null
      join public.outcomes o on o.id = c.outcome_id;
  elsif to_organisation is not null then
    return query
      select p.partnership_id, o.id, o.name, p.role = 'lead', null::uuid, null::text
      from public.organisations o
      join public.partners p on p.workspace_id = app.workspace_id() and p.organisation_id = o.id and p.left_on is null
      where o.workspace_id = app.workspace_id() and (o.id = to_organisation or o.merged_into_id = to_organisation);
  else
    return query
      select c.partnership_id, null::uuid, null::text, null::boolean, o.id, o.code
      from public.outcomes o
      join public.contributions c on c.workspace_id = app.workspace_id() and c.outcome_id = o.id and c.ended_on is null
      where o.id = to_outcome;
  end if;
end $$;

-- An administrator appoints a chair without seeing the contents: only this transaction sees what it must change.
create function app.appoint_from_outside() returns void language plpgsql volatile security definer
set search_path = '' as $$
begin
  if not exists (select from public.people p where p.id = app.person_id() and 'administrator' = any (p.roles)) then
    raise exception 'only an administrator appoints from outside';
  end if;
  perform set_config('app.visible_partnerships', (app.visible_partnerships() || app.partnership_id())::text, true);
end $$;

-- What the person who entered is, by now, in the partnership at hand: asked again by who has just founded it.
create function app.standing_here(today date) returns json language plpgsql stable security definer
set search_path = '' as $$
begin
  return (app.rights_of(app.person_id(), app.workspace_id(), false, app.partnership_id(), today)).standing;
end $$;

do $$
declare
  f regprocedure;
begin
  foreach f in array array['app.register_links(uuid[], uuid, uuid)', 'app.appoint_from_outside()', 'app.standing_here(date)']::regprocedure[] loop
    execute format('revoke execute on function %s from public', f);
    execute format('alter function %s owner to trivet_definer', f);
    execute format('grant execute on function %s to trivet_request', f);
  end loop;
end $$;
