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

-- Whose values somebody enters goes by their organisation, which the pages are told too.
create or replace function app.workspaces_seen_by(account uuid, in_workspace uuid, limited_to uuid[]) returns json
language sql stable security definer set search_path = '' as $$
  select coalesce(json_agg(json_build_object(
    'id', w.id, 'name', w.name, 'slug', w.slug,
    'person', json_build_object('id', p.id, 'name', p.name, 'organisationId', p.organisation_id),
    'roles', p.roles,
    'appointments', json_build_object(
      'outcomes', (select coalesce(json_agg(json_build_object('id', o.id, 'code', o.code, 'statement', o.statement) order by o.position, o.id), '[]')
                   from public.outcomes o where o.workspace_id = w.id and o.sro_person_id = p.id and o.archived_at is null),
      'organisations', (select coalesce(json_agg(json_build_object('id', o.id, 'name', o.name) order by o.name, o.id), '[]')
                        from public.organisations o where o.workspace_id = w.id and o.lead_person_id = p.id and o.archived_at is null)),
    'partnerships', (
      select coalesce(json_agg(json_build_object('id', s.id, 'name', s.name, 'code', s.code, 'status', s.status,
        'roles', standing -> 'roles', 'sro', standing -> 'sro', 'organisationLead', standing -> 'organisationLead') order by s.name, s.id), '[]')
      from public.partnerships s
      cross join lateral app.rights_of(p.id, w.id, false, s.id, today)
      where s.id = any ((app.rights_of(p.id, w.id, false, null, today)).seen) and s.archived_at is null
        and (limited_to is null or s.id = any (limited_to)))
  ) order by w.name, w.id), '[]')
  from public.people p
  join public.workspaces w on w.id = p.workspace_id
  cross join lateral cast(app.now() at time zone w.time_zone as date) today
  where p.account_id = account and p.archived_at is null and (in_workspace is null or w.id = in_workspace)
$$;
