-- The outcomes and indicators of a workspace as they were published: each version is kept as it read, for good.

create table framework_versions (
  id uuid primary key,
  workspace_id uuid not null references workspaces,
  number integer not null check (number > 0),
  name text not null check (length(name) between 1 and 120),
  reason text not null check (reason <> ''),
  -- Never before that of the version before, so that what is in force on a day is the highest number that had begun.
  in_force_from date not null,
  fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  outcome_count integer not null check (outcome_count > 0),
  indicator_count integer not null check (indicator_count >= 0),
  published_by_id uuid,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (workspace_id, id),
  constraint framework_versions__number__once unique (workspace_id, number),
  constraint framework_versions__published_by_id foreign key (workspace_id, published_by_id) references people (workspace_id, id)
);
create index framework_versions_by_publisher on framework_versions (workspace_id, published_by_id) where published_by_id is not null;
create index framework_versions_in_force on framework_versions (workspace_id, in_force_from, number);
call app.protect_workspace_table('framework_versions');
revoke update on framework_versions from trivet_request, trivet_worker;

-- What a version reads, apart from the list of versions, which needs none of it.
create table framework_texts (
  workspace_id uuid not null,
  version_id uuid primary key,
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  constraint framework_texts__version_id foreign key (workspace_id, version_id) references framework_versions (workspace_id, id)
);
create index framework_texts_of_version on framework_texts (workspace_id, version_id);
call app.protect_workspace_table('framework_texts');
revoke update on framework_texts from trivet_request, trivet_worker;
