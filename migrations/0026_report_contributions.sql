-- What each partner says towards a report (domain.md 13): one contribution per partner and report.

-- Whose part of a report is asked for, and so many working days before the report is due.
alter table reporting_schedules
  add column contributor_roles text[] not null default '{lead,core,associate}'
    check (contributor_roles <@ array['lead', 'core', 'associate', 'funder', 'adviser']),
  add column contributions_due_days_before smallint not null default 5 check (contributions_due_days_before between 0 and 30);
alter table reporting_schedules alter column contributor_roles drop default, alter column contributions_due_days_before drop default;

-- Three a year, too, as schools have terms.
alter table reporting_schedules drop constraint reporting_schedules_cadence_check,
  add constraint reporting_schedules__cadence check (cadence in ('monthly', 'quarterly', 'termly', 'six_monthly', 'yearly'));

create table report_contributions (
  id uuid primary key,
  workspace_id uuid not null,
  partnership_id uuid not null,
  report_id uuid not null,
  partner_id uuid not null,
  status text not null check (status in ('not_started', 'draft', 'sent', 'returned', 'signed_off', 'nil')),
  due_on date not null,
  due_reason text not null,
  -- Goes up when it is returned or its date moves: reminders start afresh (decisions.md 15).
  clock smallint not null check (clock > 0),
  -- Its report is submitted or not needed.
  frozen boolean not null,
  headline text not null,
  light text check (light in ('green', 'amber', 'red')),
  light_reason text not null,
  light_before text check (light_before in ('green', 'amber', 'red')),
  -- What moved in the period, in the partner's words: [{subject, subjectId, words}].
  moved jsonb not null check (jsonb_typeof(moved) = 'array' and jsonb_array_length(moved) <= 30),
  next_period text not null,
  help_needed text not null,
  support smallint check (support between 1 and 5),
  support_words text not null,
  nil_reason text not null,
  comments jsonb not null check (jsonb_typeof(comments) = 'array'),
  returned_at timestamptz,
  returned_by_id uuid,
  sent_at timestamptz,
  -- Who pressed the button, and who answers for it: both are kept.
  sent_by_id uuid,
  sent_for_id uuid,
  signed_off_at timestamptz,
  signed_off_by_id uuid,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (workspace_id, partnership_id, id),
  constraint report_contributions__partner_id__once unique (report_id, partner_id),
  constraint report_contributions__report_id foreign key (workspace_id, partnership_id, report_id) references reports (workspace_id, partnership_id, id),
  constraint report_contributions__partner_id foreign key (workspace_id, partnership_id, partner_id) references partners (workspace_id, partnership_id, id),
  constraint report_contributions__returned_by_id foreign key (workspace_id, returned_by_id) references people (workspace_id, id),
  constraint report_contributions__sent_by_id foreign key (workspace_id, sent_by_id) references people (workspace_id, id),
  constraint report_contributions__sent_for_id foreign key (workspace_id, sent_for_id) references people (workspace_id, id),
  constraint report_contributions__signed_off_by_id foreign key (workspace_id, signed_off_by_id) references people (workspace_id, id),
  constraint report_contributions__sent_at__sent check ((status in ('sent', 'signed_off', 'nil')) <= (sent_at is not null)),
  constraint report_contributions__headline__sent check ((status in ('sent', 'signed_off')) <= (headline <> '' and light is not null)),
  constraint report_contributions__nil_reason__nil check ((status = 'nil') = (nil_reason <> '')),
  constraint report_contributions__signed_off_at__signed check ((status = 'signed_off') = (signed_off_at is not null)),
  constraint report_contributions__comments__returned check ((status = 'returned') <= (jsonb_array_length(comments) > 0 and returned_at is not null))
);
create index report_contributions_of_partner on report_contributions (workspace_id, partnership_id, partner_id);
create index report_contributions_owed on report_contributions (workspace_id, due_on)
  where status in ('not_started', 'draft', 'returned') and not frozen;
create index report_contributions_by_returner on report_contributions (returned_by_id) where returned_by_id is not null;
create index report_contributions_by_sender on report_contributions (sent_by_id) where sent_by_id is not null;
create index report_contributions_by_answerer on report_contributions (sent_for_id) where sent_for_id is not null;
create index report_contributions_by_signatory on report_contributions (signed_off_by_id) where signed_off_by_id is not null;
call app.protect_partnership_table('report_contributions');

