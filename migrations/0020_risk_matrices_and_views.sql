-- How a workspace scores its risks: one row per version, never changed, so that an old score can say what it was made
-- with. The latest is the one in force. `id` stays the same through all versions of one workspace.
create table risk_matrices (
  id uuid not null,
  workspace_id uuid not null references workspaces,
  -- cells[likelihood][impact]
  cells text[] not null check (cells <@ array['green', 'amber', 'red'] and array_dims(cells) = '[1:5][1:5]'),
  likelihood_labels text[] not null check (cardinality(likelihood_labels) = 5),
  impact_labels text[] not null check (cardinality(impact_labels) = 5),
  band_labels jsonb not null check (band_labels ?& array['green', 'amber', 'red']),
  review_days jsonb not null check (review_days ?& array['green', 'amber', 'red']),
  reason text not null,
  version integer not null check (version > 0),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (workspace_id, version),
  unique (id, version)
);
call app.protect_workspace_table('risk_matrices');
revoke update on risk_matrices from trivet_request, trivet_worker;

-- A workspace is never without one: the first is the standard of packages/domain/src/risk-matrix.
create function app.first_risk_matrix() returns trigger language plpgsql as $$
begin
  insert into public.risk_matrices (id, workspace_id, cells, likelihood_labels, impact_labels, band_labels, review_days,
    reason, version, created_at, updated_at)
  values (uuidv7(), new.id,
    '{{green,green,green,green,amber},{green,green,amber,amber,amber},{green,amber,amber,amber,red},{green,amber,amber,red,red},{amber,amber,red,red,red}}',
    '{Rare,Unlikely,Possible,Likely,Almost certain}', '{Minimal,Minor,Moderate,Major,Severe}',
    '{"green": "Low", "amber": "Medium", "red": "High"}', '{"green": 180, "amber": 90, "red": 30}',
    '', 1, new.created_at, new.created_at);
  return null;
end $$;
create trigger first_risk_matrix after insert on workspaces for each row execute function app.first_risk_matrix();

insert into risk_matrices (id, workspace_id, cells, likelihood_labels, impact_labels, band_labels, review_days, reason, version, created_at, updated_at)
select uuidv7(), w.id,
  '{{green,green,green,green,amber},{green,green,amber,amber,amber},{green,amber,amber,amber,red},{green,amber,amber,red,red},{amber,amber,red,red,red}}',
  '{Rare,Unlikely,Possible,Likely,Almost certain}', '{Minimal,Minor,Moderate,Major,Severe}',
  '{"green": "Low", "amber": "Medium", "red": "High"}', '{"green": 180, "amber": 90, "red": 30}',
  '', 1, w.created_at, w.created_at
from workspaces w;

-- What was scored before there were versions was scored with the first.
alter table risk_reviews add column matrix_version integer not null default 1;
alter table risk_reviews alter column matrix_version drop default;
alter table risk_reviews add constraint risk_reviews__matrix_version foreign key (workspace_id, matrix_version) references risk_matrices (workspace_id, version);

-- When the interval of its light gets shorter, a risk's review comes nearer: as if the last one had asked for it, but
-- never to a day that is gone. It never moves away: somebody may count on it.
create function app.nearer_review(due date, reviewed date, was_days integer, is_days integer, today date) returns date
language sql immutable parallel safe as $$
  select case when is_days < was_days then least(due, greatest(reviewed + is_days, today)) else due end
$$;

-- An administrator sets the matrix without a right to what is in a partnership. Reviewed: what leaves this function is
-- how many open risks of each partnership would change, from which light to which.
create function app.count_rescored(to_cells text[], was_days jsonb, is_days jsonb)
returns table (partnership_id uuid, from_light text, to_light text, risks bigint, nearer bigint)
language plpgsql stable security definer set search_path = '' as $$
begin
  perform app.assert_administrator();
  return query
    select r.partnership_id, r.light, c.light, count(*), count(*) filter (where app.nearer_review(r.next_review_on,
      r.reviewed_on, (was_days ->> r.light)::int, (is_days ->> c.light)::int, app.today()) < r.next_review_on)
    from public.risks r
    cross join lateral (select to_cells[r.residual_likelihood][r.residual_impact] as light) c
    where r.workspace_id = app.workspace_id() and r.status = 'open'
    group by 1, 2, 3;
end $$;

-- Opens one partnership of the workspace to the rest of this transaction, for an administrator's new matrix to reach it.
create function app.enter_to_rescore(partnership uuid) returns void language plpgsql volatile security definer
set search_path = '' as $$
begin
  perform app.assert_administrator();
  if not exists (select from public.partnerships p where p.id = partnership and p.workspace_id = app.workspace_id()) then
    raise exception 'this partnership is of another workspace';
  end if;
  perform set_config('app.partnership_id', partnership::text, true),
          set_config('app.visible_partnerships', array[partnership]::text, true);
end $$;

create function app.assert_administrator() returns void language plpgsql stable security definer set search_path = '' as $$
begin
  if not exists (select from public.people p where p.id = app.person_id() and 'administrator' = any (p.roles)) then
    raise exception 'only an administrator does this from outside';
  end if;
end $$;

grant select on risks to trivet_definer;
create policy definer_reads on risks for select to trivet_definer using (true);
do $$
declare
  f regprocedure;
begin
  foreach f in array array['app.count_rescored(text[], jsonb, jsonb)', 'app.enter_to_rescore(uuid)', 'app.assert_administrator()']::regprocedure[] loop
    execute format('revoke execute on function %s from public', f);
    execute format('alter function %s owner to trivet_definer', f);
  end loop;
end $$;
grant execute on function app.count_rescored(text[], jsonb, jsonb), app.enter_to_rescore(uuid) to trivet_request;

-- Named ways to look at a register: a person's own, or the partnership's for everyone in it.
create table saved_views (
  id uuid primary key,
  workspace_id uuid not null,
  partnership_id uuid not null,
  list text not null check (list in ('risks', 'actions')),
  name text not null check (length(name) between 1 and 60),
  -- What stands in the address after its question mark: filters, sort, columns.
  query text not null check (length(query) <= 1000),
  -- Null: the partnership's
  owner_person_id uuid,
  is_default boolean not null,
  removed_on date,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (workspace_id, partnership_id, id),
  constraint saved_views__partnership_id foreign key (workspace_id, partnership_id) references partnerships (workspace_id, id),
  constraint saved_views__owner_person_id foreign key (workspace_id, owner_person_id) references people (workspace_id, id),
  constraint saved_views__is_default__there check (removed_on is null or not is_default)
);
create unique index saved_views__name__once on saved_views (partnership_id, list, coalesce(owner_person_id, partnership_id), lower(name)) where removed_on is null;
create unique index saved_views__is_default__once on saved_views (partnership_id, list, coalesce(owner_person_id, partnership_id)) where is_default;
create index saved_views_of_person on saved_views (workspace_id, owner_person_id) where owner_person_id is not null;
create index saved_views_of_list on saved_views (workspace_id, partnership_id, list, name, id);
call app.protect_partnership_table('saved_views');
-- What is a person's own is nobody else's to see, whoever sees the partnership.
create policy own_or_shared on saved_views as restrictive to trivet_request
  using (owner_person_id is null or owner_person_id = (select app.person_id()));
