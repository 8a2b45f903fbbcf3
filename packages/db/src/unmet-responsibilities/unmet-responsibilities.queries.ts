import type { UnmetResponsibility, UnmetStatus, UnmetStep } from '@trivet/domain';
import { asc, eq, getTableColumns, inArray, sql } from 'drizzle-orm';
import { all, countUpTo1000, keyset, type Page, type PageRequest } from '../kernel/page.ts';
import type { Transaction } from '../kernel/transaction.ts';
import type { Within } from '../owners/owners.queries.ts';
import { unmetResponsibilities as unmet, unmetSteps as steps } from './unmet-responsibilities.table.ts';

/** One with the names behind its ids. Row-level security leaves out those that are not for the person who asks. */
export type UnmetRow = UnmetResponsibility & {
  reference: string;
  partnerName: string;
  partnerShortName: string;
  lineReference: string | null;
  lineWhatFor: string | null;
  reportPeriodStartsOn: string | null;
  policyReference: string | null;
  policyTitle: string | null;
};

export type UnmetFilter = {
  status?: UnmetStatus[] | undefined;
  partnerId?: string | undefined;
  lineId?: string | undefined;
  reportId?: string | undefined;
  reference?: string | undefined;
  sort: string;
  count?: boolean | undefined;
};

// Names are spelled out: drizzle would leave `unmet_responsibilities.` away, and inside a subquery the name would mean another column.
const code = `(select p.code from partnerships p where p.id = unmet_responsibilities.partnership_id)`;
const reference = sql<string>`app.reference(${sql.raw(code)}, 'U', unmet_responsibilities.number)`;
const organisation = (column: string) => sql<string>`(select o.${sql.raw(column)} from partners p
  join organisations o on o.id = p.organisation_id where p.id = unmet_responsibilities.partner_id)`;
const ofLine = (column: string) =>
  sql<
    string | null
  >`(select ${sql.raw(column)} from accountability_lines l where l.id = unmet_responsibilities.line_id)`;
const ofPolicy = (column: string) =>
  sql<string | null>`(select ${sql.raw(column)} from agreements g where g.id = unmet_responsibilities.policy_id)`;

const view = {
  ...getTableColumns(unmet),
  reference,
  partnerName: organisation('name'),
  partnerShortName: organisation('short_name'),
  lineReference: ofLine(`app.reference(${code}, 'L', l.number)`),
  lineWhatFor: ofLine('l.what_for'),
  reportPeriodStartsOn: sql<
    string | null
  >`(select r.period_starts_on from reports r where r.id = unmet_responsibilities.report_id)`,
  policyReference: ofPolicy(`app.reference(${code}, 'G', g.number)`),
  policyTitle: ofPolicy('g.title'),
};

const nothingDue = '2101-01-01';
const sorts = {
  reference: { by: unmet.number, of: ({ number }: UnmetRow) => number },
  nextStepDueOn: {
    by: sql`coalesce(unmet_responsibilities.next_step_due_on, ${nothingDue}::date)`,
    of: ({ nextStepDueOn }: UnmetRow) => nextStepDueOn ?? nothingDue,
  },
};

const here = ({ workspaceId, partnershipId }: Within) =>
  all(eq(unmet.workspaceId, workspaceId), eq(unmet.partnershipId, partnershipId));

export async function listUnmetResponsibilities(
  tx: Transaction,
  place: Within,
  { status, partnerId, lineId, reportId, reference: called, sort, count }: UnmetFilter,
  page: PageRequest,
): Promise<Page<UnmetRow>> {
  const sorted = keyset(sorts, { sort, id: unmet.id }, page);
  const matching = all(
    here(place),
    status && inArray(unmet.status, status),
    partnerId === undefined ? undefined : eq(unmet.partnerId, partnerId),
    lineId === undefined ? undefined : eq(unmet.lineId, lineId),
    reportId === undefined ? undefined : eq(unmet.reportId, reportId),
    called === undefined ? undefined : eq(reference, called),
  );
  const rows = await tx
    .select(view)
    .from(unmet)
    .where(all(matching, sorted.where))
    .orderBy(...sorted.orderBy)
    .limit(sorted.limit);
  return { ...sorted.page(rows), ...(count && { total: await countUpTo1000(tx, sql`${unmet}`, matching) }) };
}

/** @returns undefined when there is none such in this partnership that the person who asks may read */
export async function readUnmetResponsibility(
  tx: Transaction,
  place: Within,
  unmetId: string,
): Promise<UnmetRow | undefined> {
  const [found] = await tx
    .select(view)
    .from(unmet)
    .where(all(here(place), eq(unmet.id, unmetId)));
  return found;
}

export type UnmetEntry = { id: string; step: UnmetStep | null; takenOn: string; words: string; byName: string };

/** Every step that was taken and every answer, the first first. */
export function listUnmetEntries(
  tx: Transaction,
  { workspaceId, partnershipId }: Within,
  unmetId: string,
): Promise<UnmetEntry[]> {
  const { id, step, takenOn, words } = getTableColumns(steps);
  const byName = sql<string>`(select p.name from people p where p.id = unmet_steps.by_person_id)`;
  return tx
    .select({ id, step, takenOn, words, byName })
    .from(steps)
    .where(all(eq(steps.workspaceId, workspaceId), eq(steps.partnershipId, partnershipId), eq(steps.unmetId, unmetId)))
    .orderBy(asc(steps.at), asc(steps.id));
}

type Kept = Omit<UnmetEntry, 'byName'> & { byPersonId: string; at: string };

/** Writes down a step, or what the partner said, in the transaction that saved it. */
export async function keepUnmetEntry(
  tx: Transaction,
  { workspaceId, partnershipId, partnerId, id: unmetId }: UnmetResponsibility,
  entry: Kept,
): Promise<void> {
  await tx.insert(steps).values({ ...entry, workspaceId, partnershipId, partnerId, unmetId });
}

/** The partnership's policy for this that holds on a day; null where none is signed. */
export async function unmetPolicyOf(
  tx: Transaction,
  { workspaceId, partnershipId, today }: Within & { today: string },
): Promise<string | null> {
  const { rows } = await tx.client.query<{ id: string }>({
    name: 'unmet_policy_of',
    text: `select id from agreements
           where workspace_id = $1 and partnership_id = $2 and kind = 'unmet_responsibility_policy' and signed_version is not null
             and in_force_from <= $3 and coalesce(in_force_until, $3) >= $3 and coalesce(ended_on > $3, true)
           order by in_force_from desc, id limit 1`,
    values: [workspaceId, partnershipId, today],
  });
  return rows[0]?.id ?? null;
}