-- A report is signed off, accepted or given back by the SRO, corrected, or not needed.
alter table reports
  -- What is done about each action that is late: [{actionId, words}]
  add column corrections jsonb not null default '[]' check (jsonb_typeof(corrections) = 'array'),
  -- How often it has been submitted
  add column editions smallint not null default 0 check (editions >= 0),
  add column accepted_at timestamptz,
  add column accepted_by_id uuid,
  add column returned_at timestamptz,
  add column returned_by_id uuid,
  add column comments jsonb not null default '[]' check (jsonb_typeof(comments) = 'array'),
  add column correcting_because text not null default '',
  add column waived_because text not null default '',
  add constraint reports__accepted_by_id foreign key (workspace_id, accepted_by_id) references people (workspace_id, id),
  add constraint reports__returned_by_id foreign key (workspace_id, returned_by_id) references people (workspace_id, id),
  add constraint reports__accepted_at__accepted check ((status = 'accepted') = (accepted_at is not null)),
  add constraint reports__comments__returned check ((status = 'returned') <= (returned_at is not null and jsonb_array_length(comments) > 0)),
  -- A report that came back is owed as any other: it has no date of submission that would keep it from being asked for.
  add constraint reports__submitted_at__submitted check ((status in ('submitted', 'accepted')) = (submitted_at is not null));
create index reports_by_accepter on reports (accepted_by_id) where accepted_by_id is not null;
create index reports_by_returner on reports (returned_by_id) where returned_by_id is not null;

-- Each time a report was submitted, as it was then; what became of it is written beside it, once.
create table report_editions (
  id uuid primary key,
  workspace_id uuid not null,
  partnership_id uuid not null,
  report_id uuid not null,
  number smallint not null check (number > 0),
  snapshot jsonb not null,
  -- Why it was submitted again
  because text not null,
  submitted_at timestamptz not null,
  submitted_by_id uuid,
  signed_off_by_id uuid,
  outcome text check (outcome in ('accepted', 'returned', 'corrected')),
  outcome_at timestamptz,
  outcome_by_id uuid,
  comments jsonb not null,
  unique (workspace_id, partnership_id, id),
  constraint report_editions__number__once unique (report_id, number),
  constraint report_editions__report_id foreign key (workspace_id, partnership_id, report_id) references reports (workspace_id, partnership_id, id),
  constraint report_editions__submitted_by_id foreign key (workspace_id, submitted_by_id) references people (workspace_id, id),
  constraint report_editions__signed_off_by_id foreign key (workspace_id, signed_off_by_id) references people (workspace_id, id),
  constraint report_editions__outcome_by_id foreign key (workspace_id, outcome_by_id) references people (workspace_id, id),
  constraint report_editions__outcome__whole check ((outcome is null) = (outcome_at is null))
);
create index report_editions_by_submitter on report_editions (submitted_by_id) where submitted_by_id is not null;
create index report_editions_by_signatory on report_editions (signed_off_by_id) where signed_off_by_id is not null;
create index report_editions_by_judge on report_editions (outcome_by_id) where outcome_by_id is not null;
call app.protect_partnership_table('report_editions');
revoke update on report_editions from trivet_request, trivet_worker;
grant update (outcome, outcome_at, outcome_by_id, comments) on report_editions to trivet_request, trivet_worker;

-- What was submitted until now is its first edition. Their owner is bound by row-level security, too, and here sees them all.
alter table reports no force row level security;
alter table report_editions no force row level security;
update reports set editions = 1,
  snapshot = jsonb_set(snapshot || '{"sections": []}', '{words,corrections}', '[]') where snapshot is not null;
insert into report_editions (id, workspace_id, partnership_id, report_id, number, snapshot, because, submitted_at, submitted_by_id, signed_off_by_id, comments)
select uuidv7(), workspace_id, partnership_id, id, 1, snapshot, '', submitted_at, submitted_by_id, signed_off_by_id, '[]'
from reports where snapshot is not null;
alter table reports force row level security;
alter table report_editions force row level security;
