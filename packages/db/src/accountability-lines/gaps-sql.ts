/** Of which partnership, as SQL. */
type Of = { workspace: string; partnership: string; today: string };

/**
 * What is missing in a partnership: a line of a kind, an SRO to answer to, a party's agreement, an account in time. As
 * rows of (kind, partner_id, contribution_id, line_id, party, name, due_on). One place, for the page, the workspace and
 * the overall light.
 */
export const gapsSql = ({ workspace, partnership, today }: Of): string => `
  select 'vertical_missing' as kind, t.id as partner_id, null::uuid as contribution_id, null::uuid as line_id,
    null::text as party, null::text as name, null::date as due_on
  from partners t
  where t.workspace_id = ${workspace} and t.partnership_id = ${partnership} and t.left_on is null and not exists (
    select from accountability_lines l where l.from_partner_id = t.id and l.dimension = 'vertical' and l.ended_on is null)
  union all
  select 'horizontal_missing', t.id, null, null, null, null, null
  from partners t
  where t.workspace_id = ${workspace} and t.partnership_id = ${partnership} and t.left_on is null
    and exists (select from partners other where other.workspace_id = t.workspace_id
      and other.partnership_id = t.partnership_id and other.left_on is null and other.id <> t.id)
    and not exists (
      select from accountability_lines l where l.from_partner_id = t.id and l.dimension = 'horizontal' and l.ended_on is null)
    and not exists (select from accountability_lines l where l.to_partner_id = t.id and l.ended_on is null)
  union all
  select 'collective_missing', null, c.id, null, null, null, null
  from contributions c
  where c.workspace_id = ${workspace} and c.partnership_id = ${partnership} and c.ended_on is null and not exists (
    select from accountability_lines l where l.contribution_id = c.id and l.ended_on is null)
  union all
  select 'sro_vacant', null, c.id, null, null, null, null
  from contributions c join outcomes o on o.id = c.outcome_id and o.sro_person_id is null
  where c.workspace_id = ${workspace} and c.partnership_id = ${partnership} and c.ended_on is null
  union all
  select 'not_agreed', v.partner_id, null, v.line_id, v.party, v.short_name, null
  from accountability_parties v
  where v.workspace_id = ${workspace} and v.partnership_id = ${partnership} and v.agreed_on is null and v.ended_on is null
  union all
  select 'overdue', l.from_partner_id, l.contribution_id, l.id, null, null, l.next_due_on
  from accountability_lines l
  where l.workspace_id = ${workspace} and l.partnership_id = ${partnership} and l.ended_on is null
    and l.agreed_on is not null and l.next_due_on < ${today}`;

/**
 * The same at the end of a day gone by, as history tells of it. `at` is the moment the day ended, `today` that day.
 */
export const gapsThenSql = ({ workspace, partnership, today, at }: Of & { at: string }): string => {
  const here = (row: string) => `${row}.workspace_id = ${workspace} and ${row}.partnership_id = ${partnership}`;
  const then = (row: string) => `${row}.from_at < ${at} and (${row}.to_at is null or ${row}.to_at >= ${at})`;
  return `
  with lines as materialized (
    select l.id, l.dimension, l.answers_to, l.from_partner_id, l.to_partner_id, l.contribution_id, l.body_name,
      s.state ->> 'agreedOn' as agreed_on, (s.state ->> 'nextDueOn')::date as next_due_on, (s.state ->> 'terms')::int as terms
    from state_history s join accountability_lines l on l.id = s.subject_id
    where ${here('s')} and s.subject = 'accountability_line' and ${then('s')} and s.state ->> 'endedOn' is null
  ), members as materialized (
    select t.id, t.organisation_id from partners t
    where ${here('t')} and t.joined_on <= ${today} and (t.left_on is null or t.left_on > ${today})
  ), outcomes_then as materialized (
    select s.subject_id as id, (s.state ->> 'outcomeId')::uuid as outcome_id from state_history s
    where ${here('s')} and s.subject = 'contribution' and ${then('s')} and s.state ->> 'endedOn' is null
  ), contributed as materialized (
    select c.id, (o.state ->> 'sroPersonId')::uuid as sro_person_id
    from outcomes_then c left join state_history o on o.workspace_id = ${workspace} and o.subject_id = c.outcome_id and ${then('o')}
  ), asked as (
    select l.id as line_id, l.terms, 'partner' as party, m.id as partner_id, o.short_name as name
    from lines l join members m on l.dimension = 'collective' or m.id in (l.from_partner_id, l.to_partner_id)
    join organisations o on o.id = m.organisation_id
    union all
    select l.id, l.terms, 'body', null, coalesce(nullif(l.body_name, ''), o.governing_body)
    from lines l left join partners p on p.id = l.from_partner_id left join organisations o on o.id = p.organisation_id
    where l.answers_to in ('governing_body', 'resource_source', 'overall_body')
    union all
    select l.id, l.terms, 'sro', null, s.name
    from lines l join contributed c on c.id = l.contribution_id join people s on s.id = c.sro_person_id
    where l.answers_to = 'sro'
  )
  select 'vertical_missing' as kind, m.id as partner_id, null::uuid as contribution_id, null::uuid as line_id,
    null::text as party, null::text as name, null::date as due_on
  from members m where not exists (select from lines l where l.from_partner_id = m.id and l.dimension = 'vertical')
  union all
  select 'horizontal_missing', m.id, null, null, null, null, null
  from members m where exists (select from members other where other.id <> m.id)
    and not exists (select from lines l where l.from_partner_id = m.id and l.dimension = 'horizontal')
    and not exists (select from lines l where l.to_partner_id = m.id)
  union all
  select 'collective_missing', null, c.id, null, null, null, null
  from contributed c where not exists (select from lines l where l.contribution_id = c.id)
  union all
  select 'sro_vacant', null, c.id, null, null, null, null from contributed c where c.sro_person_id is null
  union all
  select 'not_agreed', a.partner_id, null, a.line_id, a.party, a.name, null
  from asked a where not exists (
    select from accountability_agreements g where g.line_id = a.line_id and g.terms = a.terms and g.party = a.party
      and g.partner_id is not distinct from a.partner_id and g.created_at < ${at})
  union all
  select 'overdue', l.from_partner_id, l.contribution_id, l.id, null, null, l.next_due_on
  from lines l where l.agreed_on is not null and l.next_due_on < ${today}`;
};

