import { sql } from 'drizzle-orm';
import { askNamed } from '../kernel/named.ts';
import type { Transaction } from '../kernel/transaction.ts';
import { factsNow } from './present-standing.ts';

/**
 * What was kept of a partnership `p` on the day `present_day.today`, as `kept`, while it holds: nothing has happened in the
 * partnership since, nor to what it shows of the workspace (migrations/0125_kept_standings.sql).
 */
export const keptWhileItHolds = sql`
  left join audit_chains trail on trail.chain_id = p.id
  left join kept_standings kept on kept.partnership_id = p.id and kept.day = present_day.today
    and kept.sequence = coalesce(trail.sequence, 0) and kept.epoch = present_day.epoch`;

/** The day, and how far the workspace has come in what every partnership shows of it. */
export const presentDay = (workspaceId: string, today: string) =>
  sql`(select ${today}::date as today, app.standing_epoch(${workspaceId}) as epoch offset 0) present_day`;

/**
 * Keeps how partnerships stand that have changed since it was kept, or whose day has.
 * @returns how many, `most` at a time
 */
export async function keepStandings(
  tx: Transaction,
  { workspaceId, today }: { workspaceId: string; today: string },
  most: number,
): Promise<number> {
  const rows = await askNamed<{ id: string }>(
    tx,
    sql`
    insert into kept_standings (partnership_id, workspace_id, day, sequence, epoch, facts)
    select p.id, p.workspace_id, p.today, p.sequence, p.epoch, p.facts
    from (
      select p.id, p.workspace_id, present_day.today, coalesce(trail.sequence, 0) as sequence, present_day.epoch, ${factsNow} as facts
      from partnerships p cross join ${presentDay(workspaceId, today)} ${keptWhileItHolds}
      where p.workspace_id = ${workspaceId} and p.archived_at is null
        and kept.partnership_id is null
      limit ${most}
    ) p
    on conflict (partnership_id) do update set day = excluded.day, sequence = excluded.sequence, epoch = excluded.epoch,
      facts = excluded.facts
    returning partnership_id as id`,
  );
  return rows.length;
}

/** Partnerships that stand otherwise than is kept of them although nothing is known to have changed: there should be none. */
export async function findStandingDifferences(
  tx: Transaction,
  { workspaceId, today }: { workspaceId: string; today: string },
): Promise<string[]> {
  const rows = await askNamed<{ id: string }>(
    tx,
    sql`
    select p.id from partnerships p cross join ${presentDay(workspaceId, today)} ${keptWhileItHolds}
    where p.workspace_id = ${workspaceId} and kept.facts::jsonb <> ${factsNow}::jsonb
    order by p.id`,
  );
  return rows.map(({ id }) => id);
}
