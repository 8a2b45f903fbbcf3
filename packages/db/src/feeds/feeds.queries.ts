import { type FeedName, feeds } from '@trivet/domain';
import type { Readable } from 'node:stream';
import { copyFlatRows, type FlatRows, readFlatPage, valuesFrom } from '../kernel/flat-rows.ts';
import type { JsonPage } from '../kernel/json-page.ts';
import type { Transaction } from '../kernel/transaction.ts';
import { partnershipSql, scopeSql } from '../sro-reports/scope.ts';

/** A feed that is rows of tables: how partnerships stand is reckoned elsewhere. */
export type TableFeed = Exclude<FeedName, 'partnerships'>;
type Asked = { workspaceId: string; today: string; name: TableFeed };

/** A feed as CSV, while it is read: all that the person who asks may see. */
export const copyFeed = (tx: Transaction, asked: Asked): Readable => copyFlatRows(tx, flatOf(asked));

/** A feed as JSON, up to `limit` rows. */
export const readFeed = (tx: Transaction, asked: Asked, limit: number): Promise<JsonPage> =>
  readFlatPage(tx, flatOf(asked), { limit, after: null });

function flatOf({ workspaceId, today, name }: Asked): FlatRows {
  const values = valuesFrom(workspaceId, today);
  const scope = scopeSql({ workspaceId, day: today, isPast: false, filter: {} }, values);
  return { columns: feeds[name].columns, rows: `${scope}, rows as (${rowsOf[name]})`, values, inAnyOrder: true };
}

const quoted = (letter: string, from: string) => `app.reference(here.code, '${letter}', ${from}.number)`;
const organisation = (partnerId: string) =>
  `(select o.name from partners x join organisations o on o.id = x.organisation_id where x.id = ${partnerId})`;
const person = (personId: string) => `(select who.name from people who where who.id = ${personId})`;
const noPartnership = `null::uuid as "partnershipId", null::text as "partnershipCode", null::text as "partnershipName"`;
const pointSql = `v.ends_on as "endsOn", nullif(v.part, '') as part,
  case when v.suppressed then null else trim_scale(v.value)::text end as value,
  case when v.provisional then 'yes' else 'no' end as provisional, v.answer, nullif(v.note, '') as note,
  f.id::text || v.ends_on as sort_key, v.id::text as row_id`;
const indicatorReference = `'I-' || to_char(f.number, 'FM999000')`;

const rowsOf: Record<TableFeed, string> = {
  risks: `
    select ${partnershipSql}, r.id, ${quoted('R', 'r')} as reference, r.title, r.category, r.status, r.light, r.score,
      r.residual_likelihood as likelihood, r.residual_impact as impact, r.light_since as "lightSince",
      ${organisation('r.lead_partner_id')} as "leadOrganisation", ${person('r.owner_person_id')} as "ownerName",
      r.reviewed_on as "reviewedOn", r.next_review_on as "nextReviewOn", r.tolerated_until as "toleratedUntil",
      r.closed_on as "closedOn", here.code || to_char(r.number, '000000') as sort_key, r.id::text as row_id
    from here join risks r on r.workspace_id = $1 and r.partnership_id = here.id`,
  actions: `
    select ${partnershipSql}, a.id, ${quoted('A', 'a')} as reference, a.title, a.status,
      app.action_light(a.status, a.percent, a.due_on, a.last_update_on, a.worse_light, a.worse_until_on, moment.day) as light,
      a.percent, ${organisation('a.owner_partner_id')} as "ownerOrganisation", ${person('a.owner_person_id')} as "ownerName",
      a.due_on as "dueOn", a.first_due_on as "firstDueOn", a.due_moves as "dueMoves", a.last_update_on as "lastUpdateOn",
      a.closed_on as "closedOn", here.code || to_char(a.number, '000000') as sort_key, a.id::text as row_id
    from here cross join moment join actions a on a.workspace_id = $1 and a.partnership_id = here.id`,
  indicators: `
    select ${noPartnership}, 'indicator' as kind, f.id as "seriesId", ${indicatorReference} as reference, f.title, o.code as outcome,
      ${seriesSql('f')}, 'I' || to_char(f.number, '000000') as sort_key, f.id::text as row_id
    from indicators f join outcomes o on o.id = f.outcome_id where f.workspace_id = $1 and f.archived_at is null
    union all
    select ${partnershipSql}, 'measure', f.id, ${quoted('F', 'f')}, f.title, null, ${seriesSql('f')},
      here.code || to_char(f.number, '000000'), f.id::text
    from here join measures f on f.workspace_id = $1 and f.partnership_id = here.id and f.archived_at is null`,
  values: `
    select ${noPartnership}, 'indicator' as kind, f.id as "seriesId", ${indicatorReference} as reference, f.title, ${pointSql}
    from indicators f join indicator_points v on v.indicator_id = f.id and v.replaced_at is null and v.answer <> 'withdrawn'
    where f.workspace_id = $1 and f.archived_at is null
    union all
    select ${partnershipSql}, 'measure', f.id, ${quoted('F', 'f')}, f.title, ${pointSql}
    from here join measures f on f.workspace_id = $1 and f.partnership_id = here.id and f.archived_at is null
    join measure_points v on v.workspace_id = $1 and v.partnership_id = here.id and v.measure_id = f.id
      and v.replaced_at is null and v.answer <> 'withdrawn'`,
  // What is not submitted yet is the partnership's own.
  reports: `
    select ${partnershipSql}, r.id as "reportId", r.period_starts_on as "periodStartsOn", r.period_ends_on as "periodEndsOn",
      r.due_on as "dueOn", r.status, (r.submitted_at at time zone w.time_zone)::date as "submittedOn",
      case when r.status in ('submitted', 'accepted') then r.light end as light,
      case when r.status in ('submitted', 'accepted') then r.headline end as headline, r.editions,
      here.code || r.period_starts_on as sort_key, r.id::text as row_id
    from here join reports r on r.workspace_id = $1 and r.partnership_id = here.id join workspaces w on w.id = r.workspace_id`,
  decisions: `
    select ${partnershipSql}, d.id, ${quoted('D', 'd')} as reference, d.title, d.status, d.method, d.decided_on as "decidedOn",
      d.effective_on as "effectiveOn", d.review_on as "reviewOn", nullif(d.outcome, '') as outcome,
      here.code || to_char(d.number, '000000') as sort_key, d.id::text as row_id
    from here join decisions d on d.workspace_id = $1 and d.partnership_id = here.id`,
};

function seriesSql(f: string): string {
  return `coalesce(nullif(${f}.unit_words, ''), ${f}.unit) as unit, ${f}.direction, ${f}.latest_on as "latestOn",
    trim_scale(${f}.latest_value)::text as "latestValue", trim_scale(${f}.target_now)::text as target, ${f}.light, ${f}.state,
    ${f}.next_due_on as "nextDueOn"`;
}
