import type { AccountabilityLine, AccountabilityParty, Light } from '@trivet/domain';
import { getTableColumns, type SQL, sql } from 'drizzle-orm';
import type { Statement } from '../kernel/copy-out.ts';
import { all, contains, countUpTo1000, keyset, type Page, type PageRequest } from '../kernel/page.ts';
import type { Transaction } from '../kernel/transaction.ts';
import type { Within } from '../owners/owners.queries.ts';
import { type Planned, planned, plannedWords } from './planned-sql.ts';
import { type RestsOn, restsOn, restsOnWords } from './rests-on-sql.ts';
import { accountabilityLines } from './accountability-lines.table.ts';

export type AccountabilityStatus = 'drafted' | 'asking_again' | 'agreed' | 'ended';

/** A line as it is read on a day, with the names behind its ids. */
export type AccountabilityLineRow = AccountabilityLine & {
  reference: string;
  fromName: string | null;
  fromShortName: string | null;
  toName: string | null;
  toShortName: string | null;
  outcomeCode: string | null;
  status: AccountabilityStatus;
  waitingFor: string[];
  light: Light | null;
  daysLate: number;
  restsOn: RestsOn | null;
  objective: Planned | null;
  budgetLine: Planned | null;
};

export type AccountabilityLineFilter = {
  q?: string | undefined;
  dimension?: AccountabilityLine['dimension'][] | undefined;
  status?: AccountabilityStatus[] | undefined;
  light?: Light[] | undefined;
  means?: AccountabilityLine['means'][] | undefined;
  partnerId?: string | undefined;
  overdue?: boolean | undefined;
  agreementId?: string | undefined;
  objectiveId?: string | undefined;
  sort: string;
  count?: boolean | undefined;
};

type OnDay = Within & { today: string };
export type LineSheetColumn = keyof ReturnType<typeof lineSheetColumns>;

// Columns of subqueries are written out: drizzle leaves the table's name away where it selects from one table.
const l = sql.raw('accountability_lines');
const organisationOf = (partner: string, column: string) =>
  sql.raw(`(select o.${column} from partners p join organisations o on o.id = p.organisation_id
    where p.id = accountability_lines.${partner})`);

/** The other end by name: a partner, the body above one, the SRO. */
const otherEnd = (column: 'name' | 'short_name') => sql<string | null>`case ${l}.answers_to
    when 'partner' then ${organisationOf('to_partner_id', column)}
    when 'governing_body' then nullif(${organisationOf('from_partner_id', 'governing_body')}, '')
    when 'sro' then (select s.name from contributions c join outcomes o on o.id = c.outcome_id join people s on s.id = o.sro_person_id
      where c.id = ${l}.contribution_id)
    else ${l}.body_name end`;

const waiting = sql`(select coalesce(json_agg(v.short_name order by v.party, v.short_name), '[]') from accountability_parties v
    where v.workspace_id = ${l}.workspace_id and v.partnership_id = ${l}.partnership_id and v.line_id = ${l}.id and v.agreed_on is null and v.ended_on is null)`;
const waits = sql`exists (select from accountability_parties v
    where v.workspace_id = ${l}.workspace_id and v.partnership_id = ${l}.partnership_id and v.line_id = ${l}.id and v.agreed_on is null and v.ended_on is null)`;
const status = sql<AccountabilityStatus>`case when ${l}.ended_on is not null then 'ended' when not ${waits} and ${l}.agreed_on is not null
    then 'agreed' when ${l}.agreed_on is null then 'drafted' else 'asking_again' end`;
const light = (today: SQL) => sql<Light | null>`app.account_light(${l}.agreed_on, ${l}.next_due_on, ${today})`;
const daysLate = (today: SQL) =>
  sql<number>`case when ${l}.agreed_on is null then 0 else greatest(0, coalesce(${today} - ${l}.next_due_on, 0)) end`;
