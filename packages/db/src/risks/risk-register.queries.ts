import type { Light, RiskCategory, RiskStatus } from '@trivet/domain';
import { getTableColumns } from 'drizzle-orm';
import { type Field, fieldsOf, type JsonPage, readJsonPage, selected } from '../kernel/json-page.ts';
import { anywhere, type PageRequest } from '../kernel/page.ts';
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
  cell?: { likelihood: number; impact: number } | undefined;
  sort: string;
  count?: boolean | undefined;
};

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
  const shape = { sort: filter.sort, oneStatus: status.length === 1 };
  const asked = [...valuesOf(partnershipId, filter), shape.oneStatus ? status[0] : status];
  const name = `risks_by_${filter.sort}_${shape.oneStatus ? 'in' : 'of'}`;
  const values = [...asked, after?.[0] ?? null, after?.[1] ?? null, limit + 1];
  const counted = filter.count && { total: await countUpTo1000(tx, shape, asked) };
  return { ...(await readJsonPage(tx, { name, text: pageSql(shape), values }, { fields, limit })), ...counted };
}

async function countUpTo1000(tx: Transaction, shape: Shape, asked: readonly unknown[]): Promise<number> {
  const { rows } = await tx.client.query<{ n: number }>({
    name: `risks_counted_${shape.oneStatus ? 'in' : 'of'}`,
    text: `${here} select count(*) as n from (select ${matching(shape)} limit 1001) counted`,
    values: [...asked],
  });
  return rows[0]?.n ?? 0;
}

type Shape = { sort: string; oneStatus: boolean };

function valuesOf(partnershipId: string, filter: RiskFilter): unknown[] {
  const { q, light, category, leadPartnerId, ownerPersonId, mine, cell, reviewDue, aboveAppetite } = filter;
  return [
    partnershipId,
    q === undefined ? null : anywhere(q),
    light ?? null,
    category ?? null,
    leadPartnerId ?? null,
    ownerPersonId ?? null,
    mine ?? null,
    cell?.likelihood ?? null,
    cell?.impact ?? null,
    reviewDue ?? null,
    aboveAppetite ?? null,
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

const longerTexts = ['cause', 'event', 'consequence', 'controls', 'lastNote', 'closingReason'] as const;

const here = `
  with here as materialized (
    select p.workspace_id, p.code, coalesce(p.risk_appetite, w.risk_appetite) as appetite, app.today() as today
    from partnerships p join workspaces w on w.id = p.workspace_id
    where p.id = $1)`;

const reference = `app.reference(here.code, 'R', r.number)`;
const reviewOverdue = `(r.status = 'open' and r.next_review_on < here.today)`;
const aboveAppetite = `(r.score > here.appetite)`;

/** A filter that is null lets everything through. One status reads the index in the order of the page. */
const matching = ({ oneStatus }: Pick<Shape, 'oneStatus'>) => `
  from risks r cross join here
  where r.workspace_id = (select app.workspace_id()) and r.partnership_id = $1
    and ${oneStatus ? 'r.status = $12' : 'r.status = any ($12::text[])'}
    and ($2::text is null or ${reference} || ' ' || r.title || ' ' || r.cause || ' ' || r.event || ' ' || r.consequence ilike $2)
    and ($3::text[] is null or r.light = any ($3))
    and ($4::text[] is null or r.category = any ($4))
    and ($5::uuid is null or r.lead_partner_id = $5)
    and ($6::uuid is null or r.owner_person_id = $6)
    and ($7::boolean is null or (r.owner_person_id = (select app.person_id())) is true = $7)
    and ($8::smallint is null or (r.residual_likelihood, r.residual_impact) = ($8, $9::smallint))
    and ($10::boolean is null or ${reviewOverdue} = $10)
    and ($11::boolean is null or ${aboveAppetite} = $11)`;

const fields: readonly Field[] = [
  ...fieldsOf(getTableColumns(risks), { alias: 'r', without: longerTexts }),
  { name: 'reference', sql: reference, written: 'text' },
  { name: 'leadPartnerName', sql: 'lead.name', written: 'text' },
  { name: 'ownerName', sql: 'owner.name', written: 'text' },
  { name: 'reviewOverdue', sql: reviewOverdue, written: 'yesOrNo' },
  { name: 'aboveAppetite', sql: aboveAppetite, written: 'yesOrNo' },
];

function pageSql(shape: Shape): string {
  const down = shape.sort.startsWith('-');
  const sorted = sorts[down ? shape.sort.slice(1) : shape.sort];
  if (!sorted) throw new Error(`No such sort: ${shape.sort}`);
  const { by, type } = sorted;
  const [direction, further] = down ? ['desc', '<'] : ['asc', '>'];
  return `${here}
    select ${selected(fields)}, ${by}::text, r.id
    from (
      select r.* ${matching(shape)}
        and ($13::text is null or (${by}, r.id) ${further} ($13::${type}, $14::uuid))
      order by ${by} ${direction}, r.id ${direction}
      limit $15) r
    cross join here
    join partners p on p.id = r.lead_partner_id
    join organisations lead on lead.id = p.organisation_id
    left join people owner on owner.id = r.owner_person_id
    order by ${by} ${direction}, r.id ${direction}`;
}
