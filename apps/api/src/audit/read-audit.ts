import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import { list } from '../kernel/handlers.ts';

export const listAudit = list(contract.audit.list, ({ params, query: filter }, { tx, page }) =>
  db.listAudit(tx, params.workspaceId, filter, page),
);

export const listHistory = list(contract.audit.history, ({ params, query: filter }, { tx, actor, page }) =>
  db.listHistory(tx, { workspaceId: actor.workspaceId, partnershipId: params.partnershipId }, filter, page),
);
