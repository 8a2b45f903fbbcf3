-- The plan (domain.md 4): objectives that serve outcomes, milestones on the way to them, and by what success and failure are
-- known. Actions lead to a milestone or an objective; a risk may put an objective at stake.

create table objectives (
  id uuid primary key,
  workspace_id uuid not null,
  partnership_id uuid not null,
  number integer not null check (number > 0),
  title text not null check (length(title) between 1 and 200),
  success text not null,
  owner_partner_id uuid not null,
  owner_person_id uuid,
  starts_on date,
  due_on date,
  status text not null check (status in ('open', 'achieved', 'missed', 'dropped')),
  closed_on date,
  closing_words text not null,
  reopened_because text not null,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (workspace_id, partnership_id, id),
  constraint objectives__number unique (partnership_id, number),
  constraint objectives__partnership_id foreign key (workspace_id, partnership_id) references partnerships (workspace_id, id),
  constraint objectives__owner_partner_id foreign key (workspace_id, partnership_id, owner_partner_id) references partners (workspace_id, partnership_id, id),
  constraint objectives__owner_person_id foreign key (workspace_id, owner_person_id) references people (workspace_id, id),
  constraint objectives__due_on__order check (due_on >= starts_on),
  constraint objectives__closed_on__closed check ((closed_on is null) = (status = 'open')),
  constraint objectives__closing_words__closed check ((closing_words <> '') = (status <> 'open'))
);
create index objectives_of_partner on objectives (workspace_id, partnership_id, owner_partner_id);
create index objectives_of_person on objectives (workspace_id, owner_person_id) where owner_person_id is not null;
call app.protect_partnership_table('objectives');

-- Which outcomes an objective serves, through what the partnership contributes to them.
create table objective_contributions (
  workspace_id uuid not null,
  partnership_id uuid not null,
  objective_id uuid not null,
  contribution_id uuid not null,
  primary key (objective_id, contribution_id),
  constraint objective_contributions__objective_id foreign key (workspace_id, partnership_id, objective_id) references objectives (workspace_id, partnership_id, id),
  constraint objective_contributions__contribution_ids foreign key (workspace_id, partnership_id, contribution_id) references contributions (workspace_id, partnership_id, id)
);
create index objective_contributions_backwards on objective_contributions (workspace_id, partnership_id, contribution_id);
call app.protect_partnership_table('objective_contributions');
grant delete on objective_contributions to trivet_request, trivet_worker;

create table milestones (
  id uuid primary key,
  workspace_id uuid not null,
  partnership_id uuid not null,
  number integer not null check (number > 0),
  objective_id uuid not null,
  title text not null check (length(title) between 1 and 200),
  description text not null,
  owner_partner_id uuid not null,
  owner_person_id uuid,
  starts_on date,
  due_on date not null,
  first_due_on date not null,
  due_moves smallint not null check (due_moves >= 0),
  move_reason text not null,
  -- Whole pence
  budget bigint check (budget >= 0),
  status text not null check (status in ('open', 'reached', 'missed', 'dropped')),
  closed_on date,
  closing_reason text not null,
  evidence text not null,
  reopened_because text not null,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (workspace_id, partnership_id, id),
  constraint milestones__number unique (partnership_id, number),
  constraint milestones__objective_id foreign key (workspace_id, partnership_id, objective_id) references objectives (workspace_id, partnership_id, id),
  constraint milestones__owner_partner_id foreign key (workspace_id, partnership_id, owner_partner_id) references partners (workspace_id, partnership_id, id),
  constraint milestones__owner_person_id foreign key (workspace_id, owner_person_id) references people (workspace_id, id),
  constraint milestones__due_on__order check (due_on >= starts_on),
  constraint milestones__move_reason__moved check ((move_reason <> '') = (due_moves > 0)),
  constraint milestones__closed_on__closed check ((closed_on is null) = (status = 'open')),
  constraint milestones__evidence__needed check (status <> 'reached' or evidence <> ''),
  constraint milestones__closing_reason__needed check (status not in ('missed', 'dropped') or closing_reason <> '')
);
create index milestones_by_due on milestones (workspace_id, partnership_id, due_on, id);
create index milestones_of_objective on milestones (workspace_id, partnership_id, objective_id);
create index milestones_of_partner on milestones (workspace_id, partnership_id, owner_partner_id);
create index milestones_owed_by_person on milestones (workspace_id, owner_person_id, due_on) where status = 'open';
create index milestones_open_by_due on milestones (workspace_id, partnership_id, due_on) where status = 'open';
call app.protect_partnership_table('milestones');

-- By what success and failure are known, and when somebody steps in: agreed as worded by who answers for the outcome.
create table criteria (
  id uuid primary key,
  workspace_id uuid not null,
  partnership_id uuid not null,
  number integer not null check (number > 0),
  kind text not null check (kind in ('success', 'failure', 'intervention')),
  words text not null check (length(words) between 1 and 500),
  response text not null,
  edition integer not null check (edition > 0),
  agreed_edition integer check (agreed_edition <= edition),
  agreed_on date,
  agreed_by_person_id uuid,
  withdrawn_on date,
  withdrawn_reason text not null,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (workspace_id, partnership_id, id),
  constraint criteria__number unique (partnership_id, number),
  constraint criteria__partnership_id foreign key (workspace_id, partnership_id) references partnerships (workspace_id, id),
  constraint criteria__agreed_by_person_id foreign key (workspace_id, agreed_by_person_id) references people (workspace_id, id),
  constraint criteria__agreed_on__whole check (num_nonnulls(agreed_edition, agreed_on, agreed_by_person_id) in (0, 3)),
  constraint criteria__withdrawn_reason__withdrawn check ((withdrawn_on is null) = (withdrawn_reason = ''))
);
create index criteria_agreed_by on criteria (workspace_id, agreed_by_person_id) where agreed_by_person_id is not null;
create index criteria_to_agree on criteria (workspace_id, partnership_id) where withdrawn_on is null and agreed_edition is distinct from edition;
call app.protect_partnership_table('criteria');

alter table actions
  add column objective_id uuid,
  add column milestone_id uuid;
-- Every row holds null there: nothing is to be checked, and no lock is held for it.
alter table actions
  add constraint actions__objective_id foreign key (workspace_id, partnership_id, objective_id) references objectives (workspace_id, partnership_id, id) not valid,
  add constraint actions__milestone_id foreign key (workspace_id, partnership_id, milestone_id) references milestones (workspace_id, partnership_id, id) not valid,
  add constraint actions__milestone_id__one check (objective_id is null or milestone_id is null) not valid;
alter table actions validate constraint actions__objective_id;
alter table actions validate constraint actions__milestone_id;
alter table actions validate constraint actions__milestone_id__one;
create index actions_of_objective on actions (workspace_id, partnership_id, objective_id) where objective_id is not null;
create index actions_of_milestone on actions (workspace_id, partnership_id, milestone_id) where milestone_id is not null;

alter table risks add column objective_id uuid;
alter table risks add constraint risks__objective_id foreign key (workspace_id, partnership_id, objective_id) references objectives (workspace_id, partnership_id, id) not valid;
alter table risks validate constraint risks__objective_id;
create index risks_of_objective on risks (workspace_id, partnership_id, objective_id) where objective_id is not null;
