import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import { continuityOf } from '@trivet/domain';
import { query } from '../kernel/handlers.ts';

export const getContinuity = query(contract.memberships.continuity, async ({ params }, { tx, actor, decision }) => {
  const { today } = decision;
  const facts = await db.readContinuityFacts(tx, { ...params, workspaceId: actor.workspaceId, today });
  return continuityOf(facts, today);
});
