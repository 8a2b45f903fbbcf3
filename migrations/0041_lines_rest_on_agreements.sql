-- A line of accountability may rest on a section of an agreement (domain.md 3): on one of its own partnership, and never on
-- a section of none. Which sections an agreement has is in its text; that is looked at when the line is drafted or changed.
alter table accountability_lines
  add column agreement_id uuid,
  add column section_key text;
-- Every row holds null there: nothing is to be checked, and no lock is held for it.
alter table accountability_lines
  add constraint accountability_lines__agreement_id foreign key (workspace_id, partnership_id, agreement_id) references agreements (workspace_id, partnership_id, id) not valid,
  add constraint accountability_lines__section_key__whole check ((agreement_id is null) = (section_key is null)) not valid,
  add constraint accountability_lines__section_key check (section_key ~ '^[a-z][a-z0-9_]{0,39}$') not valid;
alter table accountability_lines validate constraint accountability_lines__agreement_id;
alter table accountability_lines validate constraint accountability_lines__section_key__whole;
alter table accountability_lines validate constraint accountability_lines__section_key;
create index accountability_lines_of_agreement on accountability_lines (workspace_id, partnership_id, agreement_id) where agreement_id is not null;
