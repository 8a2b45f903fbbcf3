create extension if not exists pg_trgm;

-- A zone that PostgreSQL does not know would shut everyone out: app.enter reckons today in it.
create function app.is_time_zone(zone text) returns boolean language plpgsql immutable as $$
begin
  perform timestamptz '2001-01-01 00:00:00Z' at time zone zone;
  return true;
exception when invalid_parameter_value then
  return false;
end $$;

create table workspaces (
  id uuid primary key default uuidv7(),
  workspace_id uuid not null generated always as (id) stored,
  name text not null check (length(name) between 1 and 200),
  slug text not null constraint workspaces__slug unique check (slug ~ '^[a-z0-9][a-z0-9-]{1,62}$'),
  time_zone text not null default 'Europe/London' constraint workspaces__time_zone check (app.is_time_zone(time_zone)),
  nation text not null default 'northern_ireland' check (nation in ('england_and_wales', 'scotland', 'northern_ireland')),
  financial_year_starts text not null default '04-01' check (financial_year_starts ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
  languages text[] not null default '{en}' check (languages <@ array['en', 'ga', 'cy', 'gd'] and cardinality(languages) > 0),
  retention_years smallint not null default 10 check (retention_years between 1 and 100),
  risk_appetite smallint not null default 12 check (risk_appetite between 1 and 25),
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
call app.protect_workspace_table('workspaces');

create table organisations (
  id uuid primary key,
  workspace_id uuid not null references workspaces,
  name text not null check (length(name) between 1 and 200),
  short_name text not null check (length(short_name) between 1 and 40),
  kind text not null check (kind in ('department', 'agency', 'arms_length_body', 'council', 'health_trust', 'blue_light_service', 'education', 'voluntary_or_community', 'private', 'other')),
  sector text not null check (sector in ('public', 'third', 'private')),
  parent_id uuid,
  governing_body text not null default '',
  website text,
  lead_person_id uuid,
  merged_into_id uuid,
  archived_at timestamptz,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (workspace_id, id),
  constraint organisations__parent_id foreign key (workspace_id, parent_id) references organisations (workspace_id, id),
  constraint organisations__merged_into_id foreign key (workspace_id, merged_into_id) references organisations (workspace_id, id),
  constraint organisations__parent_id__other check (parent_id <> id),
  constraint organisations__merged_into_id__other check (merged_into_id <> id),
  check (merged_into_id is null or archived_at is not null)
);
create unique index organisations__name on organisations (workspace_id, lower(name)) where archived_at is null;
create index organisations_by_lead on organisations (lead_person_id) where lead_person_id is not null;
create index organisations_by_parent on organisations (workspace_id, parent_id) where parent_id is not null;
create index organisations_merged on organisations (workspace_id, merged_into_id) where merged_into_id is not null;
create index organisations_words on organisations using gin ((name || ' ' || short_name) gin_trgm_ops);
call app.protect_workspace_table('organisations');

create table people (
  id uuid primary key,
  workspace_id uuid not null references workspaces,
  account_id uuid,
  name text not null check (length(name) between 1 and 200),
  email text not null check (email = lower(email)),
  job_title text not null default '',
  organisation_id uuid,
  phone text not null default '',
  roles text[] not null default '{member}' check (roles <@ array['administrator', 'gatekeeper', 'auditor', 'curator', 'adviser', 'member']),
  preferences jsonb not null default '{}',
  invited_at timestamptz,
  archived_at timestamptz,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (workspace_id, id),
  constraint people__organisation_id foreign key (workspace_id, organisation_id) references organisations (workspace_id, id)
);
create unique index people__email on people (workspace_id, email);
create unique index people_by_account on people (account_id, workspace_id) where account_id is not null;
create index people_by_name on people (workspace_id, name, id);
create index people_by_organisation on people (workspace_id, organisation_id);
create index people_words on people using gin ((name || ' ' || email) gin_trgm_ops);
call app.protect_workspace_table('people');
alter table organisations add constraint organisations__lead_person_id foreign key (workspace_id, lead_person_id) references people (workspace_id, id);

create table outcomes (
  id uuid primary key,
  workspace_id uuid not null references workspaces,
  code text not null check (code ~ '^[A-Z0-9][A-Z0-9-]{0,11}$'),
  statement text not null check (length(statement) between 1 and 300),
  narrative text not null default '',
  sro_person_id uuid,
  position smallint not null check (position between 1 and 999),
  active_from date,
  active_to date,
  archived_at timestamptz,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (workspace_id, id),
  constraint outcomes__sro_person_id foreign key (workspace_id, sro_person_id) references people (workspace_id, id),
  constraint outcomes__active_to__order check (active_to > active_from)
);
create unique index outcomes__code on outcomes (workspace_id, code);
create index outcomes_by_sro on outcomes (sro_person_id) where sro_person_id is not null;
create index outcomes_in_order on outcomes (workspace_id, position, id);
call app.protect_workspace_table('outcomes');
