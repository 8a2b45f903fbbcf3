-- An account given: what discharged a line for one of its dates, with its evidence. Never changed.
create table accounts_given (
  id uuid primary key,
  workspace_id uuid not null,
  partnership_id uuid not null,
  line_id uuid not null,
  -- The day it was owed for
  due_on date not null,
  given_on date not null,
  means text not null check (means in ('progress_report', 'report', 'meeting', 'audit', 'publication')),
  words text not null,
  evidence text not null,
  -- The progress report that gave it
  report_id uuid,
  given_by_id uuid,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (workspace_id, partnership_id, id),
  constraint accounts_given__due_on__once unique (line_id, due_on),
  constraint accounts_given__evidence__needed check (evidence <> '' or report_id is not null),
  constraint accounts_given__line_id foreign key (workspace_id, partnership_id, line_id) references accountability_lines (workspace_id, partnership_id, id),
  constraint accounts_given__report_id foreign key (workspace_id, partnership_id, report_id) references reports (workspace_id, partnership_id, id),
  constraint accounts_given__given_by_id foreign key (workspace_id, given_by_id) references people (workspace_id, id)
);
create index accounts_given_by_report on accounts_given (report_id) where report_id is not null;
create index accounts_given_by_person on accounts_given (given_by_id) where given_by_id is not null;
call app.protect_partnership_table('accounts_given');
revoke update on accounts_given from trivet_request, trivet_worker;