const months = (cadence: string) =>
  `case ${cadence} when 'monthly' then 1 when 'quarterly' then 3 when 'termly' then 4 when 'six_monthly' then 6 when 'yearly' then 12 end`;

/**
 * What each partner is asked for in this quarter and the next three (decisions.md 45): its parts of reports, those that
 * are planned by the schedule included (a working day reckoned as seven fifths of a day), accounts, and the values of the
 * measures it collects; what is late counts in this quarter. As rows of (partner_id, quarter, contributions, accounts, values).
 */
export const burdenSql = ({ workspace, partnership, today }: Of): string => `
  with span as (
    select date_trunc('quarter', ${today})::date as first_day, (date_trunc('quarter', ${today}) + interval '1 year')::date as past_day
  ), asked as (
    select t.id as partner_id, greatest(c.due_on, span.first_day) as due_on, 'contribution' as what
    from span, partners t
    join report_contributions c on c.partner_id = t.id and c.status in ('not_started', 'draft', 'returned') and not c.frozen
    where t.workspace_id = ${workspace} and t.partnership_id = ${partnership} and t.left_on is null
    union all
    select t.id, planned.due_on, 'contribution'
    from span, partners t
    join reporting_schedules s on s.workspace_id = t.workspace_id and s.partnership_id = t.partnership_id and t.role = any (s.contributor_roles)
    cross join lateral (
      select coalesce(max(r.period_ends_on) + 1, s.first_period_starts_on) as from_day from reports r where r.partnership_id = t.partnership_id
    ) upcoming
    cross join lateral (
      select (upcoming.from_day + make_interval(months => n * ${months('s.cadence')}))::date - 1
        + greatest(1, (s.due_after_working_days - s.contributions_due_days_before) * 7 / 5) as due_on
      from generate_series(1, 12) n where s.cadence <> 'chosen_dates'
      union all
      select chosen.day - s.contributions_due_days_before * 7 / 5 from unnest(s.chosen_dates) chosen (day)
      where s.cadence = 'chosen_dates' and chosen.day - s.due_after_working_days * 7 / 5 >= upcoming.from_day
    ) planned
    where t.workspace_id = ${workspace} and t.partnership_id = ${partnership} and t.left_on is null
    union all
    select t.id, owed.due_on, 'account'
    from span, accountability_lines l
    join partners t on t.workspace_id = l.workspace_id and t.partnership_id = l.partnership_id and t.left_on is null
      and coalesce(l.from_partner_id, t.id) = t.id
    cross join lateral (
      select greatest((l.next_due_on + make_interval(months => n * coalesce(${months('l.cadence')}, 0)))::date,
        case when n = 0 then span.first_day else l.next_due_on end) as due_on
      from generate_series(0, case when l.cadence = 'once' then 0 else 12 end) n
    ) owed
    where l.workspace_id = ${workspace} and l.partnership_id = ${partnership} and l.ended_on is null
      and l.next_due_on is not null and (l.ends_on is null or owed.due_on <= l.ends_on)
    union all
    select t.id, owed.due_on, 'value'
    from span, measures f
    join partners t on t.workspace_id = f.workspace_id and t.partnership_id = f.partnership_id and t.left_on is null
      and t.id = coalesce(f.collected_by_partner_id, f.partner_id)
    cross join lateral (
      select greatest((f.next_period_on + 1 + make_interval(months => n * ${months('f.frequency')}))::date - 1 + f.reporting_days,
        case when n = 0 then span.first_day else f.next_due_on end) as due_on
      from generate_series(0, 36) n
    ) owed
    where f.workspace_id = ${workspace} and f.partnership_id = ${partnership} and f.archived_at is null and f.next_due_on is not null
  )
  select t.id as partner_id, quarter.day::date as quarter,
    count(asked.what) filter (where asked.what = 'contribution')::int as contributions,
    count(asked.what) filter (where asked.what = 'account')::int as accounts,
    count(asked.what) filter (where asked.what = 'value')::int as values
  from span
  cross join generate_series(span.first_day::timestamp, span.past_day::timestamp - interval '1 day', interval '3 months') quarter (day)
  join partners t on t.workspace_id = ${workspace} and t.partnership_id = ${partnership} and t.left_on is null
  left join asked on asked.partner_id = t.id and asked.due_on >= quarter.day::date and asked.due_on < (quarter.day + interval '3 months')::date
  group by t.id, quarter.day`;
