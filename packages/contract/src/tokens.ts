import { ApiToken, Id } from '@trivet/domain';
import { z } from 'zod';
import { type Contract, endpoint } from './kernel/endpoint.ts';
import { listQuery, pageOf } from './kernel/lists.ts';

const inWorkspace = z.strictObject({ workspaceId: Id });

const ListedToken = ApiToken.extend({
  /** Who made it, or the service account that uses it */
  ownerName: z.string(),
}).meta({ id: 'ListedToken' });
export type ListedToken = z.output<typeof ListedToken>;

/** What an administrator sees and ends: every key to the workspace, whoever made it. */
export const tokens = {
  list: endpoint({
    method: 'GET',
    path: '/workspaces/:workspaceId/tokens',
    summary: 'List the API tokens of everyone in a workspace',
    action: 'token.see',
    params: inWorkspace,
    query: listQuery({}, ['createdAt']),
    result: pageOf(ListedToken),
  }),
  // A token that is in doubt must end whoever changed it last: no If-Match.
  revoke: endpoint({
    method: 'DELETE',
    path: '/workspaces/:workspaceId/tokens/:tokenId',
    summary: 'Revoke anyone’s API token',
    action: 'token.revoke',
    params: inWorkspace.extend({ tokenId: Id }),
    ifMatch: false,
  }),
} as const satisfies Contract;
