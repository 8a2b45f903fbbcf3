import type { LogicBox, LogicStage } from '@trivet/domain';
import { and, eq, getTableColumns, sql } from 'drizzle-orm';
import type { Transaction } from '../kernel/transaction.ts';
import type { Within } from '../owners/owners.queries.ts';
import { logicBoxes } from './logic-model.table.ts';

/** A box with those of later columns that it leads to; none that were taken out. */
export type LinkedLogicBox = LogicBox & { leadsToIds: string[] };

/** Every box there ever was, those that were taken out too, column by column from the top. */
export async function logicBoxesOf(tx: Transaction, { workspaceId, partnershipId }: Within): Promise<LinkedLogicBox[]> {
  return tx
    .select({
      ...getTableColumns(logicBoxes),
      leadsToIds: sql<string[]>`(
        select coalesce(json_agg(b.id order by app.logic_stage_rank(b.stage), b.position, b.id), '[]')
        from logic_links l join logic_boxes b on b.workspace_id = l.workspace_id and b.partnership_id = l.partnership_id
          and b.id = l.to_box_id and b.removed_on is null
        where l.workspace_id = logic_boxes.workspace_id and l.partnership_id = logic_boxes.partnership_id
          and l.from_box_id = logic_boxes.id)`,
    })
    .from(logicBoxes)
    .where(and(eq(logicBoxes.workspaceId, workspaceId), eq(logicBoxes.partnershipId, partnershipId)))
    .orderBy(sql`app.logic_stage_rank(${logicBoxes.stage})`, logicBoxes.position, logicBoxes.id);
}

/** Has a box lead to none but these. What it led to and was taken out meanwhile is let go with the rest. */
export async function unsetLogicLinks(
  tx: Transaction,
  { workspaceId, partnershipId, id }: Within & { id: string },
  leadsToIds: readonly string[],
): Promise<void> {
  await tx.client.query({
    name: 'unset_logic_links',
    text: `delete from logic_links
           where workspace_id = $1 and partnership_id = $2 and from_box_id = $3 and to_box_id <> all ($4::uuid[])`,
    values: [workspaceId, partnershipId, id, leadsToIds],
  });
}

/** Has a box lead to these, too. */
export async function setLogicLinks(
  tx: Transaction,
  { workspaceId, partnershipId, id }: Within & { id: string },
  leadsToIds: readonly string[],
): Promise<void> {
  await tx.client.query({
    name: 'set_logic_links',
    text: `insert into logic_links (workspace_id, partnership_id, from_box_id, from_stage, to_box_id, to_stage)
           select $1, $2, f.id, f.stage, t.id, t.stage from logic_boxes f, logic_boxes t
           where f.workspace_id = $1 and f.partnership_id = $2 and f.id = $3
             and t.workspace_id = $1 and t.partnership_id = $2 and t.id = any ($4::uuid[])
           on conflict do nothing`,
    values: [workspaceId, partnershipId, id, leadsToIds],
  });
}

/**
 * Lets go of links between a box and those that were taken out, where they would lead back once it stands in another
 * column: nobody sees them, so nobody could take them away.
 */
export async function dropHiddenLinks(
  tx: Transaction,
  { workspaceId, partnershipId, id }: Within & { id: string },
  stage: LogicStage,
): Promise<void> {
  await tx.client.query({
    name: 'drop_hidden_logic_links',
    text: `delete from logic_links l using logic_boxes b
           where l.workspace_id = $1 and l.partnership_id = $2 and b.workspace_id = $1 and b.partnership_id = $2
             and b.removed_on is not null
             and ((l.from_box_id = $3 and l.to_box_id = b.id and app.logic_stage_rank(b.stage) <= app.logic_stage_rank($4))
               or (l.to_box_id = $3 and l.from_box_id = b.id and app.logic_stage_rank(b.stage) >= app.logic_stage_rank($4)))`,
    values: [workspaceId, partnershipId, id, stage],
  });
}