const reference = sql<string>`app.reference((select p.code from partnerships p where p.id = ${l}.partnership_id), 'L', ${l}.number)`;

const read = (today: SQL) => ({
  ...getTableColumns(accountabilityLines),
  reference,
  fromName: sql<string | null>`${organisationOf('from_partner_id', 'name')}`,
  fromShortName: sql<string | null>`${organisationOf('from_partner_id', 'short_name')}`,
  toName: otherEnd('name'),
  toShortName: otherEnd('short_name'),
  outcomeCode: sql<
    string | null
  >`(select o.code from contributions c join outcomes o on o.id = c.outcome_id where c.id = ${l}.contribution_id)`,
  status,
  waitingFor: sql<string[]>`${waiting}`,
  light: light(today),
  daysLate: daysLate(today),
  restsOn: restsOn(today),
  objective: planned('objective'),
  budgetLine: planned('budgetLine'),
});

const day = (today: string) => sql`${today}::date`;
const nothingOwed = '2101-01-01';
const sorts = {
  reference: { by: accountabilityLines.number, of: ({ number }: AccountabilityLineRow) => number },
  nextDueOn: {
    by: sql`coalesce(${l}.next_due_on, ${nothingOwed}::date)`,
    of: ({ nextDueOn }: AccountabilityLineRow) => nextDueOn ?? nothingOwed,
  },
  whatFor: { by: accountabilityLines.whatFor, of: ({ whatFor }: AccountabilityLineRow) => whatFor },
  updatedAt: { by: accountabilityLines.updatedAt, of: ({ updatedAt }: AccountabilityLineRow) => updatedAt },
};

/** Lines of a partnership: those that have not ended, unless the filter names a status. */
export async function listAccountabilityLines(
  tx: Transaction,
  place: OnDay,
  filter: AccountabilityLineFilter,
  page: PageRequest,
): Promise<Page<AccountabilityLineRow>> {
  const sorted = keyset(sorts, { sort: filter.sort, id: accountabilityLines.id }, page);
  const matching = all(...conditions(place, filter));
  const rows = await tx
    .select(read(day(place.today)))
    .from(accountabilityLines)
    .where(all(matching, sorted.where))
    .orderBy(...sorted.orderBy)
    .limit(sorted.limit);
  return {
    ...sorted.page(rows),
    ...(filter.count && { total: await countUpTo1000(tx, sql`${accountabilityLines}`, matching) }),
  };
}

/** @returns undefined when there is none such in this partnership */
export async function readAccountabilityLine(
  tx: Transaction,
  place: OnDay,
  lineId: string,
): Promise<AccountabilityLineRow | undefined> {
  // With a name, as every change reads what it made: to plan it takes ten times as long as to ask it.
  const [line] = await tx
    .select(read(day(place.today)))
    .from(accountabilityLines)
    .where(all(here(place), sql`${l}.id = ${lineId}`))
    .prepare('read_accountability_line')
    .execute();
  return line;
}

/** Every line that has not ended, in the order of their numbers. */
export async function liveAccountabilityLines(tx: Transaction, place: OnDay): Promise<AccountabilityLineRow[]> {
  return tx
    .select(read(day(place.today)))
    .from(accountabilityLines)
    .where(all(here(place), sql`${l}.ended_on is null`))
    .orderBy(accountabilityLines.number);
}

export type AccountabilityPartyRow = {
  party: AccountabilityParty;
  partnerId: string | null;
  name: string;
  agreedOn: string | null;
  signatoryName: string | null;
  capacity: string | null;
  organisationLeadId: string | null;
  sroPersonId: string | null;
};

