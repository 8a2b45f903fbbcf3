import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import { expectedSpend, spendLight } from '@trivet/domain';
import { lineSeenBy } from '../budget-lines/read-budget-lines.ts';
import { query } from '../kernel/handlers.ts';

export const getMoney = query(
  contract.money.get,
  async ({ params: { partnershipId } }, { tx, actor, decision: { today } }) => {
    const within = { workspaceId: actor.workspaceId, partnershipId, today };
    const tolerance = await db.readSpendTolerance(tx, within.workspaceId);
    const lines = await db.budgetLinesOf(tx, within);
    const milestones = await db.milestoneSpend(tx, within);
    return {
      id: partnershipId,
      sums: await db.sumMoney(tx, within),
      lines: lines.map((line) => lineSeenBy(actor, line)),
      milestones: milestones.map(({ forecast, endsOn, ...milestone }) => {
        const facts = { ...milestone, forecast, endsOn };
        return { ...milestone, expected: expectedSpend(facts), ...spendLight(facts, { tolerance, today }) };
      }),
      tolerance,
    };
  },
);
