import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import type { Config } from '../config.ts';
import { list } from '../kernel/handlers.ts';

export const listAudit = list(contract.audit.list, ({ params, query: filter }, { tx, page }) =>
  db.listAudit(tx, params.workspaceId, filter, page),
);

/** None where nobody anchors. The keys are public halves. */
export const listAnchors = ({ auditAnchorDir: dir, jwtPrivateKey: keys }: Config) =>
  list(contract.audit.anchors, async ({ params }, { page }) => ({
    ...(dir === '' ? { items: [], after: null } : await db.listStatements({ dir, keys }, params.workspaceId, page)),
    also: { publicKeys: db.publicKeysOf(keys).map((key) => key.export({ type: 'spki', format: 'pem' })) },
  }));

export const listHistory = list(contract.audit.history, ({ params, query: filter }, { tx, actor, page }) =>
  db.listHistory(tx, { workspaceId: actor.workspaceId, partnershipId: params.partnershipId }, filter, page),
);
