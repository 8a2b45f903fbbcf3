-- Agendas to begin meetings with: a partnership's own, and the workspace's, offered to all its partnerships (domain.md 7).

create table agenda_templates (
  id uuid primary key,
  workspace_id uuid not null references workspaces,
  -- Null: the workspace's
  partnership_id uuid,
  name text not null check (length(name) between 1 and 80),
  what_for text not null,
  items jsonb not null check (jsonb_typeof(items) = 'array' and jsonb_array_length(items) between 1 and 50),
  archived_at timestamptz,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (workspace_id, id),
  constraint agenda_templates__partnership_id foreign key (workspace_id, partnership_id) references partnerships (workspace_id, id)
);
create unique index agenda_templates__name on agenda_templates (workspace_id, partnership_id, lower(name)) nulls not distinct
  where archived_at is null;

-- Read by all who see the place, written only where the address led: the workspace's not from within a partnership.
alter table agenda_templates enable row level security;
alter table agenda_templates force row level security;
create policy visible on agenda_templates to trivet_request
  using (workspace_id = (select app.workspace_id())
         and (partnership_id is null or partnership_id = any ((select app.visible_partnerships())::uuid[])))
  with check (workspace_id = (select app.workspace_id()) and partnership_id is not distinct from (select app.partnership_id()));
create policy own_workspace on agenda_templates to trivet_worker
  using (workspace_id = (select app.workspace_id()))
  with check (workspace_id = (select app.workspace_id()));
create policy visible_read on agenda_templates for select to trivet_reader
  using (workspace_id = (select app.workspace_id())
         and (partnership_id is null or partnership_id = any ((select app.visible_partnerships())::uuid[])));
grant select, insert, update on agenda_templates to trivet_request, trivet_worker;
grant select on agenda_templates to trivet_reader;

alter table meeting_series add column agenda_template_id uuid;
-- Every row holds null there: nothing is to be checked, and no lock is held for it.
alter table meeting_series add constraint meeting_series__agenda_template_id
  foreign key (workspace_id, agenda_template_id) references agenda_templates (workspace_id, id) not valid;
alter table meeting_series validate constraint meeting_series__agenda_template_id;
create index meeting_series_by_template on meeting_series (agenda_template_id) where agenda_template_id is not null;

-- A series begins with its own partnership's template or the workspace's: a key cannot say "or".
create function app.template_is_offered() returns trigger language plpgsql as $$
begin
  if exists (select from agenda_templates t where t.workspace_id = new.workspace_id and t.id = new.agenda_template_id
             and t.partnership_id <> new.partnership_id) then
    raise foreign_key_violation using constraint = 'meeting_series__agenda_template_id', table = 'meeting_series',
      message = 'the template is another partnership''s';
  end if;
  return new;
end $$;
create trigger template_is_offered before insert or update of agenda_template_id, partnership_id on meeting_series
  for each row when (new.agenda_template_id is not null) execute function app.template_is_offered();
