-- Whoever sees every partnership of a workspace, an auditor or a service account, is not looked up in a list of all of them,
-- which each table of a statement would read anew: 2 ms a table where there are 5,000. For all others the list comes from a
-- function of rows: to guess how many there are, the planner read the whole list for each table of each statement.

create function app.sees_all() returns boolean language sql stable parallel safe as $$
  select coalesce(current_setting('app.sees_all', true), '') = 'on'
$$;

create function app.seen_partnerships() returns setof uuid language sql stable parallel safe rows 200 as $$
  select unnest(app.visible_partnerships())
$$;

create or replace procedure app.protect_partnership_table(t regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', t);
  execute format('alter table %s force row level security', t);
  execute format('create policy visible_partnership on %s to trivet_request
                  using (workspace_id = (select app.workspace_id())
                         and (partnership_id = (select app.seen_here())
                              or (select app.sees_all()) or partnership_id in (select app.seen_partnerships())))
                  with check (workspace_id = (select app.workspace_id())
                              and partnership_id = (select app.partnership_id()))', t);
  execute format('create policy own_workspace on %s to trivet_worker
                  using (workspace_id = (select app.workspace_id()))
                  with check (workspace_id = (select app.workspace_id()))', t);
  execute format('create policy visible_partnership_read on %s for select to trivet_reader
                  using (workspace_id = (select app.workspace_id())
                         and (partnership_id = (select app.seen_here())
                              or (select app.sees_all()) or partnership_id in (select app.seen_partnerships())))', t);
  execute format('grant select, insert, update on %s to trivet_request, trivet_worker', t);
  execute format('grant select on %s to trivet_reader', t);
end $$;

create or replace procedure app.protect_mixed_table(t regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', t);
  execute format('alter table %s force row level security', t);
  execute format('create policy visible on %s to trivet_request
                  using (workspace_id = (select app.workspace_id())
                         and (partnership_id is null or (partnership_id = (select app.seen_here())
                              or (select app.sees_all()) or partnership_id in (select app.seen_partnerships()))))
                  with check (workspace_id = (select app.workspace_id())
                              and (partnership_id is null or partnership_id = (select app.partnership_id())))', t);
  execute format('create policy own_workspace on %s to trivet_worker
                  using (workspace_id = (select app.workspace_id()))
                  with check (workspace_id = (select app.workspace_id()))', t);
  execute format('grant select, insert on %s to trivet_request, trivet_worker', t);
end $$;

-- The same for the tables there are.
do $$
declare
  listed constant text := '(partnership_id IN ( SELECT unnest(app.visible_partnerships()) AS unnest))';
  other_listed constant text := replace(listed, 'partnership_id', 'related_partnership_id');
  old record;
begin
  for old in select tablename, policyname, qual from pg_policies where schemaname = 'public'
    and qual like '%unnest(app.visible_partnerships())%' loop
    execute format('alter policy %I on public.%I using (%s)', old.policyname, old.tablename,
      replace(replace(old.qual, other_listed, '((select app.sees_all()) or related_partnership_id in (select app.seen_partnerships()))'),
        listed, '((select app.sees_all()) or partnership_id in (select app.seen_partnerships()))'));
  end loop;
  if exists (select from pg_policies where qual like '%unnest(app.visible_partnerships())%') then
    raise exception 'a policy still looks through the list where there is no need';
  end if;
end $$;
