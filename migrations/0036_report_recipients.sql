-- Who receives the reports of a partnership beside those who must act on them (domain.md 13), and to whom each went.

create table report_recipients (
  id uuid primary key,
  workspace_id uuid not null,
  partnership_id uuid not null,
  person_id uuid not null,
  ended_on date,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (workspace_id, partnership_id, id),
  constraint report_recipients__partnership_id foreign key (workspace_id, partnership_id) references partnerships (workspace_id, id),
  constraint report_recipients__person_id foreign key (workspace_id, person_id) references people (workspace_id, id)
);
create unique index report_recipients__person_id__once on report_recipients (partnership_id, person_id) where ended_on is null;
create index report_recipients_of_person on report_recipients (person_id);
call app.protect_partnership_table('report_recipients');

-- To whom a report went each time it was submitted. What became of the letter stands with the message of that event.
create table report_dispatches (
  id uuid primary key,
  workspace_id uuid not null,
  partnership_id uuid not null,
  report_id uuid not null,
  edition smallint not null check (edition > 0),
  person_id uuid not null,
  at timestamptz not null,
  -- Not a foreign key: events are kept 7 days.
  event_id uuid not null,
  -- How that person had chosen to hear of it
  shown boolean not null,
  email text not null check (email in ('now', 'daily', 'weekly', 'off')),
  unique (workspace_id, partnership_id, id),
  constraint report_dispatches__person_id__once unique (report_id, edition, person_id),
  constraint report_dispatches__report_id foreign key (workspace_id, partnership_id, report_id) references reports (workspace_id, partnership_id, id),
  constraint report_dispatches__person_id foreign key (workspace_id, person_id) references people (workspace_id, id)
);
create index report_dispatches_to_person on report_dispatches (person_id);
call app.protect_partnership_table('report_dispatches');
revoke insert, update on report_dispatches from trivet_request;
create index messages_of_event on messages (event_id, person_id) where event_id is not null;
