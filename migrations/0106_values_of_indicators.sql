-- Values of indicators come in from spreadsheets like those of measures (0047). They are no partnership's own: neither is
-- the file they come in.
alter table imports alter column partnership_id drop not null;
alter table import_rows alter column partnership_id drop not null;
alter table imports drop constraint imports_register_check;
alter table imports add constraint imports__register
  check (register in ('risks', 'actions', 'values', 'indicator_values')) not valid;
alter table imports validate constraint imports__register;
alter table imports add constraint imports__partnership_id__needed
  check ((partnership_id is null) = (register = 'indicator_values')) not valid;
alter table imports validate constraint imports__partnership_id__needed;

-- A key with a null in it checks nothing: rows belong to their import by this one, wherever it was brought.
alter table imports add constraint imports__workspace_id__id unique (workspace_id, id);
alter table import_rows add constraint import_rows__import_id__workspace
  foreign key (workspace_id, import_id) references imports (workspace_id, id) not valid;
alter table import_rows validate constraint import_rows__import_id__workspace;

create procedure app.let_files_be_the_workspaces(t regclass) language plpgsql as $$
begin
  execute format('drop policy visible_partnership on %s', t);
  execute format('create policy visible on %s to trivet_request
                  using (workspace_id = (select app.workspace_id())
                         and (partnership_id is null or partnership_id = any ((select app.visible_partnerships())::uuid[])))
                  with check (workspace_id = (select app.workspace_id())
                              and partnership_id is not distinct from (select app.partnership_id()))', t);
  execute format('drop policy visible_partnership_read on %s', t);
  execute format('create policy visible_read on %s for select to trivet_reader
                  using (workspace_id = (select app.workspace_id())
                         and (partnership_id is null or partnership_id = any ((select app.visible_partnerships())::uuid[])))', t);
end $$;
call app.let_files_be_the_workspaces('imports');
call app.let_files_be_the_workspaces('import_rows');
drop procedure app.let_files_be_the_workspaces(regclass);
