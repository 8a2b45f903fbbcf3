-- What the report of all indicators says of each without reading its points: since which value its state holds, and when a
-- partnership last sat down over its curve. Measures have the same.

alter table indicators add column state_since date, add column last_session_on date;
alter table measures add column state_since date, add column last_session_on date;
create index indicators_by_age on indicators (workspace_id, (coalesce(latest_on, date '0001-01-01')), id);

-- What is known of those there are. Their owner is bound by row-level security, too, and here it sees all of them.
alter table indicators no force row level security;
alter table measures no force row level security;
alter table curve_sessions no force row level security;
alter table state_history no force row level security;
-- As near as the history comes: the newest value there was when the state last changed. The next value works it out anew.
create function pg_temp.state_since(series uuid, state_now text) returns date language sql as $$
  select (h.state ->> 'latestOn')::date from public.state_history h
  where h.subject_id = series and h.from_at > coalesce(
    (select max(d.from_at) from public.state_history d where d.subject_id = series and d.state ->> 'state' <> state_now), '-infinity')
  order by h.from_at limit 1
$$;
update indicators set state_since = pg_temp.state_since(id, state);
update measures set state_since = pg_temp.state_since(id, state);
drop function pg_temp.state_since;

update indicators i set last_session_on = (select max(s.held_on) from curve_sessions s where s.indicator_id = i.id);
update measures m set last_session_on = (select max(s.held_on) from curve_sessions s where s.measure_id = m.id);

-- More of a series answers asOf from now on; what stands is noted with the rest of it.
update state_history h set state = h.state || jsonb_build_object('latestIsProvisional', s.latest_is_provisional,
  'targetNow', s.target_now::text, 'expectedNow', s.expected_now::text, 'stateSince', s.state_since, 'miss', s.miss::text, 'nextDueOn', s.next_due_on)
from (select id, latest_is_provisional, target_now, expected_now, state_since, miss, next_due_on from indicators
      union all select id, latest_is_provisional, target_now, expected_now, state_since, miss, next_due_on from measures) s
where h.subject_id = s.id and h.to_at is null;
alter table indicators force row level security;
alter table measures force row level security;
alter table curve_sessions force row level security;
alter table state_history force row level security;

-- That there was a session is everybody's to know, as the indicator is; what was said in it stays with its partnership. So
-- the day is kept beside the indicator, past what the person who holds the session may write there.
create function app.keep_last_session() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update public.indicators i set last_session_on = (select max(s.held_on) from public.curve_sessions s where s.indicator_id = i.id)
  where i.id = new.indicator_id and i.workspace_id = new.workspace_id;
  update public.measures m set last_session_on = (select max(s.held_on) from public.curve_sessions s where s.measure_id = m.id)
  where m.id = new.measure_id and m.workspace_id = new.workspace_id and m.partnership_id = new.partnership_id;
  return null;
end $$;
create trigger keep_last_session after insert on curve_sessions for each row execute function app.keep_last_session();
create trigger keep_moved_session after update on curve_sessions for each row
  when (old.held_on is distinct from new.held_on) execute function app.keep_last_session();

-- The same as it was known at a moment gone by.
create function app.last_session_then(indicator uuid, day date, moment timestamptz) returns date
language sql stable security definer set search_path = '' as $$
  select max(s.held_on) from public.curve_sessions s
  where s.workspace_id = (select app.workspace_id()) and s.indicator_id = indicator and s.held_on <= day and s.created_at < moment
$$;

grant select on curve_sessions to trivet_definer;
grant select, update (last_session_on) on indicators, measures to trivet_definer;
create policy definer_reads on curve_sessions for select to trivet_definer using (true);
create policy definer_changes on indicators to trivet_definer using (true) with check (true);
create policy definer_changes on measures to trivet_definer using (true) with check (true);
revoke execute on function app.keep_last_session(), app.last_session_then(uuid, date, timestamptz) from public;
alter function app.keep_last_session() owner to trivet_definer;
alter function app.last_session_then(uuid, date, timestamptz) owner to trivet_definer;
grant execute on function app.last_session_then(uuid, date, timestamptz) to trivet_request;
