-- How a workspace scores its risks: one row per version, never changed, so that an old score can say what it was made
-- with. The latest is the one in force. `id` stays the same through all versions of one workspace.
create table risk_matrices (
  id uuid not null,
  workspace_id uuid not null references workspaces,
  -- cells[likelihood][impact]
  cells text[] not null check (cells <@ array['green', 'amber', 'red'] and array_dims(cells) = '[1:5][1:5]'),
  likelihood_labels text[] not null check (cardinality(likelihood_labels) = 5),
  impact_labels text[] not null check (cardinality(impact_labels) = 5),
  band_labels jsonb not null check (band_labels ?& array['green', 'amber', 'red']),
  review_days jsonb not null check (review_days ?& array['green', 'amber', 'red']),
  reason text not null,
  version integer not null check (version > 0),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (workspace_id, version),
  unique (id, version)
);
call app.protect_workspace_table('risk_matrices');
revoke update on risk_matrices from trivet_request, trivet_worker;

-- A workspace is never without one: the first is the standard of packages/domain/src/risk-matrix.
create function app.first_risk_matrix() returns trigger language plpgsql as $$
begin
  insert into public.risk_matrices (id, workspace_id, cells, likelihood_labels, impact_labels, band_labels, review_days,
    reason, version, created_at, updated_at)
  values (uuidv7(), new.id,
    '{{green,green,green,green,amber},{green,green,amber,amber,amber},{green,amber,amber,amber,red},{green,amber,amber,red,red},{amber,amber,red,red,red}}',
    '{Rare,Unlikely,Possible,Likely,Almost certain}', '{Minimal,Minor,Moderate,Major,Severe}',
    '{"green": "Low", "amber": "Medium", "red": "High"}', '{"green": 180, "amber": 90, "red": 30}',
    '', 1, new.created_at, new.created_at);
  return null;
end $$;
create trigger first_risk_matrix after insert on workspaces for each row execute function app.first_risk_matrix();

insert into risk_matrices (id, workspace_id, cells, likelihood_labels, impact_labels, band_labels, review_days, reason, version, created_at, updated_at)
select uuidv7(), w.id,
  '{{green,green,green,green,amber},{green,green,amber,amber,amber},{green,amber,amber,amber,red},{green,amber,amber,red,red},{amber,amber,red,red,red}}',
  '{Rare,Unlikely,Possible,Likely,Almost certain}', '{Minimal,Minor,Moderate,Major,Severe}',
  '{"green": "Low", "amber": "Medium", "red": "High"}', '{"green": 180, "amber": 90, "red": 30}',
  '', 1, w.created_at, w.created_at
from workspaces w;

-- What was scored before there were versions was scored with the first.
alter table risk_reviews add column matrix_version integer not null default 1;
alter table risk_reviews alter column matrix_version drop default;
alter table risk_reviews add constraint risk_reviews__matrix_version foreign key (workspace_id, matrix_version) references risk_matrices (workspace_id, version);
