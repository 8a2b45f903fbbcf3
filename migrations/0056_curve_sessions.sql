-- Turning the curve (domain.md 4; N 2.8): a sitting on one indicator or one measure, who has a part in turning it, and what
-- could be done about it.

create table curve_sessions (
  id uuid primary key,
  workspace_id uuid not null,
  partnership_id uuid not null,
  indicator_id uuid,
  measure_id uuid,
  held_on date not null,
  -- What helps and what hinders, with how we know
  story jsonb not null check (jsonb_typeof(story) = 'array'),
  what_works text not null,
  research_agenda text not null,
  concluded_on date,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (workspace_id, partnership_id, id),
  constraint curve_sessions__indicator_id__one check (num_nonnulls(indicator_id, measure_id) = 1),
  constraint curve_sessions__partnership_id foreign key (workspace_id, partnership_id) references partnerships (workspace_id, id),
  constraint curve_sessions__indicator_id foreign key (workspace_id, indicator_id) references indicators (workspace_id, id),
  constraint curve_sessions__measure_id foreign key (workspace_id, partnership_id, measure_id) references measures (workspace_id, partnership_id, id)
);
create index curve_sessions_newest on curve_sessions (workspace_id, partnership_id, held_on desc, id desc);
create index curve_sessions_of_indicator on curve_sessions (indicator_id) where indicator_id is not null;
create index curve_sessions_of_measure on curve_sessions (measure_id) where measure_id is not null;
call app.protect_partnership_table('curve_sessions');

create table curve_parts (
  id uuid primary key,
  workspace_id uuid not null,
  partnership_id uuid not null,
  session_id uuid not null,
  partner_id uuid,
  prospect_name text not null,
  words text not null,
  is_struck boolean not null,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (workspace_id, partnership_id, id),
  constraint curve_parts__prospect_name__one check ((partner_id is null) = (prospect_name <> '')),
  constraint curve_parts__session_id foreign key (workspace_id, partnership_id, session_id) references curve_sessions (workspace_id, partnership_id, id),
  constraint curve_parts__partner_id foreign key (workspace_id, partnership_id, partner_id) references partners (workspace_id, partnership_id, id)
);
create index curve_parts_of_session on curve_parts (session_id, created_at);
create index curve_parts_of_partner on curve_parts (partner_id) where partner_id is not null;
call app.protect_partnership_table('curve_parts');

create table curve_ideas (
  id uuid primary key,
  workspace_id uuid not null,
  partnership_id uuid not null,
  session_id uuid not null,
  words text not null,
  evidence text not null,
  is_low_cost boolean not null,
  leverage smallint check (leverage between 1 and 5),
  feasibility smallint check (feasibility between 1 and 5),
  specificity smallint check (specificity between 1 and 5),
  values smallint check (values between 1 and 5),
  status text not null check (status in ('open', 'chosen', 'set_aside')),
  action_id uuid,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (workspace_id, partnership_id, id),
  constraint curve_ideas__action_id__chosen check ((status = 'chosen') = (action_id is not null)),
  constraint curve_ideas__session_id foreign key (workspace_id, partnership_id, session_id) references curve_sessions (workspace_id, partnership_id, id),
  constraint curve_ideas__action_id foreign key (workspace_id, partnership_id, action_id) references actions (workspace_id, partnership_id, id)
);
create index curve_ideas_of_session on curve_ideas (session_id, created_at);
create unique index curve_ideas__action_id__once on curve_ideas (action_id) where action_id is not null;
call app.protect_partnership_table('curve_ideas');
