-- Reports may be due on days that are typed in (domain.md 13); each period ends so many working days before.
alter table reporting_schedules
  add column chosen_dates date[] not null default '{}',
  add constraint reporting_schedules__chosen_dates__some check (cadence <> 'chosen_dates' or cardinality(chosen_dates) between 1 and 60),
  drop constraint reporting_schedules__cadence,
  add constraint reporting_schedules__cadence
    check (cadence in ('monthly', 'quarterly', 'termly', 'six_monthly', 'yearly', 'chosen_dates'));
alter table reporting_schedules alter column chosen_dates drop default;
