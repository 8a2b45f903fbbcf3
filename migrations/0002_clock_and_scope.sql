-- The one clock. The offset row exists only in demo mode, where a person may move the day.
create table app.demo_clock (
  only_one boolean primary key default true check (only_one),
  "offset" interval not null
);
grant select on app.demo_clock to trivet_request, trivet_worker, trivet_auth, trivet_definer;

create function app.now() returns timestamptz language plpgsql stable parallel safe as $$
begin
  return statement_timestamp() + coalesce((select c."offset" from app.demo_clock c), interval '0');
end $$;

-- What this transaction may touch. Set by app.enter and app.enter_job, local to the transaction; unset means no rows.
-- nullif, because a setting once used in a session reads '' afterwards, and ''::uuid is an error.
create function app.workspace_id() returns uuid language sql stable parallel safe as $$
  select nullif(current_setting('app.workspace_id', true), '')::uuid
$$;
create function app.person_id() returns uuid language sql stable parallel safe as $$
  select nullif(current_setting('app.person_id', true), '')::uuid
$$;
create function app.partnership_id() returns uuid language sql stable parallel safe as $$
  select nullif(current_setting('app.partnership_id', true), '')::uuid
$$;
create function app.visible_partnerships() returns uuid[] language sql stable parallel safe as $$
  select coalesce(nullif(current_setting('app.visible_partnerships', true), '')::uuid[], '{}')
$$;

-- The day where the workspace is.
create function app.today() returns date language sql stable parallel safe as $$
  select nullif(current_setting('app.today', true), '')::date
$$;

-- Row-level security for a table whose rows belong to a workspace.
create procedure app.protect_workspace_table(t regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', t);
  execute format('alter table %s force row level security', t);
  execute format('create policy own_workspace on %s to trivet_request, trivet_worker
                  using (workspace_id = (select app.workspace_id()))
                  with check (workspace_id = (select app.workspace_id()))', t);
  execute format('create policy own_workspace_read on %s for select to trivet_reader
                  using (workspace_id = (select app.workspace_id()))', t);
  execute format('grant select, insert, update on %s to trivet_request, trivet_worker', t);
  execute format('grant select on %s to trivet_reader', t);
end $$;

-- Row-level security for a table inside partnerships: read what one may see, write only where the address led.
create procedure app.protect_partnership_table(t regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', t);
  execute format('alter table %s force row level security', t);
  execute format('create policy visible_partnership on %s to trivet_request
                  using (workspace_id = (select app.workspace_id())
                         and partnership_id = any ((select app.visible_partnerships())::uuid[]))
                  with check (workspace_id = (select app.workspace_id())
                              and partnership_id = (select app.partnership_id()))', t);
  execute format('create policy own_workspace on %s to trivet_worker
                  using (workspace_id = (select app.workspace_id()))
                  with check (workspace_id = (select app.workspace_id()))', t);
  execute format('create policy visible_partnership_read on %s for select to trivet_reader
                  using (workspace_id = (select app.workspace_id())
                         and partnership_id = any ((select app.visible_partnerships())::uuid[]))', t);
  execute format('grant select, insert, update on %s to trivet_request, trivet_worker', t);
  execute format('grant select on %s to trivet_reader', t);
end $$;

-- Row-level security for a table that keeps the workspace's and its partnerships' rows side by side.
create procedure app.protect_mixed_table(t regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', t);
  execute format('alter table %s force row level security', t);
  execute format('create policy visible on %s to trivet_request
                  using (workspace_id = (select app.workspace_id())
                         and (partnership_id is null or partnership_id = any ((select app.visible_partnerships())::uuid[])))
                  with check (workspace_id = (select app.workspace_id())
                              and (partnership_id is null or partnership_id = (select app.partnership_id())))', t);
  execute format('create policy own_workspace on %s to trivet_worker
                  using (workspace_id = (select app.workspace_id()))
                  with check (workspace_id = (select app.workspace_id()))', t);
  execute format('grant select, insert on %s to trivet_request, trivet_worker', t);
end $$;