/** Who has to agree to a line as it stands, and who has. */
export async function partiesOfLine(
  tx: Transaction,
  { workspaceId, partnershipId }: Within,
  lineId: string,
): Promise<AccountabilityPartyRow[]> {
  const { rows } = await tx.client.query<AccountabilityPartyRow>({
    name: 'parties_of_line',
    text: `select party, partner_id as "partnerId", name, agreed_on as "agreedOn", signatory_name as "signatoryName", capacity,
             organisation_lead_id as "organisationLeadId", sro_person_id as "sroPersonId"
           from accountability_parties where workspace_id = $1 and partnership_id = $2 and line_id = $3
           order by array_position(array['partner', 'body', 'sro'], party), name, partner_id`,
    values: [workspaceId, partnershipId, lineId],
  });
  return rows;
}

/** What a spreadsheet of lines is read from: the columns of {@link lineSheetColumns}, each perhaps guarded. */
export function accountabilitySheet(
  tx: Transaction,
  place: OnDay,
  { filter, columns }: { filter: AccountabilityLineFilter; columns: Record<string, SQL> },
): Statement {
  const sorted = keyset(sorts, { sort: filter.sort, id: accountabilityLines.id }, { limit: 0, after: null });
  const asked = tx
    .select(Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, column.as(name)])))
    .from(accountabilityLines)
    .where(all(...conditions(place, filter)))
    .orderBy(...sorted.orderBy)
    .toSQL();
  return { text: asked.sql, values: asked.params };
}

/** Where each column of the register comes from. No private detail is among them: none is in this table. */
export const lineSheetColumns = (today: string) => ({
  reference: sql`${reference}`,
  dimension: sql`${l}.dimension`,
  from: sql`coalesce(${organisationOf('from_partner_id', 'name')}, '')`,
  to: sql`coalesce(${otherEnd('name')}, '')`,
  about: sql`${l}.about`,
  whatFor: sql`${l}.what_for`,
  means: sql`${l}.means`,
  form: sql`${l}.form`,
  cadence: sql`${l}.cadence`,
  startsOn: sql`${l}.starts_on`,
  endsOn: sql`${l}.ends_on`,
  firstDueOn: sql`${l}.first_due_on`,
  nextDueOn: sql`${l}.next_due_on`,
  lastAccountOn: sql`${l}.last_account_on`,
  light: sql`${light(day(today))}`,
  status: sql`${status}`,
  consequence: sql`${l}.consequence`,
  restsOn: sql`${restsOnWords}`,
  objective: plannedWords('objective'),
  budgetLine: plannedWords('budgetLine'),
  endingReason: sql`${l}.ending_reason`,
});

function conditions(place: OnDay, filter: AccountabilityLineFilter): (SQL | undefined)[] {
  const { q, dimension, means, partnerId, agreementId, objectiveId, overdue } = filter;
  const today = day(place.today);
  return [
    here(place),
    filter.status ? sql`${status} = any (${sql.param(filter.status)}::text[])` : sql`${l}.ended_on is null`,
    contains(sql`${reference} || ' ' || ${l}.what_for || ' ' || ${l}.form || ' ' || ${l}.body_name`, q),
    dimension && sql`${l}.dimension = any (${sql.param(dimension)}::text[])`,
    means && sql`${l}.means = any (${sql.param(means)}::text[])`,
    filter.light && sql`${light(today)} = any (${sql.param(filter.light)}::text[])`,
    agreementId === undefined ? undefined : sql`${l}.agreement_id = ${agreementId}`,
    objectiveId === undefined ? undefined : sql`${l}.objective_id = ${objectiveId}`,
    partnerId === undefined
      ? undefined
      : sql`(${l}.dimension = 'collective' or ${partnerId}::uuid in (${l}.from_partner_id, ${l}.to_partner_id))`,
    overdue === undefined
      ? undefined
      : sql`(${l}.agreed_on is not null and ${l}.ended_on is null and ${l}.next_due_on < ${today}) is true = ${overdue}`,
  ];
}

const here = ({ workspaceId, partnershipId }: Within) =>
  sql`${l}.workspace_id = ${workspaceId} and ${l}.partnership_id = ${partnershipId}`;
