-- The reminder engine's rules as records: a workspace's own, and a partnership's where it differs from its workspace
-- (domain.md 13). Where there is no row, the standard of packages/domain/src/reminders holds.
alter table reminder_rules
  add column id uuid not null default gen_random_uuid(),
  add column is_on boolean not null default true,
  add column at_most smallint not null default 8 check (at_most between 1 and 12),
  add column reason text not null default '',
  add column is_own boolean not null default true,
  add column version integer not null default 1,
  add column created_at timestamptz not null default now(),
  drop constraint reminder_rules_pkey,
  add primary key (id),
  add constraint reminder_rules__rule__once unique (workspace_id, rule),
  add constraint reminder_rules__workspace_id foreign key (workspace_id) references workspaces;
alter table reminder_rules drop constraint if exists reminder_rules_workspace_id_fkey;

create table reminder_overrides (
  id uuid primary key,
  workspace_id uuid not null,
  partnership_id uuid not null,
  rule text not null check (rule ~ '^[a-z_]+$'),
  is_on boolean not null,
  steps jsonb not null check (jsonb_typeof(steps) = 'array' and jsonb_array_length(steps) between 1 and 12),
  at_most smallint not null check (at_most between 1 and 12),
  reason text not null,
  is_own boolean not null,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (workspace_id, partnership_id, id),
  constraint reminder_overrides__rule__once unique (partnership_id, rule),
  constraint reminder_overrides__partnership_id foreign key (workspace_id, partnership_id) references partnerships (workspace_id, id)
);
create index reminder_overrides_of_rule on reminder_overrides (workspace_id, rule) where is_own;
call app.protect_partnership_table('reminder_overrides');

-- What holds for one kind of thing in each partnership that is there: its own rule, else its workspace's, else the standard.
create function app.reminder_rules_of(workspace uuid, of_rule text, standard jsonb)
returns table (partnership_id uuid, is_on boolean, steps jsonb, at_most integer, is_override boolean) language sql stable parallel safe as $$
  select p.id, coalesce(o.is_on, w.is_on, (standard ->> 'isOn')::boolean), coalesce(o.steps, w.steps, standard -> 'steps'),
    coalesce(o.at_most, w.at_most, (standard ->> 'atMost')::smallint)::integer, o.id is not null
  from partnerships p
  left join reminder_overrides o on o.workspace_id = workspace and o.partnership_id = p.id and o.rule = of_rule and o.is_own
  left join reminder_rules w on w.workspace_id = workspace and w.rule = of_rule and w.is_own
  where p.workspace_id = workspace and p.archived_at is null
$$;

-- Lets an administrator see what would be sent to whom, which needs what is owed in every partnership. Reviewed: it opens
-- them only to a transaction that cannot write, and what leaves apps/api/src/reminders/preview-reminders.ts is people,
-- days and numbers, never what a thing is called.
create function app.enter_to_preview_reminders() returns void language plpgsql volatile security definer
set search_path = '' as $$
begin
  perform app.assert_administrator();
  if current_setting('transaction_read_only') <> 'on' then
    raise exception 'previewing changes nothing: enter with a read-only transaction';
  end if;
  perform set_config('app.visible_partnerships',
    (select coalesce(array_agg(p.id), '{}')::text from public.partnerships p where p.workspace_id = app.workspace_id()), true);
end $$;
revoke execute on function app.enter_to_preview_reminders() from public;
alter function app.enter_to_preview_reminders() owner to trivet_definer;
grant execute on function app.enter_to_preview_reminders() to trivet_request;

