import type { AccountabilityLine, AccountabilityParty, PartnerRole } from '@trivet/domain';
import { sql } from 'drizzle-orm';
import { countUpTo1000, type Page, type PageRequest } from '../kernel/page.ts';
import type { Transaction } from '../kernel/transaction.ts';
import type { Within } from '../owners/owners.queries.ts';
import { clashesSql, settledSql } from './clashes-sql.ts';
import { burdenSql, gapsSql } from './gaps-sql.ts';

export type AccountabilityGapRow = {
  kind: 'vertical_missing' | 'horizontal_missing' | 'collective_missing' | 'sro_vacant' | 'not_agreed' | 'overdue';
  partnerId: string | null;
  name: string | null;
  contributionId: string | null;
  outcomeCode: string | null;
  outcomeStatement: string | null;
  lineId: string | null;
  reference: string | null;
  whatFor: string | null;
  party: AccountabilityParty | null;
  dueOn: string | null;
};

export type AccountabilityClashRow = {
  keepLineId: string;
  keepTerms: number;
  keepReference: string;
  keepWhatFor: string;
  lineId: string;
  terms: number;
  reference: string;
  whatFor: string;
  about: AccountabilityLine['about'];
  partnerNames: string[];
  settled: { on: string; byName: string; reason: string } | null;
  differs: ('means' | 'cadence' | 'days')[];
  proposal: { means: AccountabilityLine['means']; cadence: AccountabilityLine['cadence']; firstDueOn: string };
};

export type AnsweringPartnerRow = {
  partnerId: string;
  name: string;
  shortName: string;
  role: PartnerRole;
  governingBody: string;
  burden: { quarterStartsOn: string; contributions: number; accounts: number; values: number; total: number }[];
};

export type AccountabilityRows = {
  partners: AnsweringPartnerRow[];
  outcomes: { contributionId: string; code: string; statement: string; sroName: string | null }[];
  gaps: AccountabilityGapRow[];
  clashes: AccountabilityClashRow[];
};

/** Completeness, clashes and burden of a partnership, in one statement. */
export async function readAccountability(
  tx: Transaction,
  { workspaceId, partnershipId, today }: Within & { today: string },
): Promise<AccountabilityRows> {
  const { rows } = await tx.client.query<AccountabilityRows>({
    name: 'accountability',
    text: overviewSql,
    values: [workspaceId, partnershipId, today],
  });
  const [row] = rows;
  if (!row) throw new Error('A select without a from is one row');
  return row;
}

const here = { workspace: '$1::uuid', partnership: '$2::uuid', today: '$3::date' };
const referenceOf = (line: string) =>
  `app.reference((select p.code from partnerships p where p.id = $2), 'L', ${line}.number)`;
const inOrder = `array['vertical_missing', 'horizontal_missing', 'collective_missing', 'sro_vacant', 'not_agreed', 'overdue']`;

const overviewSql = `
  select (
    select coalesce(json_agg(json_build_object('kind', g.kind, 'partnerId', g.partner_id, 'name', coalesce(g.name, org.name),
      'contributionId', g.contribution_id, 'outcomeCode', outcome.code, 'outcomeStatement', outcome.statement, 'lineId', g.line_id,
      'reference', case when line.id is not null then ${referenceOf('line')} end, 'whatFor', line.what_for, 'party', g.party,
      'dueOn', g.due_on) order by array_position(${inOrder}, g.kind), line.number, org.name, g.name, outcome.code), '[]')
    from (${gapsSql(here)}) g
    left join partners t on t.id = g.partner_id left join organisations org on org.id = t.organisation_id
    left join contributions c on c.id = g.contribution_id left join outcomes outcome on outcome.id = c.outcome_id
    left join accountability_lines line on line.id = g.line_id
  ) as gaps, (
    select coalesce(json_agg(json_build_object('keepLineId', k.id, 'keepTerms', k.terms, 'keepReference', ${referenceOf('k')}, 'keepWhatFor', k.what_for,
      'lineId', f.id, 'terms', f.terms, 'reference', ${referenceOf('f')}, 'whatFor', f.what_for, 'about', f.about,
      'partnerNames', (select json_agg(o.short_name order by o.short_name) from partners t join organisations o on o.id = t.organisation_id
        where t.id = any (clash.partner_ids)),
      'differs', array_remove(array[case when k.means <> f.means then 'means' end, case when k.cadence <> f.cadence then 'cadence' end,
        case when k.next_due_on <> f.next_due_on then 'days' end], null),
      'settled', case when s.id is not null then json_build_object('on', s.settled_on, 'byName', settler.name, 'reason', s.reason) end,
      'proposal', json_build_object('means', k.means, 'cadence', k.cadence, 'firstDueOn', k.next_due_on))
      order by clash.is_settled, k.number, f.number), '[]')
    from (${clashesSql(here)}) clash
    join accountability_lines k on k.id = clash.keep_id join accountability_lines f on f.id = clash.line_id
    left join clash_settlements s on ${settledSql('k', 'f')}
    left join people settler on settler.id = s.settled_by_id
  ) as clashes, (
    select coalesce(json_agg(json_build_object('partnerId', t.id, 'name', o.name, 'shortName', o.short_name, 'role', t.role,
      'governingBody', o.governing_body, 'burden', load.quarters) order by t.role <> 'lead', o.name, t.id), '[]')
    from partners t join organisations o on o.id = t.organisation_id
    join (
      select partner_id, json_agg(json_build_object('quarterStartsOn', quarter, 'contributions', contributions, 'accounts', accounts,
        'values', b.values, 'total', contributions + accounts + b.values) order by quarter) as quarters
      from (${burdenSql(here)}) b group by partner_id
    ) load on load.partner_id = t.id
  ) as partners, (
    select coalesce(json_agg(json_build_object('contributionId', c.id, 'code', o.code, 'statement', o.statement, 'sroName', s.name)
      order by o.position, o.id), '[]')
    from contributions c join outcomes o on o.id = c.outcome_id left join people s on s.id = o.sro_person_id
    where c.workspace_id = $1 and c.partnership_id = $2 and c.ended_on is null
  ) as outcomes`;

