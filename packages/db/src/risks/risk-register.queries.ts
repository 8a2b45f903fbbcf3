import { type Light, redForLong, type RiskAllocation, type RiskCategory, type RiskStatus } from '@trivet/domain';
import { getTableColumns } from 'drizzle-orm';
import { type Field, fieldsOf, type JsonPage, readJsonPage, selected } from '../kernel/json-page.ts';
import type { PageRequest } from '../kernel/page.ts';
import type { Statement } from '../kernel/copy-out.ts';
import type { Transaction } from '../kernel/transaction.ts';
import { risks } from './risks.table.ts';

export type RiskFilter = {
  q?: string | undefined;
  status?: RiskStatus[] | undefined;
  light?: Light[] | undefined;
  category?: RiskCategory[] | undefined;
  leadPartnerId?: string | undefined;
  ownerPersonId?: string | undefined;
  /** Only the asking person's own */
  mine?: boolean | undefined;
  reviewDue?: boolean | undefined;
  aboveAppetite?: boolean | undefined;
  actionNeeded?: boolean | undefined;
  redForLong?: boolean | undefined;
  allocation?: RiskAllocation[] | undefined;
  affectedPartnerId?: string | undefined;
  outcomeId?: string | undefined;
  cell?: { likelihood: number; impact: number } | undefined;
  /** Which of its three scores lies in the cell: the current one unless named */
  cellOf?: ScoreKind | undefined;
  sort: string;
  count?: boolean | undefined;
};

/** A risk's scores: before controls, now, and where it should rest. */
type ScoreKind = 'inherent' | 'residual' | 'target';

/** The whole register as a filter and a sort show it, as columns of a spreadsheet: not a page of it. */
export function riskSheet(partnershipId: string, filter: RiskFilter, columns: string): Statement {
  const { status = ['open'], sort } = filter;
  const shape = shapeOf(filter);
  const { by, direction } = orderOf(sort);
  return {
    text: `${here}
      select ${columns}
      from (select r.* ${matching(shape)}) r
      cross join here
      join partners p on p.id = r.lead_partner_id
      join organisations lead on lead.id = p.organisation_id
      left join people owner on owner.id = r.owner_person_id
      order by ${by} ${direction}, r.id ${direction}`,
    values: [...valuesOf(partnershipId, filter), shape.oneStatus ? status[0] : status],
  };
}

/**
 * The risks of a partnership, without their longer texts: the open ones unless the filter names statuses. One
 * statement for each sort, written by hand because this is the list that is asked for most. Who asks and what day it is
 * for them it takes from the transaction, so that it can leave together with the entering.
 */
export async function listRisks(
  tx: Transaction,
  partnershipId: string,
  filter: RiskFilter,
  { limit, after }: PageRequest,
): Promise<JsonPage> {
  const { status = ['open'] } = filter;
  const shape = shapeOf(filter);
  const asked = [...valuesOf(partnershipId, filter), shape.oneStatus ? status[0] : status];
  const name = `risks_by_${filter.sort}_${nameOf(shape)}`;
  const values = [...asked, after?.[0] ?? null, after?.[1] ?? null, limit + 1];
  const counted = filter.count && { total: await countUpTo1000(tx, shape, asked) };
  return { ...(await readJsonPage(tx, { name, text: pageSql(shape), values }, { fields, limit })), ...counted };
}

async function countUpTo1000(tx: Transaction, shape: Shape, asked: readonly unknown[]): Promise<number> {
  const { rows } = await tx.client.query<{ n: number }>({
    name: `risks_counted_${nameOf(shape)}`,
    text: `${here} select count(*) as n from (select ${matching(shape)} limit 1001) counted`,
    values: [...asked],
  });
  return rows[0]?.n ?? 0;
}

/** What of a filter makes it another statement, planned by itself. */
type Shape = { sort: string; oneStatus: boolean; cellOf: ScoreKind };

const shapeOf = ({ sort, status = ['open'], cell, cellOf = 'residual' }: RiskFilter): Shape => ({
  sort,
  oneStatus: status.length === 1,
  cellOf: cell ? cellOf : 'residual',
});
const nameOf = ({ oneStatus, cellOf }: Shape) => `${oneStatus ? 'in' : 'of'}_${cellOf}`;

function valuesOf(partnershipId: string, filter: RiskFilter): unknown[] {
  const { q, light, category, leadPartnerId, ownerPersonId, mine, cell, reviewDue, aboveAppetite } = filter;
  return [
    partnershipId,
    q ?? null,
    light ?? null,
    category ?? null,
    leadPartnerId ?? null,
    ownerPersonId ?? null,
    mine ?? null,
    cell?.likelihood ?? null,
    cell?.impact ?? null,
    reviewDue ?? null,
    aboveAppetite ?? null,
    filter.actionNeeded ?? null,
    filter.redForLong ?? null,
    filter.allocation ?? null,
    filter.affectedPartnerId ?? null,
    filter.outcomeId ?? null,
  ];
}

const sorts: Record<string, { by: string; type: string }> = {
  score: { by: 'r.score', type: 'smallint' },
  reference: { by: 'r.number', type: 'integer' },
  title: { by: 'r.title', type: 'text' },
  nextReviewOn: { by: 'r.next_review_on', type: 'date' },
  createdAt: { by: 'r.created_at', type: 'timestamptz' },
  updatedAt: { by: 'r.updated_at', type: 'timestamptz' },
};

const longerTexts = [
  'cause',
  'event',
  'consequence',
  'controls',
  'lastNote',
  'closingReason',
  'allocationWords',
  'toleratedBecause',
  'whatHappened',
] as const;

