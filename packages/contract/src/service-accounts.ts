import {
  ApiToken,
  Id,
  ServiceAccount,
  ServiceAccountDraft,
  ServiceAccountPatch,
  ServiceTokenDraft,
} from '@trivet/domain';
import { z } from 'zod';
import { type Contract, endpoint } from './kernel/endpoint.ts';
import { represented } from './kernel/lists.ts';
import { NewToken } from './me.ts';

const inWorkspace = z.strictObject({ workspaceId: Id });
const one = inWorkspace.extend({ serviceAccountId: Id });

const Represented = represented(
  ServiceAccount.extend({
    /** Who answers for it, and whether they have left: then it has stopped */
    ownerName: z.string(),
    ownerHasLeft: z.boolean(),
  }),
).meta({ id: 'ServiceAccountRepresentation' });
export type ServiceAccountRepresentation = z.output<typeof Represented>;

const ofAll = '/workspaces/:workspaceId/service-accounts';
const ofOne = `${ofAll}/:serviceAccountId` as const;

/** Programs that read for nobody in particular, such as a data warehouse. */
export const serviceAccounts = {
  list: endpoint({
    method: 'GET',
    path: ofAll,
    summary: 'List the service accounts of a workspace, those that ended last',
    action: 'service_account.see',
    params: inWorkspace,
    result: z.strictObject({ items: z.array(Represented) }),
  }),
  add: endpoint({
    method: 'POST',
    path: ofAll,
    summary: 'Add a service account, with somebody who answers for it',
    action: 'service_account.add',
    params: inWorkspace,
    body: ServiceAccountDraft,
    result: Represented,
  }),
  get: endpoint({
    method: 'GET',
    path: ofOne,
    summary: 'Read a service account',
    action: 'service_account.see',
    params: one,
    result: Represented,
  }),
  edit: endpoint({
    method: 'PATCH',
    path: ofOne,
    summary: 'Change a service account: its name, what it is for, who answers for it, its last day',
    action: 'service_account.edit',
    params: one,
    body: ServiceAccountPatch,
    result: Represented,
  }),
  end: endpoint({
    method: 'DELETE',
    path: ofOne,
    summary: 'End a service account for good; its tokens are refused from then on',
    action: 'service_account.end',
    params: one,
  }),
  listTokens: endpoint({
    method: 'GET',
    path: `${ofOne}/tokens`,
    summary: 'List the API tokens of a service account that are not revoked',
    action: 'service_account.see',
    params: one,
    result: z.strictObject({ items: z.array(ApiToken) }),
  }),
  makeToken: endpoint({
    method: 'POST',
    path: `${ofOne}/tokens`,
    summary: 'Make an API token for a service account: needs a sign-in within the last 15 minutes',
    action: 'service_account.make_token',
    params: one,
    body: ServiceTokenDraft,
    result: NewToken,
    isConfided: true,
  }),
} as const satisfies Contract;
