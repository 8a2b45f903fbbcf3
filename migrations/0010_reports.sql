-- How often a partnership reports, and the reports themselves (domain.md 13).
create table reporting_schedules (
  id uuid primary key,
  workspace_id uuid not null,
  partnership_id uuid not null,
  cadence text not null check (cadence in ('monthly', 'quarterly', 'six_monthly', 'yearly')),
  first_period_starts_on date not null,
  due_after_working_days smallint not null check (due_after_working_days between 1 and 60),
  signed_off_by text not null check (signed_off_by in ('chair')),
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (workspace_id, partnership_id, id),
  constraint reporting_schedules__cadence__once unique (partnership_id),
  constraint reporting_schedules__partnership_id foreign key (workspace_id, partnership_id) references partnerships (workspace_id, id)
);
call app.protect_partnership_table('reporting_schedules');

-- A report is its period: moving its due date keeps the draft and makes no second report.
create table reports (
  id uuid primary key,
  workspace_id uuid not null,
  partnership_id uuid not null,
  number integer not null check (number > 0),
  period_starts_on date not null,
  period_ends_on date not null,
  due_on date not null,
  -- Goes up when the due date moves or the report is returned: reminders start afresh (decisions.md 15).
  clock smallint not null check (clock > 0),
  status text not null check (status in ('upcoming', 'open', 'awaiting_sign_off', 'submitted', 'accepted', 'returned', 'waived')),
  headline text not null,
  light text check (light in ('green', 'amber', 'red')),
  light_reason text not null,
  achievements text not null,
  next_period text not null,
  help_needed text not null,
  submitted_at timestamptz,
  -- Who pressed the button, and who answers for it: both are kept.
  submitted_by_id uuid,
  signed_off_by_id uuid,
  -- All of the report as it was on submission: figures, lights and words.
  snapshot jsonb,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (workspace_id, partnership_id, id),
  constraint reports__partnership_id foreign key (workspace_id, partnership_id) references partnerships (workspace_id, id),
  constraint reports__submitted_by_id foreign key (workspace_id, submitted_by_id) references people (workspace_id, id),
  constraint reports__signed_off_by_id foreign key (workspace_id, signed_off_by_id) references people (workspace_id, id),
  constraint reports__number__once unique (partnership_id, number),
  constraint reports__period_starts_on__once unique (partnership_id, period_starts_on),
  constraint reports__period_ends_on__order check (period_ends_on >= period_starts_on),
  constraint reports__due_on__order check (due_on > period_ends_on),
  constraint reports__snapshot__frozen check ((status in ('submitted', 'accepted')) <= (snapshot is not null and submitted_at is not null))
);
-- Periods never overlap, whichever schedule made them.
create extension if not exists btree_gist;
alter table reports add constraint reports__period_starts_on__apart
  exclude using gist (partnership_id with =, daterange(period_starts_on, period_ends_on, '[]') with &&);
create index reports_of_partnership on reports (workspace_id, partnership_id, period_starts_on desc, id);
create index reports_by_due_day on reports (workspace_id, partnership_id, due_on, id);
create index reports_owed on reports (workspace_id, due_on) where status in ('open', 'awaiting_sign_off', 'returned');
create index reports_by_submitter on reports (submitted_by_id) where submitted_by_id is not null;
create index reports_by_signatory on reports (signed_off_by_id) where signed_off_by_id is not null;
call app.protect_partnership_table('reports');
