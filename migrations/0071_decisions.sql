-- Decisions (domain.md 7; decisions.md 11 and 46): how partners decide, what they decided, and where each of them stood.

create table decision_rules (
  id uuid primary key,
  workspace_id uuid not null,
  partnership_id uuid not null,
  method text not null check (method in ('consensus', 'consent', 'majority', 'executive')),
  voter_roles text[] not null check (cardinality(voter_roles) > 0 and voter_roles <@ array['lead', 'core', 'associate', 'funder', 'adviser']),
  threshold_percent smallint not null check (threshold_percent between 50 and 100),
  is_over_all_voters boolean not null,
  least_answers_percent smallint not null check (least_answers_percent between 0 and 100),
  is_silence_consent boolean not null,
  answer_within_working_days smallint not null check (answer_within_working_days between 1 and 60),
  ratify_within_days smallint not null check (ratify_within_days between 1 and 180),
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (workspace_id, partnership_id, id),
  constraint decision_rules__method__once unique (partnership_id),
  constraint decision_rules__is_silence_consent__consent check (method = 'consent' or not is_silence_consent),
  constraint decision_rules__partnership_id foreign key (workspace_id, partnership_id) references partnerships (workspace_id, id)
);
call app.protect_partnership_table('decision_rules');

create table decisions (
  id uuid primary key,
  workspace_id uuid not null,
  partnership_id uuid not null,
  number integer not null check (number > 0),
  title text not null check (length(title) between 1 and 200),
  words text not null,
  why text not null,
  options jsonb not null check (jsonb_typeof(options) = 'array'),
  consulted text not null,
  -- Whole pence
  amount bigint check (amount >= 0),
  review_on date,
  method text not null check (method in ('consensus', 'consent', 'majority', 'executive')),
  -- The agreed rule as it was when this was opened
  rule jsonb not null check (jsonb_typeof(rule) = 'object'),
  meeting_id uuid,
  item_id uuid,
  proposed_by_person_id uuid,
  opens_on date not null,
  closes_on date,
  status text not null check (status in ('proposed', 'to_ratify', 'taken', 'not_taken', 'deferred', 'withdrawn', 'superseded')),
  outcome text not null,
  result text check (result in ('carried', 'not_carried', 'undecided')),
  because text,
  tally jsonb,
  decided_on date,
  decided_by_person_id uuid,
  effective_on date,
  voter_partner_ids uuid[] not null,
  bound_partner_ids uuid[] not null,
  is_indicative boolean not null,
  reason text not null,
  reviewed_on date,
  review_words text not null,
  supersedes_id uuid,
  action_ids uuid[] not null,
  risk_ids uuid[] not null,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (workspace_id, partnership_id, id),
  constraint decisions__number unique (partnership_id, number),
  constraint decisions__closes_on__either check ((closes_on is null) = (meeting_id is not null)),
  constraint decisions__closes_on__order check (closes_on > opens_on),
  constraint decisions__item_id__meeting check ((item_id is null) = (meeting_id is null)),
  constraint decisions__decided_on__settled check ((decided_on is not null) = (status in ('to_ratify', 'taken', 'not_taken', 'superseded'))),
  constraint decisions__status__carried check (result = 'carried' or status not in ('to_ratify', 'taken', 'superseded')),
  constraint decisions__reason__given check (reason <> '' or status not in ('deferred', 'withdrawn')),
  constraint decisions__supersedes_id__other check (supersedes_id <> id),
  constraint decisions__partnership_id foreign key (workspace_id, partnership_id) references partnerships (workspace_id, id),
  constraint decisions__meeting_id foreign key (workspace_id, partnership_id, meeting_id) references meetings (workspace_id, partnership_id, id),
  constraint decisions__item_id foreign key (workspace_id, partnership_id, item_id) references agenda_items (workspace_id, partnership_id, id),
  constraint decisions__supersedes_id foreign key (workspace_id, partnership_id, supersedes_id) references decisions (workspace_id, partnership_id, id),
  constraint decisions__proposed_by_person_id foreign key (workspace_id, proposed_by_person_id) references people (workspace_id, id),
  constraint decisions__decided_by_person_id foreign key (workspace_id, decided_by_person_id) references people (workspace_id, id)
);
create index decisions_newest on decisions (workspace_id, partnership_id, number desc);
create index decisions_across on decisions (workspace_id, opens_on desc, id desc);
create index decisions_open on decisions (workspace_id, closes_on) where status = 'proposed';
create index decisions_to_review on decisions (workspace_id, review_on) where review_on is not null and status in ('to_ratify', 'taken');
create index decisions_of_meeting on decisions (meeting_id) where meeting_id is not null;
create index decisions_of_item on decisions (item_id) where item_id is not null;
create index decisions_proposed_by on decisions (proposed_by_person_id) where proposed_by_person_id is not null;
create index decisions_decided_by on decisions (decided_by_person_id) where decided_by_person_id is not null;
create index decisions_of_actions on decisions using gin (action_ids);
create index decisions_of_risks on decisions using gin (risk_ids);
-- A decision gives way to one other: what is open or holds; what was dropped leaves the place free.
create unique index decisions__supersedes_id__once on decisions (supersedes_id)
  where supersedes_id is not null and status in ('proposed', 'to_ratify', 'taken', 'superseded');
