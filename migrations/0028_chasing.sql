-- What one person asks of another by name, beside what the rules ask (domain.md 13).

create table nudges (
  id uuid primary key,
  workspace_id uuid not null,
  partnership_id uuid not null,
  report_contribution_id uuid not null,
  -- Who is asked, and who asks
  person_id uuid not null,
  by_id uuid not null,
  words text not null,
  -- The working day it counts for
  day date not null,
  -- What was sent with one press: one letter to a person
  press_id uuid not null,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (workspace_id, partnership_id, id),
  constraint nudges__day__once unique (report_contribution_id, person_id, day),
  constraint nudges__report_contribution_id foreign key (workspace_id, partnership_id, report_contribution_id)
    references report_contributions (workspace_id, partnership_id, id),
  constraint nudges__person_id foreign key (workspace_id, person_id) references people (workspace_id, id),
  constraint nudges__by_id foreign key (workspace_id, by_id) references people (workspace_id, id)
);
create index nudges_of_press on nudges (workspace_id, press_id);
create index nudges_of_person on nudges (person_id);
create index nudges_by_person on nudges (by_id);
call app.protect_partnership_table('nudges');

-- A nudge stands in the ledger beside the steps of the rules, and may fall on a day of theirs.
alter table reminders
  add column nudge_id uuid,
  add constraint reminders__nudge_id foreign key (workspace_id, partnership_id, nudge_id) references nudges (workspace_id, partnership_id, id),
  drop constraint reminders__step__once,
  add constraint reminders__step__once unique nulls not distinct (workspace_id, rule, subject_id, clock, person_id, step, nudge_id);
create index reminders_of_nudge on reminders (nudge_id) where nudge_id is not null;

-- It leaves at once, whatever else the day's letter has to say.
alter table messages
  drop constraint messages_kind_check,
  add constraint messages__kind check (kind in ('day', 'week', 'news', 'nudge'));
