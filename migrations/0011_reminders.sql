-- Reminders: what was asked of whom, once; the messages that carry them; and what the bell shows (domain.md 13).

-- Monday to Friday and none of the given bank holidays. Which days those are is known in one place only: the calendar in
-- apps/api/src/calendar hands them over with each question.
create function app.is_working_day(day date, holidays date[]) returns boolean language sql immutable parallel safe as $$
  select extract(isodow from day) < 6 and not day = any (holidays)
$$;

-- decisions.md 16: steps before and on the day shift back to a working day, late steps shift forward.
create function app.sending_day(day date, late boolean, holidays date[]) returns date language plpgsql immutable parallel safe as $$
begin
  while not app.is_working_day(day, holidays) loop
    day := day + case when late then 1 else -1 end;
  end loop;
  return day;
end $$;

-- The instant at which clocks on the wall show nine. No zone changes its clocks between 09:00 and 18:00.
create function app.nine_o_clock(day date, zone text) returns timestamptz language sql stable parallel safe as $$
  select (day + time '09:00') at time zone zone
$$;

-- A workspace's own steps; where it has none, those of packages/domain/src/reminders hold.
create table reminder_rules (
  workspace_id uuid not null references workspaces,
  rule text not null check (rule in ('report_due', 'action_due')),
  steps jsonb not null check (jsonb_typeof(steps) = 'array' and jsonb_array_length(steps) between 1 and 12),
  updated_at timestamptz not null,
  primary key (workspace_id, rule)
);
call app.protect_workspace_table('reminder_rules');

-- What falls due for one person on one day goes out as one message. Its Message-ID is fixed here, before anything is
-- sent, so that a message handed over twice is known by the mailbox.
create table messages (
  id uuid primary key,
  workspace_id uuid not null references workspaces,
  person_id uuid not null,
  channel text not null check (channel in ('email')),
  day date not null,
  message_id text not null unique,
  state text not null check (state in ('waiting', 'sending', 'sent', 'temporary', 'failed', 'withdrawn', 'unknown')),
  attempts smallint not null default 0,
  -- Times of the machinery are by the real clock: moving the demo's clock must not send a message twice.
  claim uuid,
  claimed_at timestamptz,
  next_try_at timestamptz,
  sent_at timestamptz,
  failure text,
  created_at timestamptz not null,
  unique (workspace_id, id),
  constraint messages__person_id foreign key (workspace_id, person_id) references people (workspace_id, id),
  constraint messages__day__once unique (workspace_id, person_id, channel, day)
);
create index messages_unsent on messages (workspace_id, created_at) where state in ('waiting', 'sending', 'temporary');
call app.protect_workspace_table('messages');
revoke insert, update on messages from trivet_request;

-- The ledger: one row per rule, subject, clock, step and recipient, whatever crashes or runs twice (decisions.md 15).
create table reminders (
  id uuid primary key,
  workspace_id uuid not null,
  partnership_id uuid not null,
  rule text not null check (rule in ('report_due', 'action_due')),
  subject text not null check (subject in ('report', 'action')),
  subject_id uuid not null,
  clock integer not null,
  -- Days from the due date; negative is before it
  step smallint not null,
  person_id uuid not null,
  -- As what they were reminded
  audience text not null check (audience in ('owner', 'writer', 'signatory', 'organisation_lead', 'sro')),
  message_id uuid not null,
  due_on date not null,
  at timestamptz not null,
  withdrawn_at timestamptz,
  unique (workspace_id, partnership_id, id),
  constraint reminders__partnership_id foreign key (workspace_id, partnership_id) references partnerships (workspace_id, id),
  constraint reminders__person_id foreign key (workspace_id, person_id) references people (workspace_id, id),
  constraint reminders__message_id foreign key (workspace_id, message_id) references messages (workspace_id, id),
  constraint reminders__step__once unique (workspace_id, rule, subject_id, clock, person_id, step)
);
create index reminders_of_message on reminders (message_id);
create index reminders_of_subject on reminders (workspace_id, partnership_id, subject_id, at);
create index reminders_of_person on reminders (person_id, at);
call app.protect_partnership_table('reminders');
revoke insert, update on reminders from trivet_request;

