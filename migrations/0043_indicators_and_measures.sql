-- What shows whether outcomes move (domain.md 4). Indicators are of a whole population and belong to an outcome: nobody is
-- scored on one. Measures are of a partnership's own work, or of one partner's in it. Both are series of values in time,
-- exact decimals, judged against a target path and against a forecast that was frozen.

create table indicators (
  id uuid primary key,
  workspace_id uuid not null references workspaces,
  number integer not null check (number > 0),
  outcome_id uuid not null,
  collected_by_organisation_id uuid,
  title text not null check (length(title) between 1 and 160),
  definition text not null,
  unit text not null check (unit in ('number', 'percent', 'rate', 'pounds', 'days', 'hours', 'score')),
  unit_words text not null,
  decimals smallint not null check (decimals between 0 and 4),
  minimum numeric check (abs(minimum) < 1e12),
  maximum numeric check (abs(maximum) < 1e12),
  direction text not null check (direction in ('higher', 'lower', 'band')),
  band_from numeric check (abs(band_from) < 1e12),
  band_to numeric check (abs(band_to) < 1e12),
  source text not null,
  frequency text not null check (frequency in ('monthly', 'quarterly', 'termly', 'six_monthly', 'yearly', 'none')),
  reporting_days smallint not null check (reporting_days between 0 and 730),
  first_period_ends_on date,
  formula text check (formula in ('sum', 'mean', 'latest')),
  is_in_development boolean not null,
  comparability text not null,
  baseline_on date,
  baseline_value numeric check (abs(baseline_value) < 1e12),
  targets jsonb not null check (jsonb_typeof(targets) = 'array'),
  tolerance numeric check (tolerance >= 0),
  path_number integer not null check (path_number >= 0),
  forecast jsonb check (jsonb_typeof(forecast) = 'object'),
  -- Derived from the points, the path and the forecast by the transaction that changes them, so that a list reads no points
  latest_on date,
  latest_value numeric,
  latest_is_provisional boolean not null,
  target_now numeric,
  expected_now numeric,
  state text not null check (state in ('turned', 'turning', 'flat', 'worsening', 'not_enough_data')),
  trend text check (trend in ('improving', 'steady', 'worsening')),
  light text check (light in ('green', 'amber', 'red')),
  miss numeric check (miss >= 0),
  period_count integer not null check (period_count >= 0),
  sparkline jsonb not null check (jsonb_typeof(sparkline) = 'array'),
  next_period_on date,
  next_due_on date,
  archived_at timestamptz,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (workspace_id, id),
  constraint indicators__number__once unique (workspace_id, number),
  constraint indicators__outcome_id foreign key (workspace_id, outcome_id) references outcomes (workspace_id, id),
  constraint indicators__collected_by_organisation_id foreign key (workspace_id, collected_by_organisation_id) references organisations (workspace_id, id),
  constraint indicators__maximum__order check (maximum > minimum),
  constraint indicators__band_to__band check ((direction = 'band') = (band_from is not null) and (direction = 'band') = (band_to is not null)),
  constraint indicators__band_to__order check (band_to > band_from),
  constraint indicators__baseline_value__both check ((baseline_on is null) = (baseline_value is null)),
  constraint indicators__latest_value__both check ((latest_on is null) = (latest_value is null))
);
create index indicators_of_outcome on indicators (workspace_id, outcome_id, number);
create index indicators_in_order on indicators (workspace_id, number, id);
create index indicators_by_title on indicators (workspace_id, title, id);
create index indicators_of_collector on indicators (collected_by_organisation_id) where collected_by_organisation_id is not null;
create index indicators_due on indicators (workspace_id, next_due_on) where next_due_on is not null;
call app.protect_workspace_table('indicators');

-- Each value as it was given: never changed, only replaced. What stands on a day is what had been entered by then and not
-- yet replaced, so that a corrected series stays readable as it was.
create table indicator_points (
  id uuid primary key,
  workspace_id uuid not null references workspaces,
  indicator_id uuid not null,
  ends_on date not null,
  part text not null check (length(part) <= 80),
  answer text not null check (answer in ('value', 'no_new_data', 'withdrawn')),
  value numeric check (abs(value) < 1e12),
  provisional boolean not null,
  suppressed boolean not null,
  breaks_series boolean not null,
  note text not null,
  source text not null,
  correction text not null,
  entered_at timestamptz not null,
  entered_by_id uuid,
  replaced_at timestamptz,
  constraint indicator_points__value__answer check ((answer = 'value') = (value is not null)),
  constraint indicator_points__indicator_id foreign key (workspace_id, indicator_id) references indicators (workspace_id, id),
  constraint indicator_points__entered_by_id foreign key (workspace_id, entered_by_id) references people (workspace_id, id)
);
create unique index indicator_points__on__once on indicator_points (indicator_id, ends_on, part) where replaced_at is null;
create index indicator_points_in_time on indicator_points (indicator_id, ends_on, entered_at);
create index indicator_points_by_person on indicator_points (entered_by_id) where entered_by_id is not null;
call app.protect_workspace_table('indicator_points');
revoke update on indicator_points from trivet_request, trivet_worker;
grant update (replaced_at) on indicator_points to trivet_request, trivet_worker;

