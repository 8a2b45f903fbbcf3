-- What people quote: EARLY-A-031. Three digits until there are more.
create function app.reference(code text, letter text, number integer) returns text language sql immutable parallel safe as $$
  select code || '-' || letter || '-' || lpad(number::text, greatest(3, length(number::text)), '0')
$$;

-- The light of an action on a day. The same rule as actionLight in packages/domain/src/actions/action-light.ts, for
-- lists that filter and sort by it; a test compares the two over every case.
create function app.action_light(status text, percent smallint, due_on date, last_update_on date, worse_light text, worse_until_on date, today date)
returns text language sql immutable parallel safe as $$
  select case
    when status = 'ceased' then null
    when status in ('done', 'verified') then 'green'
    when status = 'blocked' or due_on < today or (worse_light = 'red' and worse_until_on >= today) then 'red'
    when (worse_light = 'amber' and worse_until_on >= today) or (due_on <= today + 7 and percent < 50)
      or last_update_on + 30 <= today then 'amber'
    else 'green'
  end
$$;

create table actions (
  id uuid primary key,
  workspace_id uuid not null,
  partnership_id uuid not null,
  number integer not null check (number > 0),
  title text not null check (length(title) between 1 and 200),
  description text not null,
  owner_partner_id uuid not null,
  owner_person_id uuid,
  starts_on date,
  due_on date,
  first_due_on date,
  due_moves smallint not null check (due_moves >= 0),
  priority text not null check (priority in ('low', 'medium', 'high')),
  contingency text not null,
  status text not null check (status in ('proposed', 'agreed', 'in_progress', 'blocked', 'done', 'verified', 'ceased')),
  percent smallint not null check (percent between 0 and 100),
  worse_light text check (worse_light in ('amber', 'red')),
  worse_reason text not null,
  worse_until_on date,
  last_update_on date not null,
  last_note text not null,
  closed_on date,
  closing_note text not null,
  ceased_reason text not null,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (workspace_id, partnership_id, id),
  constraint actions__number unique (partnership_id, number),
  constraint actions__partnership_id foreign key (workspace_id, partnership_id) references partnerships (workspace_id, id),
  constraint actions__owner_partner_id foreign key (workspace_id, partnership_id, owner_partner_id) references partners (workspace_id, partnership_id, id),
  constraint actions__owner_person_id foreign key (workspace_id, owner_person_id) references people (workspace_id, id),
  constraint actions__due_on__order check (due_on >= starts_on),
  constraint actions__worse_light__reason check ((worse_light is null) = (worse_until_on is null) and (worse_light is null) = (worse_reason = '')),
  constraint actions__closed_on__ended check ((closed_on is null) = (status in ('proposed', 'agreed', 'in_progress', 'blocked'))),
  constraint actions__closing_note__needed check ((closing_note <> '') = (status in ('done', 'verified'))),
  constraint actions__ceased_reason__needed check ((ceased_reason <> '') = (status = 'ceased'))
);
-- The list of a partnership in the order of its page; those without a date come last.
create index actions_by_due on actions (workspace_id, partnership_id, (coalesce(due_on, 'infinity'::date)), id);
-- What is overdue depends on the day and is counted live.
create index actions_open_by_due on actions (workspace_id, partnership_id, due_on) where status in ('proposed', 'agreed', 'in_progress', 'blocked');
create index actions_owed_by_person on actions (workspace_id, owner_person_id, due_on) where status in ('proposed', 'agreed', 'in_progress', 'blocked');
create index actions_of_partner on actions (workspace_id, partnership_id, owner_partner_id);
call app.protect_partnership_table('actions');

-- What was said of an action, and when: written with each update, never changed.
create table action_updates (
  id uuid primary key,
  workspace_id uuid not null,
  partnership_id uuid not null,
  action_id uuid not null,
  at timestamptz not null,
  person_id uuid,
  status text not null check (status in ('proposed', 'agreed', 'in_progress', 'blocked', 'done', 'verified', 'ceased')),
  percent smallint not null check (percent between 0 and 100),
  note text not null,
  worse_light text check (worse_light in ('amber', 'red')),
  worse_reason text not null,
  constraint action_updates__action_id foreign key (workspace_id, partnership_id, action_id) references actions (workspace_id, partnership_id, id),
  constraint action_updates__person_id foreign key (workspace_id, person_id) references people (workspace_id, id)
);
create index action_updates_in_order on action_updates (workspace_id, partnership_id, action_id, at, id);
call app.protect_partnership_table('action_updates');
revoke update on action_updates from trivet_request, trivet_worker;