-- What the bell shows. Only ids and facts: the words are made when somebody reads, from what they may see then.
create table notifications (
  id uuid primary key,
  workspace_id uuid not null references workspaces,
  partnership_id uuid,
  person_id uuid not null,
  kind text not null check (kind in ('reminder', 'assignment', 'invitation')),
  subject text not null,
  subject_id uuid not null,
  due_on date,
  reminder_id uuid,
  -- Not a foreign key: events are kept 7 days, notifications longer.
  event_id uuid,
  at timestamptz not null,
  read_at timestamptz,
  -- What is done is never chased, neither by mail nor in the bell.
  withdrawn_at timestamptz,
  constraint notifications__person_id foreign key (workspace_id, person_id) references people (workspace_id, id),
  constraint notifications__partnership_id foreign key (workspace_id, partnership_id) references partnerships (workspace_id, id),
  constraint notifications__reminder_id foreign key (workspace_id, partnership_id, reminder_id) references reminders (workspace_id, partnership_id, id),
  constraint notifications__source__one check ((reminder_id is null) <> (event_id is null)),
  constraint notifications__reminder_id__once unique (reminder_id),
  constraint notifications__event_id__once unique (event_id, person_id, kind)
);
create index notifications_of_person on notifications (workspace_id, person_id, id desc) where withdrawn_at is null;
create index notifications_unread on notifications (workspace_id, person_id) where read_at is null and withdrawn_at is null;
create index notifications_of_subject on notifications (workspace_id, subject_id) where read_at is null and withdrawn_at is null;
create index notifications_of_partnership on notifications (partnership_id);
alter table notifications enable row level security;
alter table notifications force row level security;
create policy my_own on notifications to trivet_request
  using (workspace_id = (select app.workspace_id()) and person_id = (select app.person_id())
         and (partnership_id is null or partnership_id = any ((select app.visible_partnerships())::uuid[])));
create policy own_workspace on notifications to trivet_worker
  using (workspace_id = (select app.workspace_id())) with check (workspace_id = (select app.workspace_id()));
grant select, update (read_at) on notifications to trivet_request;
grant select, insert, update on notifications to trivet_worker;

-- The messages that should be on their way, of all workspaces in turn, so that a large one does not hold up a small one.
-- Ids only; the worker enters each one's workspace to do anything about it.
grant select on messages to trivet_definer;
create policy definer_reads on messages for select to trivet_definer using (true);
create function app.unsent_messages(at_most integer) returns table (workspace_id uuid, id uuid, attempts smallint)
language sql stable security definer set search_path = '' as $$
  select m.workspace_id, m.id, m.attempts
  from (select *, row_number() over (partition by u.workspace_id order by u.created_at, u.id) as turn
        from public.messages u
        where u.state = 'waiting'
          or (u.state = 'temporary' and u.next_try_at <= statement_timestamp())
          or (u.state = 'sending' and u.claimed_at < statement_timestamp() - interval '30 seconds')) m
  order by m.turn, m.workspace_id limit at_most
$$;
revoke execute on function app.unsent_messages(integer) from public;
alter function app.unsent_messages(integer) owner to trivet_definer;
grant execute on function app.unsent_messages(integer) to trivet_worker;

-- Moves the demo's day. Granted to nobody: only the demo's start lets trivet_request run it, as the owner of its own
-- database (packages/db/src/demo/clock.ts), so that no setting can move the clock of a real one.
create function app.set_demo_clock(new_offset interval) returns void language sql volatile security definer
set search_path = '' as $$
  insert into app.demo_clock ("offset") values (new_offset)
  on conflict (only_one) do update set "offset" = excluded."offset";
  -- What the new day asks for is done at once.
  select pg_notify('trivet_outbox', 'clock')
$$;
revoke execute on function app.set_demo_clock(interval) from public;

-- When an event was last handed to the queue. Its row goes when what follows from it is done, so a queue that loses its
-- jobs loses nothing.
alter table outbox add column relayed_at timestamptz;
create index outbox_in_order on outbox (event_id) where relayed_at is null;

-- The mailbox that comes with the demo, so that nothing it sends leaves the machine. Empty anywhere else.
create table app.demo_letters (
  id uuid primary key default uuidv7(),
  at timestamptz not null,
  message_id text not null,
  recipient text not null,
  subject text not null,
  text text not null,
  html text not null
);
grant select on app.demo_letters to trivet_request;
grant select, insert, delete on app.demo_letters to trivet_worker;