-- What a person chose for one way of hearing of a topic; the product's own choice where they made none.
create function app.notice_choice(preferences jsonb, topic text, way text, standard text) returns text
language sql immutable parallel safe as $$
  select coalesce(preferences #>> array['notifications', topic, way], standard)
$$;

-- A letter a day, one a week, one for each thing that is told at once; and what is only in the product (decisions.md 15:
-- a row of the ledger belongs to a message of a person, a channel and a day).
alter table messages
  add column kind text not null default 'day' check (kind in ('day', 'week', 'news')),
  -- What its letter tells of, written when it is put together: what its reader may stop hearing of.
  add column topics text[] not null default '{}',
  -- Leads to one act: to stop these letters (RFC 8058). Whoever has the letter has it.
  add column stop_key uuid not null default gen_random_uuid(),
  add column stop_asked_at timestamptz,
  add column stopped_at timestamptz,
  drop constraint messages_channel_check,
  add constraint messages__channel check (channel in ('email', 'in_app')),
  drop constraint messages__day__once;
update messages set kind = 'news' where event_id is not null;
alter table messages
  add constraint messages__day__once unique nulls not distinct (workspace_id, person_id, channel, day, kind, event_id),
  add constraint messages__stop_key__once unique (stop_key);
create index messages_to_stop on messages (workspace_id, stop_asked_at) where stop_asked_at is not null and stopped_at is null;
create index messages_failed on messages (workspace_id, created_at desc, id) where state = 'failed';

-- How each notification is told: in the bell, and by which letter, as its reader had chosen when it was made.
alter table notifications
  add column shown boolean not null default true,
  add column email text not null default 'off' check (email in ('now', 'daily', 'weekly', 'off')),
  add column message_id uuid,
  add constraint notifications__message_id foreign key (workspace_id, message_id) references messages (workspace_id, id);
create index notifications_to_post on notifications (workspace_id, email) where message_id is null and read_at is null and withdrawn_at is null and email in ('daily', 'weekly');
create index notifications_of_message on notifications (message_id) where message_id is not null;
drop index notifications_of_person;
drop index notifications_unread;
create index notifications_of_person on notifications (workspace_id, person_id, id desc) where withdrawn_at is null and shown;
create index notifications_unread on notifications (workspace_id, person_id) where read_at is null and withdrawn_at is null and shown;

-- Whoever holds a letter's key may ask that letters like it stop; the worker then does it. Says nothing of who that is.
create function app.stop_letters(key uuid) returns boolean language plpgsql volatile security definer set search_path = '' as $$
begin
  update public.messages set stop_asked_at = coalesce(stop_asked_at, statement_timestamp()) where stop_key = key;
  return found;
end $$;
create function app.letter_with_key(key uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select from public.messages where stop_key = key)
$$;
create function app.letters_to_stop(at_most integer) returns table (workspace_id uuid, id uuid)
language sql stable security definer set search_path = '' as $$
  select m.workspace_id, m.id from public.messages m where m.stop_asked_at is not null and m.stopped_at is null
  order by m.stop_asked_at limit at_most
$$;

-- An address that a mail server refused for good, until the person has another one.
create table address_bounces (
  workspace_id uuid not null references workspaces,
  person_id uuid not null,
  email text not null,
  reason text not null,
  at timestamptz not null,
  primary key (workspace_id, person_id),
  constraint address_bounces__person_id foreign key (workspace_id, person_id) references people (workspace_id, id)
);
call app.protect_workspace_table('address_bounces');
revoke insert, update on address_bounces from trivet_request;
grant delete on address_bounces to trivet_worker;

-- An administrator sends a letter again that failed. Its tries are counted from the start.
create function app.retry_message(message uuid) returns boolean language plpgsql volatile security definer set search_path = '' as $$
begin
  perform app.assert_administrator();
  update public.messages set state = 'waiting', attempts = 0, failure = null, next_try_at = null
  where id = message and workspace_id = app.workspace_id() and state = 'failed' and channel = 'email';
  return found;
end $$;

grant update (stop_asked_at, state, attempts, failure, next_try_at) on messages to trivet_definer;
create policy definer_changes on messages for update to trivet_definer using (true) with check (true);
do $$
declare
  f regprocedure;
begin
  foreach f in array array['app.stop_letters(uuid)', 'app.letter_with_key(uuid)', 'app.letters_to_stop(integer)', 'app.retry_message(uuid)']::regprocedure[] loop
    execute format('revoke execute on function %s from public', f);
    execute format('alter function %s owner to trivet_definer', f);
  end loop;
end $$;
grant execute on function app.stop_letters(uuid), app.letter_with_key(uuid), app.retry_message(uuid) to trivet_request;
grant execute on function app.letters_to_stop(integer) to trivet_worker;
