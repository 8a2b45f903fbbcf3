import { contract } from '@trivet/contract';
import { findSimilarRisks, listAdopted } from '@trivet/db';
import { typicalRisks } from '@trivet/domain';
import { query } from '../kernel/handlers.ts';

/** Whether there is one already: here, or in a partnership beside it. */
export const listSimilarRisks = query(
  contract.risks.similar,
  async ({ query: { title, ...where } }, { tx, actor }) => ({
    items: await findSimilarRisks(tx, { workspaceId: actor.workspaceId, title, ...where }),
  }),
);

export const listTypicalRisks = query(contract.risks.typical, async ({ params }, { tx, actor }) => {
  const adopted = await listAdopted(tx, { workspaceId: actor.workspaceId, ...params });
  return { items: typicalRisks.map((risk) => ({ ...risk, adopted: adopted.includes(risk.key) })) };
});
