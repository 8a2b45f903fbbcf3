import { contract } from '@trivet/contract';
import { readRiskAllocation } from '@trivet/db';
import { allocationMark } from '@trivet/domain';
import { query } from '../kernel/handlers.ts';

export const getRiskAllocation = query(contract.risks.allocation, async ({ params }, { tx, actor }) => {
  const shares = await readRiskAllocation(tx, { workspaceId: actor.workspaceId, ...params });
  // Each risk has exactly one lead.
  const open = shares.reduce((sum, { leads }) => sum + leads, 0);
  return { open, partners: shares.map((share) => ({ ...share, mark: allocationMark(share, open) })) };
});
