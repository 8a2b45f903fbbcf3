-- Values of the workspace's indicators fall due as those of measures do. They are of no partnership: their reminders are
-- the workspace's own, chased by its rule, and seen by nobody but the person who is reminded.
alter table reminders
  alter column partnership_id drop not null,
  add constraint reminders__partnership_id__given check (partnership_id is not null or subject = 'indicator') not valid;
alter table reminders validate constraint reminders__partnership_id__given;

create policy my_own_of_the_workspace on reminders for select to trivet_request
  using (partnership_id is null and workspace_id = (select app.workspace_id()) and person_id = (select app.person_id()));

-- With no partnership the other reference says nothing. Asked once a statement, as the others are (docs/decisions/0007).
alter table notifications
  add constraint notifications__reminder_id__there foreign key (reminder_id) references reminders (id) not enforced;

-- What holds for one kind of thing in each partnership that is there, and under the workspace's own id for what is of none.
create or replace function app.reminder_rules_of(workspace uuid, of_rule text, standard jsonb)
returns table (partnership_id uuid, is_on boolean, steps jsonb, at_most integer, is_override boolean) language sql stable parallel safe as $$
  select place.id, coalesce(o.is_on, w.is_on, (standard ->> 'isOn')::boolean), coalesce(o.steps, w.steps, standard -> 'steps'),
    coalesce(o.at_most, w.at_most, (standard ->> 'atMost')::smallint)::integer, o.id is not null
  from (select p.id from partnerships p where p.workspace_id = workspace and p.archived_at is null union all select workspace) place
  left join reminder_overrides o on o.workspace_id = workspace and o.partnership_id = place.id and o.rule = of_rule and o.is_own
  left join reminder_rules w on w.workspace_id = workspace and w.rule = of_rule and w.is_own
$$;

-- Who is asked for an indicator's next value: whoever of the organisation that collects it gave the newest one, else that
-- organisation's lead; where it has neither, or nobody collects it, the workspace's administrators.
create function app.asked_for_value(indicator public.indicators) returns setof uuid language sql stable rows 1 as $$
  with newest as (
    select p.entered_by_id as id from public.indicator_points p
    join public.people giver on giver.id = p.entered_by_id and giver.organisation_id = indicator.collected_by_organisation_id
      and giver.archived_at is null
    where p.workspace_id = indicator.workspace_id and p.indicator_id = indicator.id
    order by p.ends_on desc, p.entered_at desc limit 1
  ), lead as (
    select person.id from public.organisations o join public.people person on person.id = o.lead_person_id and person.archived_at is null
    where o.workspace_id = indicator.workspace_id and o.id = indicator.collected_by_organisation_id
  )
  select id from newest
  union all select id from lead where not exists (select from newest)
  union all select person.id from public.people person
    where person.workspace_id = indicator.workspace_id and 'administrator' = any (person.roles) and person.archived_at is null
      and not exists (select from newest) and not exists (select from lead)
$$;
grant execute on function app.asked_for_value(public.indicators) to trivet_request, trivet_worker;
