-- The logic model of a partnership (domain.md 4; C section 5): what is put in, what is done, and what is thought to come of
-- it, in columns. A link only ever leads to a later column, which is kept here too, so that none comes back to where it began.

-- How far to the right a column stands.
create function app.logic_stage_rank(stage text) returns integer language sql immutable parallel safe
  return array_position(array['input', 'activity', 'output', 'reaction', 'learning', 'practice', 'outcome'], stage);

create table logic_boxes (
  id uuid primary key,
  workspace_id uuid not null,
  partnership_id uuid not null,
  stage text not null check (stage in ('input', 'activity', 'output', 'reaction', 'learning', 'practice', 'outcome')),
  title text not null check (length(title) between 1 and 200),
  description text not null,
  assumptions text not null,
  position double precision not null,
  removed_on date,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (workspace_id, partnership_id, id),
  unique (workspace_id, partnership_id, id, stage),
  constraint logic_boxes__partnership_id foreign key (workspace_id, partnership_id) references partnerships (workspace_id, id)
);
create index logic_boxes_in_order on logic_boxes (workspace_id, partnership_id, stage, position, id);
call app.protect_partnership_table('logic_boxes');

create table logic_links (
  workspace_id uuid not null,
  partnership_id uuid not null,
  from_box_id uuid not null,
  from_stage text not null,
  to_box_id uuid not null,
  to_stage text not null,
  primary key (from_box_id, to_box_id),
  constraint logic_links__from_box_id foreign key (workspace_id, partnership_id, from_box_id, from_stage)
    references logic_boxes (workspace_id, partnership_id, id, stage) on update cascade,
  constraint logic_links__leads_to_ids foreign key (workspace_id, partnership_id, to_box_id, to_stage)
    references logic_boxes (workspace_id, partnership_id, id, stage) on update cascade,
  constraint logic_links__stage__later check (app.logic_stage_rank(from_stage) < app.logic_stage_rank(to_stage))
);
create index logic_links_from on logic_links (workspace_id, partnership_id, from_box_id, from_stage);
create index logic_links_to on logic_links (workspace_id, partnership_id, to_box_id, to_stage);
call app.protect_partnership_table('logic_links');
grant delete on logic_links to trivet_request, trivet_worker;

-- What shows how it goes with a box.
create table logic_evidence (
  workspace_id uuid not null,
  partnership_id uuid not null,
  box_id uuid not null,
  measure_id uuid,
  indicator_id uuid,
  objective_id uuid,
  milestone_id uuid,
  pledge_id uuid,
  constraint logic_evidence__shown_by__once unique nulls not distinct (box_id, measure_id, indicator_id, objective_id, milestone_id, pledge_id),
  constraint logic_evidence__shown_by__one check (num_nonnulls(measure_id, indicator_id, objective_id, milestone_id, pledge_id) = 1),
  constraint logic_evidence__box_id foreign key (workspace_id, partnership_id, box_id) references logic_boxes (workspace_id, partnership_id, id),
  constraint logic_evidence__measure_id foreign key (workspace_id, partnership_id, measure_id) references measures (workspace_id, partnership_id, id),
  constraint logic_evidence__indicator_id foreign key (workspace_id, indicator_id) references indicators (workspace_id, id),
  constraint logic_evidence__objective_id foreign key (workspace_id, partnership_id, objective_id) references objectives (workspace_id, partnership_id, id),
  constraint logic_evidence__milestone_id foreign key (workspace_id, partnership_id, milestone_id) references milestones (workspace_id, partnership_id, id),
  constraint logic_evidence__pledge_id foreign key (workspace_id, partnership_id, pledge_id) references pledges (workspace_id, partnership_id, id)
);
create index logic_evidence_of_box on logic_evidence (workspace_id, partnership_id, box_id);
create index logic_evidence_by_measure on logic_evidence (workspace_id, partnership_id, measure_id) where measure_id is not null;
create index logic_evidence_by_indicator on logic_evidence (workspace_id, indicator_id) where indicator_id is not null;
create index logic_evidence_by_objective on logic_evidence (workspace_id, partnership_id, objective_id) where objective_id is not null;
create index logic_evidence_by_milestone on logic_evidence (workspace_id, partnership_id, milestone_id) where milestone_id is not null;
create index logic_evidence_by_pledge on logic_evidence (workspace_id, partnership_id, pledge_id) where pledge_id is not null;
call app.protect_partnership_table('logic_evidence');
grant delete on logic_evidence to trivet_request, trivet_worker;