/** Whether two lines ask somebody for the same thing now, settled or not. */
export async function doLinesClash(
  tx: Transaction,
  { workspaceId, partnershipId }: Within,
  { keepLineId, lineId }: { keepLineId: string; lineId: string },
): Promise<boolean> {
  const { rows } = await tx.client.query({
    name: 'accountability_clash',
    text: `select from (${clashesSql(here)}) clash where keep_id = $3 and line_id = $4`,
    values: [workspaceId, partnershipId, keepLineId, lineId],
  });
  return rows.length > 0;
}

export type PartnershipGapsRow = {
  id: string;
  code: string;
  name: string;
  gaps: number;
  verticalMissing: number;
  horizontalMissing: number;
  collectiveMissing: number;
  sroVacant: number;
  notAgreed: number;
  overdue: number;
  clashes: number;
};

const counted = {
  verticalMissing: 'vertical_missing',
  horizontalMissing: 'horizontal_missing',
  collectiveMissing: 'collective_missing',
  sroVacant: 'sro_vacant',
  notAgreed: 'not_agreed',
  overdue: 'overdue',
};
const countedSql = Object.entries(counted)
  .map(([name, kind]) => `count(*) filter (where g.kind = '${kind}')::int as "${name}"`)
  .join(', ');
const each = { workspace: 'p.workspace_id', partnership: 'p.id', today: 'present_day.today' };

/** The same for every partnership that the caller may see inside and that is under way, in one statement. */
export async function listAccountabilityGaps(
  tx: Transaction,
  { workspaceId, today }: { workspaceId: string; today: string },
  { sort, count }: { sort: string; count?: boolean | undefined },
  { limit, after }: PageRequest,
): Promise<Page<PartnershipGapsRow>> {
  const byName = sort.endsWith('name');
  const by = sql.raw(byName ? 'name' : 'gaps');
  const down = sort.startsWith('-');
  const onwards = after ? sql`(${by}, id) ${sql.raw(down ? '<' : '>')} (${after[0]}, ${after[1]})` : sql`true`;
  const direction = sql.raw(down ? 'desc' : 'asc');
  // A rollup shows to who may see inside, where the register shows every partnership.
  const underWay = sql`p.workspace_id = ${workspaceId} and p.archived_at is null and p.status in ('approved', 'active', 'closing')`;
  const { rows } = await tx.execute<PartnershipGapsRow>(sql`
    select * from (
      select p.id, p.code, p.name, missing.*, (select count(*)::int from (${sql.raw(clashesSql(each))}) clash where not clash.is_settled) as clashes
      from ${visible} cross join (select ${today}::date as today) present_day
      cross join lateral (select count(*)::int as gaps, ${sql.raw(countedSql)} from (${sql.raw(gapsSql(each))}) g) missing
      where ${underWay}
    ) found where ${onwards} order by ${by} ${direction}, id ${direction} limit ${limit + 1}`);
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return {
    items,
    after: rows.length > limit && last ? [byName ? last.name : last.gaps, last.id] : null,
    ...(count && { total: await countUpTo1000(tx, visible, underWay) }),
  };
}

const visible = sql`partnerships p join partnership_rollups r on r.partnership_id = p.id`;
