-- What a measure shows (domain.md 4 and 8): how far an objective is, whether a criterion is met, whether a service level is kept.

create table measure_evidence (
  workspace_id uuid not null,
  partnership_id uuid not null,
  measure_id uuid not null,
  objective_id uuid,
  criterion_id uuid,
  agreement_id uuid,
  constraint measure_evidence__evidence_of__once unique nulls not distinct (measure_id, objective_id, criterion_id, agreement_id),
  constraint measure_evidence__evidence_of__one check (num_nonnulls(objective_id, criterion_id, agreement_id) = 1),
  constraint measure_evidence__measure_id foreign key (workspace_id, partnership_id, measure_id) references measures (workspace_id, partnership_id, id),
  constraint measure_evidence__objective_id foreign key (workspace_id, partnership_id, objective_id) references objectives (workspace_id, partnership_id, id),
  constraint measure_evidence__criterion_id foreign key (workspace_id, partnership_id, criterion_id) references criteria (workspace_id, partnership_id, id),
  constraint measure_evidence__agreement_id foreign key (workspace_id, partnership_id, agreement_id) references agreements (workspace_id, partnership_id, id)
);
create index measure_evidence_of_objective on measure_evidence (workspace_id, partnership_id, objective_id) where objective_id is not null;
create index measure_evidence_of_criterion on measure_evidence (workspace_id, partnership_id, criterion_id) where criterion_id is not null;
create index measure_evidence_of_agreement on measure_evidence (workspace_id, partnership_id, agreement_id) where agreement_id is not null;
call app.protect_partnership_table('measure_evidence');
grant delete on measure_evidence to trivet_request, trivet_worker;