-- What a series was to get to, and what was foreseen for it, each time either was set: never changed.
create table indicator_paths (
  id uuid primary key,
  workspace_id uuid not null references workspaces,
  indicator_id uuid not null,
  kind text not null check (kind in ('target', 'forecast')),
  number integer not null check (number > 0),
  -- The path or the forecast as the series then had it
  path jsonb not null check (jsonb_typeof(path) = 'object'),
  because text not null,
  set_at timestamptz not null,
  set_by_id uuid,
  constraint indicator_paths__number__once unique (indicator_id, kind, number),
  constraint indicator_paths__indicator_id foreign key (workspace_id, indicator_id) references indicators (workspace_id, id),
  constraint indicator_paths__set_by_id foreign key (workspace_id, set_by_id) references people (workspace_id, id)
);
create index indicator_paths_by_person on indicator_paths (set_by_id) where set_by_id is not null;
call app.protect_workspace_table('indicator_paths');
revoke update on indicator_paths from trivet_request, trivet_worker;

create table measures (
  id uuid primary key,
  workspace_id uuid not null references workspaces,
  partnership_id uuid not null,
  number integer not null check (number > 0),
  quadrant text not null check (quadrant in ('how_much', 'how_well', 'better_off_number', 'better_off_percent')),
  partner_id uuid,
  collected_by_partner_id uuid,
  title text not null check (length(title) between 1 and 160),
  definition text not null,
  unit text not null check (unit in ('number', 'percent', 'rate', 'pounds', 'days', 'hours', 'score')),
  unit_words text not null,
  decimals smallint not null check (decimals between 0 and 4),
  minimum numeric check (abs(minimum) < 1e12),
  maximum numeric check (abs(maximum) < 1e12),
  direction text not null check (direction in ('higher', 'lower', 'band')),
  band_from numeric check (abs(band_from) < 1e12),
  band_to numeric check (abs(band_to) < 1e12),
  source text not null,
  frequency text not null check (frequency in ('monthly', 'quarterly', 'termly', 'six_monthly', 'yearly', 'none')),
  reporting_days smallint not null check (reporting_days between 0 and 730),
  first_period_ends_on date,
  formula text check (formula in ('sum', 'mean', 'latest')),
  is_in_development boolean not null,
  comparability text not null,
  baseline_on date,
  baseline_value numeric check (abs(baseline_value) < 1e12),
  targets jsonb not null check (jsonb_typeof(targets) = 'array'),
  tolerance numeric check (tolerance >= 0),
  path_number integer not null check (path_number >= 0),
  forecast jsonb check (jsonb_typeof(forecast) = 'object'),
  -- Derived from the points, the path and the forecast by the transaction that changes them, so that a list reads no points
  latest_on date,
  latest_value numeric,
  latest_is_provisional boolean not null,
  target_now numeric,
  expected_now numeric,
  state text not null check (state in ('turned', 'turning', 'flat', 'worsening', 'not_enough_data')),
  trend text check (trend in ('improving', 'steady', 'worsening')),
  light text check (light in ('green', 'amber', 'red')),
  miss numeric check (miss >= 0),
  period_count integer not null check (period_count >= 0),
  sparkline jsonb not null check (jsonb_typeof(sparkline) = 'array'),
  next_period_on date,
  next_due_on date,
  archived_at timestamptz,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (workspace_id, partnership_id, id),
  constraint measures__number__once unique (partnership_id, number),
  constraint measures__partnership_id foreign key (workspace_id, partnership_id) references partnerships (workspace_id, id),
  constraint measures__partner_id foreign key (workspace_id, partnership_id, partner_id) references partners (workspace_id, partnership_id, id),
  constraint measures__collected_by_partner_id foreign key (workspace_id, partnership_id, collected_by_partner_id) references partners (workspace_id, partnership_id, id),
  constraint measures__maximum__order check (maximum > minimum),
  constraint measures__band_to__band check ((direction = 'band') = (band_from is not null) and (direction = 'band') = (band_to is not null)),
  constraint measures__band_to__order check (band_to > band_from),
  constraint measures__baseline_value__both check ((baseline_on is null) = (baseline_value is null)),
  constraint measures__latest_value__both check ((latest_on is null) = (latest_value is null))
);
create index measures_in_order on measures (workspace_id, partnership_id, number, id);
create index measures_by_title on measures (workspace_id, partnership_id, title, id);
create index measures_of_partner on measures (partner_id) where partner_id is not null;
create index measures_of_collector on measures (collected_by_partner_id) where collected_by_partner_id is not null;
create index measures_due on measures (workspace_id, next_due_on) where next_due_on is not null;
create index measures_off_target on measures (workspace_id, partnership_id) where light in ('amber', 'red') and archived_at is null;
call app.protect_partnership_table('measures');

