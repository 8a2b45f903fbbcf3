-- Two lines of accountability that clash may both stay, for a reason: the partnership said so of these terms. Other terms of
-- either line make it a clash again, so that a settlement is never changed and never ended.
create table clash_settlements (
  id uuid primary key,
  workspace_id uuid not null,
  partnership_id uuid not null,
  keep_line_id uuid not null,
  keep_terms integer not null check (keep_terms > 0),
  line_id uuid not null,
  terms integer not null check (terms > 0),
  reason text not null check (length(reason) between 1 and 500),
  settled_on date not null,
  settled_by_id uuid not null,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (workspace_id, partnership_id, id),
  constraint clash_settlements__line_id__once unique (keep_line_id, line_id, keep_terms, terms),
  constraint clash_settlements__line_id__other check (line_id <> keep_line_id),
  constraint clash_settlements__keep_line_id foreign key (workspace_id, partnership_id, keep_line_id) references accountability_lines (workspace_id, partnership_id, id),
  constraint clash_settlements__line_id foreign key (workspace_id, partnership_id, line_id) references accountability_lines (workspace_id, partnership_id, id),
  constraint clash_settlements__settled_by_id foreign key (workspace_id, settled_by_id) references people (workspace_id, id)
);
create index clash_settlements_of_line on clash_settlements (line_id);
create index clash_settlements_by_person on clash_settlements (settled_by_id);
call app.protect_partnership_table('clash_settlements');
revoke update on clash_settlements from trivet_request, trivet_worker;
