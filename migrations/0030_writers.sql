-- Who has a text open that several people write, and in which of its fields they are (decisions.md 43). Nobody is kept
-- from writing by it; the row of somebody whose browser went away counts for 30 seconds, by the real clock.
create table writers (
  workspace_id uuid not null,
  partnership_id uuid not null,
  -- What is written, and which
  subject text not null check (subject ~ '^[a-z_]+$'),
  subject_id uuid not null,
  person_id uuid not null,
  -- Null: it is open, and they are in none of its fields
  field text check (field ~ '^[a-zA-Z]{1,40}$'),
  since timestamptz not null,
  seen_at timestamptz not null,
  primary key (subject_id, person_id),
  constraint writers__partnership_id foreign key (workspace_id, partnership_id) references partnerships (workspace_id, id),
  constraint writers__person_id foreign key (workspace_id, person_id) references people (workspace_id, id),
  constraint writers__field__once unique (subject_id, field)
);
create index writers_of_partnership on writers (workspace_id, partnership_id);
create index writers_of_person on writers (person_id);
call app.protect_partnership_table('writers');
