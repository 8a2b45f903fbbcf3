-- A partner's lead says that it stands by what is expected of it, as it is worded that day (domain.md 3).
-- The words are kept with it: it holds as long as they are the same.
alter table partners
  add column acknowledged_on date,
  add column acknowledged_by_person_id uuid,
  add column acknowledged_expectations text,
  add column acknowledged_responsibilities text;
alter table partners
  add constraint partners__acknowledged_on__whole
    check (num_nonnulls(acknowledged_on, acknowledged_by_person_id, acknowledged_expectations, acknowledged_responsibilities) in (0, 4)) not valid,
  add constraint partners__acknowledged_by_person_id
    foreign key (workspace_id, acknowledged_by_person_id) references people (workspace_id, id) not valid;
alter table partners validate constraint partners__acknowledged_on__whole;
alter table partners validate constraint partners__acknowledged_by_person_id;
create index partners_acknowledged_by on partners (acknowledged_by_person_id);
