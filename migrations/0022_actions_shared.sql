-- What makes an action more than one person's promise: who verifies it, who may move its date, who is asked when it is
-- blocked, who helps, what it waits for, and changes of many that can be taken back.

alter table actions
  -- The id stands in a column of its kind, so that a foreign key holds it: risk_id now, others as they arrive.
  add column source_kind text check (source_kind in ('risk', 'objective', 'meeting', 'decision', 'dispute', 'health_check')),
  add column evidence text not null default '',
  add column completed_by_person_id uuid,
  add column verifier_person_id uuid,
  add column verified_by_person_id uuid,
  add column verified_on date,
  add column verification_note text not null default '',
  add column asked_due_on date,
  add column asked_due_reason text not null default '',
  add column asked_due_by_person_id uuid,
  add column escalated_to text check (escalated_to in ('chair', 'sponsor', 'sro')),
  add column escalated_on date,
  add column escalated_by_person_id uuid,
  add column answer_due_on date,
  add column escalation_steps smallint not null default 0 check (escalation_steps >= 0);

update actions set source_kind = 'risk' where risk_id is not null;

-- Not valid: what was finished before these rules stays as it is, and every change from now on obeys them.
alter table actions
  add constraint actions__completed_by_person_id foreign key (workspace_id, completed_by_person_id) references people (workspace_id, id) not valid,
  add constraint actions__verifier_person_id foreign key (workspace_id, verifier_person_id) references people (workspace_id, id) not valid,
  add constraint actions__verified_by_person_id foreign key (workspace_id, verified_by_person_id) references people (workspace_id, id) not valid,
  add constraint actions__asked_due_by_person_id foreign key (workspace_id, asked_due_by_person_id) references people (workspace_id, id) not valid,
  add constraint actions__escalated_by_person_id foreign key (workspace_id, escalated_by_person_id) references people (workspace_id, id) not valid,
  add constraint actions__risk_id__source check ((risk_id is not null) or source_kind is distinct from 'risk') not valid,
  add constraint actions__evidence__needed check (priority <> 'high' or status not in ('done', 'verified') or evidence <> '') not valid,
  add constraint actions__verified_on__verified check ((verified_on is not null) = (status = 'verified')) not valid,
  add constraint actions__verified_on__by_another check (
    verified_on is null or (verified_by_person_id is not null
      and verified_by_person_id is distinct from owner_person_id
      and verified_by_person_id is distinct from completed_by_person_id)) not valid,
  add constraint actions__asked_due_on__open check (
    asked_due_on is null or (asked_due_reason <> '' and status in ('proposed', 'agreed', 'in_progress', 'blocked'))) not valid,
  add constraint actions__escalated_to__blocked check (
    (escalated_to is null) = (escalated_on is null) and (escalated_to is null or status = 'blocked')) not valid,
  add constraint actions__answer_due_on__escalated check (answer_due_on is null or escalated_to is not null) not valid;

-- What others owe of an action: few at any time, and asked for by each of their home pages.
create index actions_to_verify on actions (workspace_id, partnership_id) where status = 'done' and priority = 'high';
create index actions_date_asked on actions (workspace_id, partnership_id) where asked_due_on is not null;
create index actions_to_answer on actions (workspace_id, partnership_id, answer_due_on) where answer_due_on is not null;

alter table action_updates
  add column kind text not null default 'progress' check (kind in ('progress', 'completed', 'verified', 'returned', 'ceased',
    'reopened', 'date_asked', 'date_moved', 'date_refused', 'escalated', 'passed_up', 'answered', 'taken_back')),
  add column due_on date,
  add column level text check (level in ('chair', 'sponsor', 'sro'));

-- Who lends a hand.
create table action_helpers (
  workspace_id uuid not null,
  partnership_id uuid not null,
  action_id uuid not null,
  person_id uuid not null,
  primary key (action_id, person_id),
  constraint action_helpers__action_id foreign key (workspace_id, partnership_id, action_id) references actions (workspace_id, partnership_id, id),
  constraint action_helpers__person_ids foreign key (workspace_id, person_id) references people (workspace_id, id)
);
create index action_helpers_of_person on action_helpers (workspace_id, person_id);
call app.protect_partnership_table('action_helpers');
grant delete on action_helpers to trivet_request, trivet_worker;

