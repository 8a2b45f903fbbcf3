create table risks (
  id uuid primary key,
  workspace_id uuid not null,
  partnership_id uuid not null,
  number integer not null check (number > 0),
  title text not null check (length(title) between 1 and 200),
  cause text not null,
  event text not null,
  consequence text not null,
  category text not null check (category in ('governance', 'accountability', 'finance', 'legal', 'delivery', 'reputation', 'people', 'information', 'workload', 'dependency', 'exit', 'external')),
  scope text not null check (scope in ('shared', 'one_partner', 'collaboration')),
  -- Exactly one partner leads on a risk: there is no row without it, and no second place to put another.
  lead_partner_id uuid not null,
  owner_person_id uuid,
  proximity text not null check (proximity in ('now', 'within_3_months', 'within_a_year', 'later')),
  response text not null check (response in ('treat', 'tolerate', 'transfer', 'terminate')),
  controls text not null,
  status text not null check (status in ('open', 'closed', 'materialised')),
  inherent_likelihood smallint not null check (inherent_likelihood between 1 and 5),
  inherent_impact smallint not null check (inherent_impact between 1 and 5),
  residual_likelihood smallint not null check (residual_likelihood between 1 and 5),
  residual_impact smallint not null check (residual_impact between 1 and 5),
  target_likelihood smallint check (target_likelihood between 1 and 5),
  target_impact smallint check (target_impact between 1 and 5),
  score smallint not null,
  light text not null check (light in ('green', 'amber', 'red')),
  previous_score smallint check (previous_score between 1 and 25),
  previous_light text check (previous_light in ('green', 'amber', 'red')),
  light_reason text not null,
  next_review_on date not null,
  reviewed_on date not null,
  last_note text not null,
  closed_on date,
  closing_reason text not null,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (workspace_id, partnership_id, id),
  constraint risks__number unique (partnership_id, number),
  constraint risks__partnership_id foreign key (workspace_id, partnership_id) references partnerships (workspace_id, id),
  constraint risks__lead_partner_id foreign key (workspace_id, partnership_id, lead_partner_id) references partners (workspace_id, partnership_id, id),
  constraint risks__owner_person_id foreign key (workspace_id, owner_person_id) references people (workspace_id, id),
  constraint risks__score__product check (score = residual_likelihood * residual_impact),
  constraint risks__target_impact__both check ((target_likelihood is null) = (target_impact is null)),
  constraint risks__previous_light__both check ((previous_score is null) = (previous_light is null)),
  constraint risks__closed_on__ended check ((closed_on is null) = (status = 'open')),
  constraint risks__closing_reason__needed check ((closing_reason <> '') = (status = 'closed'))
);
-- The register in the order of its page, worst first, read backwards: filters on light thin it as it is read.
create index risks_by_score on risks (workspace_id, partnership_id, status, score, id);
create index risks_by_review on risks (workspace_id, partnership_id, next_review_on, id) where status = 'open';
create index risks_owed_by_person on risks (workspace_id, owner_person_id, next_review_on) where status = 'open';
create index risks_of_partner on risks (workspace_id, partnership_id, lead_partner_id);
call app.protect_partnership_table('risks');

-- Every look at a risk, the raising first: written with each, never changed.
create table risk_reviews (
  id uuid primary key,
  workspace_id uuid not null,
  partnership_id uuid not null,
  risk_id uuid not null,
  at timestamptz not null,
  person_id uuid,
  likelihood smallint not null check (likelihood between 1 and 5),
  impact smallint not null check (impact between 1 and 5),
  score smallint not null check (score = likelihood * impact),
  light text not null check (light in ('green', 'amber', 'red')),
  note text not null,
  reason text not null,
  next_review_on date not null,
  constraint risk_reviews__risk_id foreign key (workspace_id, partnership_id, risk_id) references risks (workspace_id, partnership_id, id),
  constraint risk_reviews__person_id foreign key (workspace_id, person_id) references people (workspace_id, id)
);
create index risk_reviews_in_order on risk_reviews (workspace_id, partnership_id, risk_id, at, id);
call app.protect_partnership_table('risk_reviews');
revoke update on risk_reviews from trivet_request, trivet_worker;

-- An action may be what is done about a risk.
alter table actions add column risk_id uuid;
alter table actions add constraint actions__risk_id foreign key (workspace_id, partnership_id, risk_id) references risks (workspace_id, partnership_id, id);
create index actions_of_risk on actions (workspace_id, partnership_id, risk_id) where risk_id is not null;
