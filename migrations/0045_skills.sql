-- The skills a partnership needs and who has them (domain.md 9; C 1): at which level, by how many people, and where the
-- gaps are. People say for themselves; somebody else confirms it.

create table skills (
  id uuid primary key,
  workspace_id uuid not null,
  partnership_id uuid not null,
  number integer not null check (number > 0),
  title text not null check (length(title) between 1 and 200),
  why text not null,
  needed_level smallint not null check (needed_level between 1 and 3),
  needed_people smallint not null check (needed_people between 1 and 50),
  removed_on date,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (workspace_id, partnership_id, id),
  constraint skills__number unique (partnership_id, number),
  constraint skills__partnership_id foreign key (workspace_id, partnership_id) references partnerships (workspace_id, id)
);
create index skills_in_order on skills (workspace_id, partnership_id, number) where removed_on is null;
call app.protect_partnership_table('skills');

create table skill_holdings (
  id uuid primary key,
  workspace_id uuid not null,
  partnership_id uuid not null,
  skill_id uuid not null,
  person_id uuid not null,
  partner_id uuid,
  level smallint not null check (level between 0 and 3),
  declared_on date not null,
  declared_by_id uuid,
  confirmed_on date,
  confirmed_by_id uuid,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (workspace_id, partnership_id, id),
  constraint skill_holdings__person_id__once unique (skill_id, person_id),
  constraint skill_holdings__skill_id foreign key (workspace_id, partnership_id, skill_id) references skills (workspace_id, partnership_id, id),
  constraint skill_holdings__person_id foreign key (workspace_id, person_id) references people (workspace_id, id),
  constraint skill_holdings__partner_id foreign key (workspace_id, partnership_id, partner_id) references partners (workspace_id, partnership_id, id),
  constraint skill_holdings__declared_by_id foreign key (workspace_id, declared_by_id) references people (workspace_id, id),
  constraint skill_holdings__confirmed_by_id foreign key (workspace_id, confirmed_by_id) references people (workspace_id, id),
  constraint skill_holdings__confirmed_by_id__other check (confirmed_by_id is distinct from person_id or confirmed_by_id is null)
);
create index skill_holdings_of_skill on skill_holdings (workspace_id, partnership_id, skill_id);
create index skill_holdings_of_person on skill_holdings (workspace_id, person_id);
create index skill_holdings_of_partner on skill_holdings (workspace_id, partnership_id, partner_id) where partner_id is not null;
create index skill_holdings_declared_by on skill_holdings (workspace_id, declared_by_id) where declared_by_id is not null;
create index skill_holdings_confirmed_by on skill_holdings (workspace_id, confirmed_by_id) where confirmed_by_id is not null;
call app.protect_partnership_table('skill_holdings');