-- Each value as it was given: never changed, only replaced. What stands on a day is what had been entered by then and not
-- yet replaced, so that a corrected series stays readable as it was.
create table measure_points (
  id uuid primary key,
  workspace_id uuid not null references workspaces,
  partnership_id uuid not null,
  measure_id uuid not null,
  ends_on date not null,
  part text not null check (length(part) <= 80),
  answer text not null check (answer in ('value', 'no_new_data', 'withdrawn')),
  value numeric check (abs(value) < 1e12),
  provisional boolean not null,
  suppressed boolean not null,
  breaks_series boolean not null,
  note text not null,
  source text not null,
  correction text not null,
  entered_at timestamptz not null,
  entered_by_id uuid,
  replaced_at timestamptz,
  constraint measure_points__value__answer check ((answer = 'value') = (value is not null)),
  constraint measure_points__measure_id foreign key (workspace_id, partnership_id, measure_id) references measures (workspace_id, partnership_id, id),
  constraint measure_points__entered_by_id foreign key (workspace_id, entered_by_id) references people (workspace_id, id)
);
create unique index measure_points__on__once on measure_points (measure_id, ends_on, part) where replaced_at is null;
create index measure_points_in_time on measure_points (measure_id, ends_on, entered_at);
create index measure_points_by_person on measure_points (entered_by_id) where entered_by_id is not null;
call app.protect_partnership_table('measure_points');
revoke update on measure_points from trivet_request, trivet_worker;
grant update (replaced_at) on measure_points to trivet_request, trivet_worker;

-- What a series was to get to, and what was foreseen for it, each time either was set: never changed.
create table measure_paths (
  id uuid primary key,
  workspace_id uuid not null references workspaces,
  partnership_id uuid not null,
  measure_id uuid not null,
  kind text not null check (kind in ('target', 'forecast')),
  number integer not null check (number > 0),
  -- The path or the forecast as the series then had it
  path jsonb not null check (jsonb_typeof(path) = 'object'),
  because text not null,
  set_at timestamptz not null,
  set_by_id uuid,
  constraint measure_paths__number__once unique (measure_id, kind, number),
  constraint measure_paths__measure_id foreign key (workspace_id, partnership_id, measure_id) references measures (workspace_id, partnership_id, id),
  constraint measure_paths__set_by_id foreign key (workspace_id, set_by_id) references people (workspace_id, id)
);
create index measure_paths_by_person on measure_paths (set_by_id) where set_by_id is not null;
call app.protect_partnership_table('measure_paths');
revoke update on measure_paths from trivet_request, trivet_worker;

-- Who enters an indicator's values: the people of the organisation that collects them. So whom they work for is known.
-- Enters a workspace, or a partnership and its workspace. Null when the account is nobody there: the caller answers 404.
-- `limited_to` limits what is visible to the partnerships an API token names.
create or replace function app.enter(account uuid, workspace uuid, partnership uuid, limited_to uuid[] default null) returns json
language plpgsql volatile security definer set search_path = '' as $$
declare
  moment constant timestamptz := app.now();
  me record;
  rights record;
  today date;
begin
  select p.id, p.workspace_id, p.roles, p.organisation_id, w.time_zone into me
  from public.people p join public.workspaces w on w.id = p.workspace_id
  where p.account_id = account and p.archived_at is null
    and p.workspace_id = coalesce(workspace, (select s.workspace_id from public.partnerships s where s.id = partnership));
  if not found then
    return null;
  end if;
  today := (moment at time zone me.time_zone)::date;
  rights := app.rights_of(me.id, me.workspace_id, 'auditor' = any (me.roles), partnership, today);
  if limited_to is not null then
    rights.seen := array(select unnest(rights.seen) intersect select unnest(limited_to));
    if partnership is not null and not partnership = any (limited_to) then
      return null;
    end if;
  end if;
  perform set_config('app.workspace_id', me.workspace_id::text, true),
          set_config('app.person_id', me.id::text, true),
          set_config('app.today', today::text, true),
          set_config('app.partnership_id', coalesce(partnership::text, ''), true),
          set_config('app.visible_partnerships', coalesce(rights.seen, '{}')::text, true);
  return json_build_object(
    'at', to_char(moment at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'today', today,
    'personId', me.id,
    'workspaceId', me.workspace_id,
    'workspaceRoles', me.roles,
    'organisationId', me.organisation_id,
    'standing', rights.standing);
end $$;