const here = `
  with here as materialized (
    select p.workspace_id, p.code, coalesce(p.risk_appetite, w.risk_appetite) as appetite, app.today() as today
    from partnerships p join workspaces w on w.id = p.workspace_id
    where p.id = $1)`;

const reference = `app.reference(here.code, 'R', r.number)`;
const reviewOverdue = `(r.status = 'open' and r.next_review_on < here.today)`;
const aboveAppetite = `(r.score > here.appetite)`;
const tolerated = `(r.tolerated_until is not null and r.tolerated_until >= here.today)`;
const longRed = `(r.status = 'open' and r.red_reviews >= ${redForLong})`;
const openActions = `actions a where a.workspace_id = r.workspace_id and a.partnership_id = r.partnership_id and a.risk_id = r.id
    and a.status in ('proposed', 'agreed', 'in_progress', 'blocked')`;
// decisions.md 6: above appetite, and always when red, a risk needs an open action or an acceptance with an expiry.
const asksForAction = `(r.status = 'open' and (r.light = 'red' or ${aboveAppetite}) and not ${tolerated})`;

/** A filter that is null lets everything through. One status reads the index in the order of the page. */
const matching = ({ oneStatus, cellOf }: Shape) => `
  from risks r cross join here
  where r.workspace_id = (select app.workspace_id()) and r.partnership_id = $1
    and ${oneStatus ? 'r.status = $17' : 'r.status = any ($17::text[])'}
    and ($2::text is null or app.plain(${reference} || ' ' || r.title || ' ' || r.cause || ' ' || r.event || ' ' || r.consequence)
      like (select app.anywhere($2)))
    and ($3::text[] is null or r.light = any ($3))
    and ($4::text[] is null or r.category = any ($4))
    and ($5::uuid is null or r.lead_partner_id = $5)
    and ($6::uuid is null or r.owner_person_id = $6)
    and ($7::boolean is null or (r.owner_person_id = (select app.person_id())) is true = $7)
    and ($8::smallint is null or (r.${cellOf}_likelihood, r.${cellOf}_impact) = ($8, $9::smallint))
    and ($10::boolean is null or ${reviewOverdue} = $10)
    and ($11::boolean is null or ${aboveAppetite} = $11)
    and ($12::boolean is null or (${asksForAction} and not exists (select from ${openActions})) = $12)
    and ($13::boolean is null or ${longRed} = $13)
    and ($14::text[] is null or r.allocation = any ($14))
    and ($15::uuid is null or exists (
      select from risk_affected_partners t where t.risk_id = r.id and t.partner_id = $15 and t.affected))
    and ($16::uuid is null or r.outcome_id = $16)`;

const fields: readonly Field[] = [
  ...fieldsOf(getTableColumns(risks), { alias: 'r', without: longerTexts }),
  { name: 'reference', sql: reference, written: 'text' },
  { name: 'leadPartnerName', sql: 'lead.name', written: 'text' },
  { name: 'leadPartnerShortName', sql: 'lead.short_name', written: 'text' },
  { name: 'ownerName', sql: 'owner.name', written: 'text' },
  { name: 'reviewOverdue', sql: reviewOverdue, written: 'yesOrNo' },
  { name: 'aboveAppetite', sql: aboveAppetite, written: 'yesOrNo' },
  { name: 'openActions', sql: 'coalesce(treated.open, 0)', written: 'number' },
  { name: 'overdueActions', sql: 'coalesce(treated.overdue, 0)', written: 'number' },
  { name: 'actionNeeded', sql: `(${asksForAction} and treated.open is null)`, written: 'yesOrNo' },
  { name: 'tolerated', sql: tolerated, written: 'yesOrNo' },
  { name: 'redForLong', sql: longRed, written: 'yesOrNo' },
  { name: 'sharedWith', sql: `coalesce(touched.partners, '[]')`, written: 'json' },
];

function pageSql(shape: Shape): string {
  const { by, type, direction, further } = orderOf(shape.sort);
  return `${here}, page as materialized (
      select r.* ${matching(shape)}
        and ($18::text is null or (${by}, r.id) ${further} ($18::${type}, $19::uuid))
      order by ${by} ${direction}, r.id ${direction}
      limit $20),
    treated as materialized (
      select a.risk_id, count(*) as open, count(*) filter (where a.due_on < app.today()) as overdue
      from actions a
      where a.workspace_id = (select app.workspace_id()) and a.partnership_id = $1
        and a.risk_id = any (array(select id from page)) and a.status in ('proposed', 'agreed', 'in_progress', 'blocked')
      group by a.risk_id),
    touched as materialized (
      select t.risk_id, json_agg(o.short_name order by o.short_name) as partners
      from risk_affected_partners t join partners ap on ap.id = t.partner_id and ap.partnership_id = $1
      join organisations o on o.id = ap.organisation_id
      where t.risk_id = any (array(select id from page)) and t.affected
      group by t.risk_id)
    select ${selected(fields)}, ${by}::text, r.id
    from page r
    cross join here
    join partners p on p.id = r.lead_partner_id
    join organisations lead on lead.id = p.organisation_id
    left join people owner on owner.id = r.owner_person_id
    left join treated on treated.risk_id = r.id
    left join touched on touched.risk_id = r.id
    order by ${by} ${direction}, r.id ${direction}`;
}

function orderOf(sort: string) {
  const down = sort.startsWith('-');
  const sorted = sorts[down ? sort.slice(1) : sort];
  if (!sorted) throw new Error(`No such sort: ${sort}`);
  return { ...sorted, ...(down ? { direction: 'desc', further: '<' } : { direction: 'asc', further: '>' }) };
}
