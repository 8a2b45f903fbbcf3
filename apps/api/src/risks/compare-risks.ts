import { contract } from '@trivet/contract';
import { findSimilarRisks } from '@trivet/db';
import { query } from '../kernel/handlers.ts';

/** Whether there is one already: here, or in a partnership beside it. */
export const listSimilarRisks = query(
  contract.risks.similar,
  async ({ query: { title, ...where } }, { tx, actor }) => ({
    items: await findSimilarRisks(tx, { workspaceId: actor.workspaceId, title, ...where }),
  }),
);
