import type { Partnership, Standing } from '@trivet/domain';
import { eq, getTableColumns, sql } from 'drizzle-orm';
import { all } from '../kernel/page.ts';
import type { Transaction } from '../kernel/transaction.ts';
import { partnerships } from './partnerships.table.ts';

/** Somebody with a name. */
export type Named = { personId: string; name: string };

/** A partnership as those inside read it. */
export type PartnershipView = Partnership & {
  chair: Named | null;
  coordinators: Named[];
  leadPartner: { partnerId: string; name: string } | null;
  counts: {
    partners: number;
    people: number;
    outcomes: number;
    actionsOpen: number;
    actionsBlocked: number;
    risksRed: number;
    risksAmber: number;
    risksGreen: number;
    reportsSubmitted: number;
  };
};

/** @returns undefined when there is none such that may be seen */
export async function readPartnership(
  tx: Transaction,
  { workspaceId, partnershipId, today }: { workspaceId: string; partnershipId: string; today: string },
): Promise<PartnershipView | undefined> {
  const [row] = await tx
    .select({ ...getTableColumns(partnerships), ...viewOn(today) })
    .from(partnerships)
    .where(all(eq(partnerships.workspaceId, workspaceId), eq(partnerships.id, partnershipId)));
  return row;
}

const here = sql`workspace_id = partnerships.workspace_id and partnership_id = partnerships.id`;

const viewOn = (today: string) => {
  const now = sql`m.from_on <= ${today} and (m.to_on is null or m.to_on > ${today})`;
  const holding = sql`from memberships m join people p on p.workspace_id = m.workspace_id and p.id = m.person_id
    where m.workspace_id = partnerships.workspace_id and m.partnership_id = partnerships.id and ${now}`;
  return {
    chair: sql<Named | null>`(
      select json_build_object('personId', p.id, 'name', p.name) ${holding} and m.role = 'chair')`,
    coordinators: sql<Named[]>`(
      select coalesce(json_agg(json_build_object('personId', p.id, 'name', p.name) order by p.name), '[]')
      ${holding} and m.role = 'coordinator')`,
    leadPartner: sql<PartnershipView['leadPartner']>`(
      select json_build_object('partnerId', l.id, 'name', o.name)
      from partners l join organisations o on o.workspace_id = l.workspace_id and o.id = l.organisation_id
      where l.workspace_id = partnerships.workspace_id and l.partnership_id = partnerships.id
        and l.role = 'lead' and l.left_on is null)`,
    counts: sql<PartnershipView['counts']>`(
      select json_build_object(
        'partners', (select count(*) from partners where ${here} and left_on is null),
        'people', (select count(distinct person_id) from memberships m where ${here} and ${now}),
        'outcomes', (select count(*) from contributions where ${here} and ended_on is null),
        'actionsOpen', r.actions_open, 'actionsBlocked', r.actions_blocked,
        'risksRed', r.risks_red, 'risksAmber', r.risks_amber, 'risksGreen', r.risks_green,
        'reportsSubmitted', r.reports_submitted)
      from partnership_rollups r where ${here})`,
  };
};

/**
 * Makes ready to write the first rows of a partnership that is nobody's yet, and no others.
 * @throws when there is such a partnership already
 */
export async function beginFounding(tx: Transaction, partnershipId: string): Promise<void> {
  await tx.client.query({
    name: 'found_partnership',
    text: 'select app.found_partnership($1)',
    values: [partnershipId],
  });
}

/** The counts of a new partnership, all zero. */
export async function openRollup(
  tx: Transaction,
  { workspaceId, partnershipId, at }: { workspaceId: string; partnershipId: string; at: string },
): Promise<void> {
  await tx.client.query({
    name: 'open_rollup',
    text: 'insert into partnership_rollups (partnership_id, workspace_id, changed_at) values ($1, $2, $3)',
    values: [partnershipId, workspaceId, at],
  });
}

/** What whoever is asking is, by now, in the partnership at hand: changed by the command itself. */
export async function standingHere(tx: Transaction, today: string): Promise<Standing> {
  const { rows } = await tx.client.query<{ standing: Standing }>({
    name: 'standing_here',
    text: 'select app.standing_here($1) as standing',
    values: [today],
  });
  const [row] = rows;
  if (!row) throw new Error('A partnership must be entered before one can stand in it');
  return row.standing;
}
