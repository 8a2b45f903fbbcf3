import { contract } from '@trivet/contract';
import type { FastifyInstance } from 'fastify';
import { mount } from '../kernel/mount.ts';
import { addServiceAccount, editServiceAccount, endServiceAccount } from './keep-service-accounts.ts';
import { makeServiceToken } from './make-token.ts';
import { listServiceAccounts, listServiceTokens, readServiceAccount } from './read-service-accounts.ts';

export async function serviceAccountRoutes(app: FastifyInstance): Promise<void> {
  const { auth } = app;
  mount(app, 'serviceAccounts', contract.serviceAccounts, {
    list: listServiceAccounts,
    add: addServiceAccount,
    get: readServiceAccount,
    edit: editServiceAccount,
    end: endServiceAccount(auth),
    listTokens: listServiceTokens(auth),
    makeToken: makeServiceToken(auth),
  });
}
