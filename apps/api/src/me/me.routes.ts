import { contract } from '@trivet/contract';
import type { FastifyInstance } from 'fastify';
import { mount } from '../kernel/mount.ts';
import { changePassword } from './change-password.ts';
import { getMe } from './get-me.ts';
import { endOtherSessions, endSession, listSessions } from './sessions.ts';
import { createToken, listTokens, listWorkspaceTokens, revokeToken, revokeWorkspaceToken } from './tokens.ts';

export async function meRoutes(app: FastifyInstance): Promise<void> {
  const { auth } = app;
  mount(app, 'me', contract.me, {
    get: getMe(auth),
    listSessions: listSessions(auth),
    endSession: endSession(auth),
    endOtherSessions: endOtherSessions(auth),
    changePassword: changePassword(auth),
    listTokens: listTokens(auth),
    createToken: createToken(auth),
    revokeToken: revokeToken(auth),
  });
  mount(app, 'tokens', contract.tokens, { list: listWorkspaceTokens(auth), revoke: revokeWorkspaceToken(auth) });
}
