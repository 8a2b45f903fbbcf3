import { contract } from '@trivet/contract';
import { asPerson, listWork, workspacesOf } from '@trivet/db';
import { own } from '../kernel/handlers.ts';

/** One workspace after the other: row-level security opens one at a time, and few people have more than one. */
export const getWork = own(contract.work.get, async (_request, { pool, identity }) => {
  const everywhere = await workspacesOf(pool, identity.accountId);
  const workspaceIds = everywhere.ids.filter((id) => identity.workspaceId === null || identity.workspaceId === id);
  const parts = [];
  for (const workspaceId of workspaceIds) {
    const part = await asPerson(
      pool,
      { identity, place: { workspaceId }, readOnly: true },
      async ({ tx, actor, decision: { today } }) => ({
        today,
        items: await listWork(tx, { workspaceId, personId: actor.personId, today }),
      }),
    );
    parts.push(part);
  }
  const today = parts[0]?.today ?? everywhere.today;
  return { result: { today, items: parts.flatMap(({ items }) => items) } };
});