-- What must be finished first.
create table action_dependencies (
  workspace_id uuid not null,
  partnership_id uuid not null,
  action_id uuid not null,
  waits_for_id uuid not null,
  primary key (action_id, waits_for_id),
  constraint action_dependencies__action_id foreign key (workspace_id, partnership_id, action_id) references actions (workspace_id, partnership_id, id),
  constraint action_dependencies__waits_for_ids foreign key (workspace_id, partnership_id, waits_for_id) references actions (workspace_id, partnership_id, id),
  constraint action_dependencies__waits_for_ids__itself check (action_id <> waits_for_id)
);
create index action_dependencies_backwards on action_dependencies (workspace_id, partnership_id, waits_for_id);
call app.protect_partnership_table('action_dependencies');
grant delete on action_dependencies to trivet_request, trivet_worker;

-- Two who each close half a circle wait for each other: the second then sees what the first wrote.
create function app.refuse_circles() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('action_dependencies ' || new.partnership_id, 0));
  if exists (
    with recursive ahead as (
      select new.waits_for_id as id
      union
      select d.waits_for_id from ahead join public.action_dependencies d
        on d.workspace_id = new.workspace_id and d.partnership_id = new.partnership_id and d.action_id = ahead.id
    ) select from ahead where id = new.action_id) then
    raise exception 'actions would wait for each other in a circle'
      using errcode = 'check_violation', constraint = 'action_dependencies__waits_for_ids__circle';
  end if;
  return null;
end $$;
create trigger no_circles after insert or update on action_dependencies for each row execute function app.refuse_circles();

-- Changes of many actions at once, each as it was before: kept for a day, to be taken back by who made them.
create table action_edits (
  id uuid primary key,
  workspace_id uuid not null,
  partnership_id uuid not null,
  person_id uuid not null,
  at timestamptz not null,
  -- [{"id", "version": as it left it, "before": the record as it was}]
  items jsonb not null check (jsonb_typeof(items) = 'array'),
  taken_back_at timestamptz,
  unique (workspace_id, partnership_id, id),
  constraint action_edits__partnership_id foreign key (workspace_id, partnership_id) references partnerships (workspace_id, id),
  constraint action_edits__person_id foreign key (workspace_id, person_id) references people (workspace_id, id)
);
create index action_edits_by_age on action_edits (workspace_id, at);
call app.protect_partnership_table('action_edits');
grant delete on action_edits to trivet_worker;

-- Who is asked when an action is escalated to a level: who holds it on a day.
create function app.level_holders(workspace uuid, partnership uuid, level text, today date) returns setof uuid
language sql stable rows 2 as $$
  select distinct person.id from (
    select m.person_id from public.memberships m
    where m.workspace_id = workspace and m.partnership_id = partnership
      and m.from_on <= today and (m.to_on is null or m.to_on > today)
      and m.role = any (case level when 'chair' then array['chair', 'deputy_chair'] when 'sponsor' then array['sponsor'] else '{}' end)
    union all
    select o.sro_person_id from public.contributions c join public.outcomes o on o.id = c.outcome_id
    where level = 'sro' and c.workspace_id = workspace and c.partnership_id = partnership and c.ended_on is null
  ) holder join public.people person on person.id = holder.person_id and person.archived_at is null
$$;

-- Who owes the verification of an action: who was named, as long as they are here; else the coordinator, else who
-- chairs, else the leads of other partners. Never its owner, nor who completed it.
create function app.verifiers(action public.actions, today date) returns setof uuid language sql stable rows 2 as $$
  with able as (
    select m.person_id, case
        when m.person_id = action.verifier_person_id then 0
        when m.role = 'coordinator' then 1 when m.role in ('chair', 'deputy_chair') then 2 else 3 end as place
    from public.memberships m join public.people person on person.id = m.person_id and person.archived_at is null
    where m.workspace_id = action.workspace_id and m.partnership_id = action.partnership_id
      and m.from_on <= today and (m.to_on is null or m.to_on > today)
      and (m.role in ('coordinator', 'chair', 'deputy_chair') or (m.role = 'partner_lead' and m.partner_id <> action.owner_partner_id))
      and m.person_id is distinct from action.owner_person_id and m.person_id is distinct from action.completed_by_person_id
  )
  select distinct person_id from able where place = (select min(place) from able)
$$;

-- One thing that happens may let several of one person's actions go on.
alter table notifications
  drop constraint notifications__event_id__once,
  add constraint notifications__event_id__once unique (event_id, person_id, kind, subject_id);
