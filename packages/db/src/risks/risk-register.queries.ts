import type { Light, RiskCategory, RiskStatus } from '@trivet/domain';
import { getTableColumns } from 'drizzle-orm';
import { type JsonPage, jsonColumns, readJsonPage } from '../kernel/json-page.ts';
import { anywhere, type PageRequest } from '../kernel/page.ts';
import type { Transaction } from '../kernel/transaction.ts';
import type { Within } from '../owners/owners.queries.ts';
import { risks } from './risks.table.ts';

export type RiskFilter = {
  q?: string | undefined;
  status?: RiskStatus[] | undefined;
  light?: Light[] | undefined;
  category?: RiskCategory[] | undefined;
  leadPartnerId?: string | undefined;
  ownerPersonId?: string | undefined;
  /** Only this person's */
  mineOf?: string | undefined;
  reviewDue?: boolean | undefined;
  aboveAppetite?: boolean | undefined;
  cell?: { likelihood: number; impact: number } | undefined;
  sort: string;
  count?: boolean | undefined;
};

/**
 * The risks of a partnership, without their longer texts: the open ones unless the filter names statuses. One
 * statement for each sort, written by hand because this is the list that is asked for most; the last of its transaction.
 */
export async function listRisks(
  tx: Transaction,
  within: Within & { today: string },
  filter: RiskFilter,
  { limit, after }: PageRequest,
): Promise<JsonPage> {
  const { status = ['open'] } = filter;
  const shape = { sort: filter.sort, oneStatus: status.length === 1 };
  const asked = [...valuesOf(within, filter), shape.oneStatus ? status[0] : status];
  const name = `risks_by_${filter.sort}_${shape.oneStatus ? 'in' : 'of'}`;
  const values = [...asked, after?.[0] ?? null, after?.[1] ?? null, limit + 1];
  const counted = filter.count && { total: await countUpTo1000(tx, shape, asked) };
  return { ...(await readJsonPage(tx, { name, text: pageSql(shape), values }, limit)), ...counted };
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

function valuesOf({ workspaceId, partnershipId, today }: Within & { today: string }, filter: RiskFilter): unknown[] {
  const { q, light, category, leadPartnerId, ownerPersonId, mineOf, cell, reviewDue, aboveAppetite } = filter;
  return [
    workspaceId,
    partnershipId,
    today,
    q === undefined ? null : anywhere(q),
    light ?? null,
    category ?? null,
    leadPartnerId ?? null,
    ownerPersonId ?? null,
    mineOf ?? null,
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
    select p.code, coalesce(p.risk_appetite, w.risk_appetite) as appetite
    from partnerships p join workspaces w on w.id = p.workspace_id
    where p.workspace_id = $1 and p.id = $2)`;

const reference = `app.reference(here.code, 'R', r.number)`;
const reviewOverdue = `(r.status = 'open' and r.next_review_on < $3::date)`;
const aboveAppetite = `(r.score > here.appetite)`;

const line = `
  ${jsonColumns(getTableColumns(risks), { alias: 'r', without: longerTexts })},
  ${reference} as "reference",
  (select o.name from partners p join organisations o on o.id = p.organisation_id where p.id = r.lead_partner_id) as "leadPartnerName",
  (select p.name from people p where p.id = r.owner_person_id) as "ownerName",
  ${reviewOverdue} as "reviewOverdue",
  ${aboveAppetite} as "aboveAppetite"`;

/** A filter that is null lets everything through. One status reads the index in the order of the page. */
const matching = ({ oneStatus }: Pick<Shape, 'oneStatus'>) => `
  from risks r cross join here
  where r.workspace_id = $1 and r.partnership_id = $2 and ${oneStatus ? 'r.status = $14' : 'r.status = any ($14::text[])'}
    and ($4::text is null or ${reference} || ' ' || r.title || ' ' || r.cause || ' ' || r.event || ' ' || r.consequence ilike $4)
    and ($5::text[] is null or r.light = any ($5))
    and ($6::text[] is null or r.category = any ($6))
    and ($7::uuid is null or r.lead_partner_id = $7)
    and ($8::uuid is null or r.owner_person_id = $8)
    and ($9::uuid is null or r.owner_person_id = $9)
    and ($10::smallint is null or (r.residual_likelihood, r.residual_impact) = ($10, $11::smallint))
    and ($12::boolean is null or ${reviewOverdue} = $12)
    and ($13::boolean is null or ${aboveAppetite} = $13)`;

function pageSql(shape: Shape): string {
  const down = shape.sort.startsWith('-');
  const sorted = sorts[down ? shape.sort.slice(1) : shape.sort];
  if (!sorted) throw new Error(`No such sort: ${shape.sort}`);
  const { by, type } = sorted;
  const [direction, further] = down ? ['desc', '<'] : ['asc', '>'];
  return `${here}
    select (select row_to_json(line) from (select ${line}) line)::text as line, ${by}::text as key, r.id
    ${matching(shape)}
      and ($15::text is null or (${by}, r.id) ${further} ($15::${type}, $16::uuid))
    order by ${by} ${direction}, r.id ${direction}
    limit $17`;
}