call app.protect_partnership_table('decisions');

create table decision_positions (
  id uuid primary key,
  workspace_id uuid not null,
  partnership_id uuid not null,
  decision_id uuid not null,
  partner_id uuid not null,
  stance text not null check (stance in ('agree', 'agree_with_concerns', 'object', 'abstain')),
  reason text not null,
  given_by_person_id uuid,
  entered_by_person_id uuid,
  given_on date not null,
  authority text not null check (authority in ('full', 'up_to_amount', 'refer_back')),
  -- Whole pence
  authority_limit bigint check (authority_limit >= 0),
  ratification text not null check (ratification in ('not_needed', 'owed', 'ratified', 'refused')),
  ratify_by date,
  ratified_on date,
  ratified_by_person_id uuid,
  ratification_words text not null,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (workspace_id, partnership_id, id),
  -- One vote an organisation
  constraint decision_positions__partner_id__once unique (decision_id, partner_id),
  constraint decision_positions__reason__objection check (stance <> 'object' or reason <> ''),
  constraint decision_positions__ratify_by__owed check ((ratify_by is null) = (ratification = 'not_needed')),
  constraint decision_positions__ratified_on__answered check ((ratified_on is not null) = (ratification in ('ratified', 'refused'))),
  constraint decision_positions__decision_id foreign key (workspace_id, partnership_id, decision_id) references decisions (workspace_id, partnership_id, id),
  constraint decision_positions__partner_id foreign key (workspace_id, partnership_id, partner_id) references partners (workspace_id, partnership_id, id),
  constraint decision_positions__given_by_person_id foreign key (workspace_id, given_by_person_id) references people (workspace_id, id),
  constraint decision_positions__entered_by_person_id foreign key (workspace_id, entered_by_person_id) references people (workspace_id, id),
  constraint decision_positions__ratified_by_person_id foreign key (workspace_id, ratified_by_person_id) references people (workspace_id, id)
);
create index decision_positions_of_partner on decision_positions (partner_id);
create index decision_positions_owed on decision_positions (workspace_id, ratify_by) where ratification = 'owed';
create index decision_positions_given_by on decision_positions (given_by_person_id) where given_by_person_id is not null;
create index decision_positions_entered_by on decision_positions (entered_by_person_id) where entered_by_person_id is not null;
create index decision_positions_ratified_by on decision_positions (ratified_by_person_id) where ratified_by_person_id is not null;
call app.protect_partnership_table('decision_positions');
