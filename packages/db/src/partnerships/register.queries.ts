import type { CollaborationLevel, Partnership, PartnershipKind, PartnershipStatus } from '@trivet/domain';
import { asc, eq, getTableColumns, inArray, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { all, contains, countUpTo1000, keyset, type Page, type PageRequest } from '../kernel/page.ts';
import type { Transaction } from '../kernel/transaction.ts';
import { partnerships } from './partnerships.table.ts';

/** A partnership as everyone in the workspace reads it. */
export type RegisterEntry = Pick<
  Partnership,
  | 'id'
  | 'version'
  | 'createdAt'
  | 'updatedAt'
  | 'code'
  | 'name'
  | 'purpose'
  | 'area'
  | 'kind'
  | 'level'
  | 'status'
  | 'stage'
  | 'archivedAt'
> & {
  partners: { organisationId: string; name: string }[];
  partnerCount: number;
  leadPartner: { organisationId: string; name: string } | null;
  outcomes: { outcomeId: string; code: string }[];
  /** Whether the caller may read what is inside */
  mayOpen: boolean;
};

export type RegisterFilter = {
  q?: string | undefined;
  status?: PartnershipStatus[] | undefined;
  kind?: PartnershipKind[] | undefined;
  level?: CollaborationLevel[] | undefined;
  organisationId?: string | undefined;
  outcomeId?: string | undefined;
  mine?: boolean | undefined;
  archived?: boolean | undefined;
  sort: string;
  count?: boolean | undefined;
};

const { id, version, createdAt, updatedAt, code, name, purpose, area, kind, level, status, stage, archivedAt } =
  getTableColumns(partnerships);
const entry = { id, version, createdAt, updatedAt, code, name, purpose, area, kind, level, status, stage, archivedAt };

const sorts = {
  name: { by: partnerships.name, of: (row: RegisterEntry) => row.name },
  code: { by: partnerships.code, of: (row: RegisterEntry) => row.code },
  createdAt: { by: partnerships.createdAt, of: (row: RegisterEntry) => row.createdAt },
};

/** Everyone's register: partners and outcomes come through the one function that may show them (0004_partnerships.sql). */
export async function listRegister(
  tx: Transaction,
  workspaceId: string,
  filter: RegisterFilter & { personId: string; today: string },
  page: PageRequest,
): Promise<Page<RegisterEntry>> {
  const sorted = keyset(sorts, { sort: filter.sort, id: partnerships.id }, page);
  const matching = matches(workspaceId, filter);
  const rows = await readEntries(tx, all(matching, sorted.where), sorted);
  return {
    ...sorted.page(rows),
    ...(filter.count && { total: await countUpTo1000(tx, sql`${partnerships}`, matching) }),
  };
}

/** @returns undefined when there is none such in this workspace */
export async function readRegisterEntry(
  tx: Transaction,
  workspaceId: string,
  partnershipId: string,
): Promise<RegisterEntry | undefined> {
  const one = all(eq(partnerships.workspaceId, workspaceId), eq(partnerships.id, partnershipId));
  const [row] = await readEntries(tx, one, { orderBy: [asc(partnerships.id)], limit: 1 });
  return row;
}

function matches(workspaceId: string, filter: RegisterFilter & { personId: string; today: string }): SQL | undefined {
  return all(
    eq(partnerships.workspaceId, workspaceId),
    filter.archived ? isNotNull(partnerships.archivedAt) : isNull(partnerships.archivedAt),
    filter.status && inArray(partnerships.status, filter.status),
    filter.kind && inArray(partnerships.kind, filter.kind),
    filter.level && inArray(partnerships.level, filter.level),
    filter.organisationId ? linkedTo(sql`${filter.organisationId}::uuid, null`) : undefined,
    filter.outcomeId ? linkedTo(sql`null, ${filter.outcomeId}::uuid`) : undefined,
    filter.mine === undefined ? undefined : filter.mine ? isMine(filter) : sql`not ${isMine(filter)}`,
    contains(sql`(${partnerships.name} || ' ' || ${partnerships.code} || ' ' || ${partnerships.purpose})`, filter.q),
  );
}

const linkedTo = (to: SQL) =>
  sql`${partnerships.id} in (select l.partnership_id from app.register_links(null, ${to}) l)`;

const isMine = ({ personId, today }: { personId: string; today: string }) =>
  sql`exists (select from memberships m where m.partnership_id = ${partnerships.id} and m.person_id = ${personId}
        and m.from_on <= ${today} and (m.to_on is null or m.to_on > ${today}))`;

/** One page, then the links of its partnerships in one call: one statement. */
function readEntries(
  tx: Transaction,
  where: SQL | undefined,
  { orderBy, limit }: { orderBy: SQL[]; limit: number },
): Promise<RegisterEntry[]> {
  const inOrder = sql.join(orderBy, sql`, `);
  const page = tx.$with('page').as(
    tx
      .select({ ...entry, place: sql<number>`row_number() over (order by ${inOrder})`.as('place') })
      .from(partnerships)
      .where(where)
      .orderBy(...orderBy)
      .limit(limit),
  );
  const links = tx.$with('links', {}).as(linksOfPage);
  return tx
    .with(page, links)
    .select({
      ...shown(page),
      ...linked,
      mayOpen: sql<boolean>`page.id in (select unnest(app.visible_partnerships()))`,
    })
    .from(page)
    .leftJoin(sql`links`, sql`links.partnership_id = page.id`)
    .orderBy(page.place);
}

/** The columns of the page: drizzle offers no way to spread those of a subquery. */
function shown<Page extends Record<keyof typeof entry, PgColumn>>(page: Page): Pick<Page, keyof typeof entry> {
  const { id, version, createdAt, updatedAt, code, name, purpose, area, kind, level, status, stage, archivedAt } = page;
  return { id, version, createdAt, updatedAt, code, name, purpose, area, kind, level, status, stage, archivedAt };
}

const organisation = sql`json_build_object('organisationId', l.organisation_id, 'name', l.organisation_name)`;
const outcome = sql`json_build_object('outcomeId', l.outcome_id, 'code', l.outcome_code)`;

const linksOfPage = sql`
  select l.partnership_id, count(l.organisation_id)::int as partner_count,
    json_agg(${organisation} order by l.organisation_name) filter (where l.organisation_id is not null) as partners,
    json_agg(${organisation}) filter (where l.leads) -> 0 as lead_partner,
    json_agg(${outcome} order by l.outcome_code) filter (where l.outcome_id is not null) as outcomes
  from app.register_links(array(select id from page), null, null) l group by l.partnership_id`;

const linked = {
  partners: sql<RegisterEntry['partners']>`coalesce(links.partners, '[]')`,
  partnerCount: sql<number>`coalesce(links.partner_count, 0)`,
  leadPartner: sql<RegisterEntry['leadPartner']>`links.lead_partner`,
  outcomes: sql<RegisterEntry['outcomes']>`coalesce(links.outcomes, '[]')`,
};
