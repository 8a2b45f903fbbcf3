-- A risk shared by many and led by exactly one (domain.md 6): who it touches and how each sees it, whether the lead took it
-- on, who lives with it until when, what became of it, and what it is related to.

alter table risks
  -- What is at stake: one of the outcomes the partnership contributes to
  add column outcome_id uuid,
  -- The entry of the catalogue it was adopted from
  add column typical_risk text,
  add column light_since date not null default (app.now() at time zone 'UTC')::date,
  -- How many looks in a row found it red; 0 when the last did not
  add column red_reviews integer not null default 0 check (red_reviews >= 0),
  -- Nobody was asked about the risks there are already.
  add column allocation text not null default 'accepted' check (allocation in ('asked', 'accepted', 'declined')),
  add column allocation_asked_on date not null default (app.now() at time zone 'UTC')::date,
  add column allocation_asks integer not null default 1 check (allocation_asks > 0),
  add column allocation_answered_on date,
  add column allocation_answered_by_person_id uuid,
  add column allocation_words text not null default '',
  add column tolerated_by_person_id uuid,
  add column tolerated_on date,
  add column tolerated_until date,
  add column tolerated_because text not null default '',
  add column materialised_on date,
  add column what_happened text not null default '',
  add column issue_resolved_on date,
  add column closing_kind text check (closing_kind in ('passed', 'treated', 'occurred', 'merged')),
  add column merged_into_risk_id uuid,
  drop constraint risks__closed_on__ended,
  add constraint risks__closed_on__ended check ((closed_on is null) = (status <> 'closed')),
  add constraint risks__closing_kind__closed check (closing_kind is null or status = 'closed'),
  add constraint risks__merged_into_risk_id__merged check ((coalesce(closing_kind, '') = 'merged') = (merged_into_risk_id is not null)),
  add constraint risks__merged_into_risk_id__other check (merged_into_risk_id <> id),
  add constraint risks__allocation_answered_on__asked check (allocation <> 'asked' or allocation_answered_on is null),
  add constraint risks__allocation_words__declined check ((allocation = 'declined') = (allocation_words <> '')),
  add constraint risks__tolerated_until__whole check (
    (tolerated_until is null) = (tolerated_on is null) and (tolerated_until is null) = (tolerated_because = '')
    and (tolerated_until is null or (response = 'tolerate' and tolerated_until >= tolerated_on))),
  add constraint risks__materialised_on__happened check (
    (materialised_on is null) = (what_happened = '') and (status <> 'materialised' or materialised_on is not null)
    and (status <> 'open' or materialised_on is null) and (issue_resolved_on is null or materialised_on is not null)),
  add constraint risks__outcome_id foreign key (workspace_id, outcome_id) references outcomes (workspace_id, id),
  add constraint risks__merged_into_risk_id foreign key (workspace_id, partnership_id, merged_into_risk_id) references risks (workspace_id, partnership_id, id),
  add constraint risks__allocation_answered_by_person_id foreign key (workspace_id, allocation_answered_by_person_id) references people (workspace_id, id),
  add constraint risks__tolerated_by_person_id foreign key (workspace_id, tolerated_by_person_id) references people (workspace_id, id);

create index risks_of_outcome on risks (workspace_id, outcome_id) where outcome_id is not null;
create index risks_to_take_on on risks (workspace_id, lead_partner_id) where allocation <> 'accepted' and status = 'open';

-- What is known of the risks there are. Their owner is bound by row-level security, too, and here it sees all of them.
alter table risks no force row level security;
alter table risk_reviews no force row level security;
update risks r set light_since = r.reviewed_on, allocation_asked_on = (r.created_at at time zone 'UTC')::date,
  red_reviews = case when r.light = 'red' then greatest(1, (
    select count(*) from risk_reviews v where v.risk_id = r.id and v.at > coalesce(
      (select max(calm.at) from risk_reviews calm where calm.risk_id = r.id and calm.light <> 'red'), '-infinity'))) else 0 end;
alter table risks force row level security;
alter table risk_reviews force row level security;

