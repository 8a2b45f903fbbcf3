-- What a line of accountability is for may be said by what of the plan it is about (domain.md 3): an objective, or the money
-- set aside for a part of it, both of its own partnership.
alter table accountability_lines
  add column objective_id uuid,
  add column budget_line_id uuid;
-- Every row holds null there: nothing is to be checked, and no lock is held for it.
alter table accountability_lines
  add constraint accountability_lines__objective_id foreign key (workspace_id, partnership_id, objective_id) references objectives (workspace_id, partnership_id, id) not valid,
  add constraint accountability_lines__budget_line_id foreign key (workspace_id, partnership_id, budget_line_id) references budget_lines (workspace_id, partnership_id, id) not valid;
alter table accountability_lines validate constraint accountability_lines__objective_id;
alter table accountability_lines validate constraint accountability_lines__budget_line_id;
create index accountability_lines_of_objective on accountability_lines (workspace_id, partnership_id, objective_id) where objective_id is not null;
create index accountability_lines_of_budget_line on accountability_lines (workspace_id, partnership_id, budget_line_id) where budget_line_id is not null;