-- Whom a risk touches, and how that partner sees it: its own impact, and if it likes a whole score beside the agreed one.
-- A partner that is touched no more keeps its words.
create table risk_affected_partners (
  id uuid primary key,
  workspace_id uuid not null,
  partnership_id uuid not null,
  risk_id uuid not null,
  partner_id uuid not null,
  affected boolean not null,
  likelihood smallint check (likelihood between 1 and 5),
  impact smallint check (impact between 1 and 5),
  note text not null,
  seen_on date,
  seen_by_person_id uuid,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (workspace_id, partnership_id, id),
  constraint risk_affected_partners__partner_id__once unique (risk_id, partner_id),
  constraint risk_affected_partners__risk_id foreign key (workspace_id, partnership_id, risk_id) references risks (workspace_id, partnership_id, id),
  constraint risk_affected_partners__partner_id foreign key (workspace_id, partnership_id, partner_id) references partners (workspace_id, partnership_id, id),
  constraint risk_affected_partners__seen_by_person_id foreign key (workspace_id, seen_by_person_id) references people (workspace_id, id),
  constraint risk_affected_partners__impact__needed check (likelihood is null or impact is not null)
);
create index risks_affecting_partner on risk_affected_partners (workspace_id, partnership_id, partner_id) where affected;
call app.protect_partnership_table('risk_affected_partners');

-- Two risks of a workspace that have to do with each other. It belongs to the partnership it was made in, and shows only
-- to who may see both ends (decisions.md 2).
create table risk_links (
  id uuid primary key,
  workspace_id uuid not null,
  partnership_id uuid not null,
  risk_id uuid not null,
  related_partnership_id uuid not null,
  related_risk_id uuid not null,
  removed_on date,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (workspace_id, partnership_id, id),
  constraint risk_links__risk_id foreign key (workspace_id, partnership_id, risk_id) references risks (workspace_id, partnership_id, id),
  constraint risk_links__related_risk_id foreign key (workspace_id, related_partnership_id, related_risk_id) references risks (workspace_id, partnership_id, id),
  constraint risk_links__related_risk_id__other check (related_risk_id <> risk_id)
);
create unique index risk_links__related_risk_id__once on risk_links (least(risk_id, related_risk_id), greatest(risk_id, related_risk_id)) where removed_on is null;
create index risk_links_of_risk on risk_links (workspace_id, partnership_id, risk_id);
create index risk_links_of_related on risk_links (workspace_id, related_partnership_id, related_risk_id);
call app.protect_partnership_table('risk_links');
-- From the other end, too, a link is seen by whoever sees both; it is changed only where it was made.
drop policy visible_partnership on risk_links;
drop policy visible_partnership_read on risk_links;
create policy both_ends on risk_links to trivet_request
  using (workspace_id = (select app.workspace_id())
         and partnership_id = any ((select app.visible_partnerships())::uuid[])
         and related_partnership_id = any ((select app.visible_partnerships())::uuid[]))
  with check (workspace_id = (select app.workspace_id()) and partnership_id = (select app.partnership_id())
              and related_partnership_id = any ((select app.visible_partnerships())::uuid[]));
create policy both_ends_read on risk_links for select to trivet_reader
  using (workspace_id = (select app.workspace_id())
         and partnership_id = any ((select app.visible_partnerships())::uuid[])
         and related_partnership_id = any ((select app.visible_partnerships())::uuid[]));

-- What there is to remind of and to tell is known in packages/domain/src/reminders and /notifications alone.
alter table reminder_rules drop constraint reminder_rules_rule_check, add constraint reminder_rules__rule check (rule ~ '^[a-z_]+$');
alter table reminders
  drop constraint reminders_rule_check, add constraint reminders__rule check (rule ~ '^[a-z_]+$'),
  drop constraint reminders_subject_check, add constraint reminders__subject check (subject ~ '^[a-z_]+$'),
  drop constraint reminders_audience_check, add constraint reminders__audience check (audience ~ '^[a-z_]+$');
alter table notifications
  drop constraint notifications_kind_check, add constraint notifications__kind check (kind ~ '^[a-z_]+$'),
  -- Of a variation: what it was and what it is. Facts only, as everywhere here.
  add column facts jsonb;
create index notifications_of_event on notifications (event_id, person_id) where event_id is not null;

-- A letter that tells of one thing that happened leaves at once: it is not the day's letter of reminders, and neither waits
-- for the other.
alter table messages add column event_id uuid;
alter table messages
  drop constraint messages__day__once,
  add constraint messages__day__once unique nulls not distinct (workspace_id, person_id, channel, day, event_id);
