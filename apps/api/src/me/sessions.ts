import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import { notFound } from '@trivet/domain';
import type { Auth } from '../auth/auth.ts';
import { sessionOf } from '../auth/fresh.ts';
import { own } from '../kernel/handlers.ts';

export const listSessions = (auth: Auth) =>
  own(contract.me.listSessions, async (_request, { identity }) => {
    const { id: current } = sessionOf(identity);
    const sessions = await db.listSessions(auth.db, identity.accountId);
    return { result: { items: sessions.map((one) => ({ ...one, current: one.id === current })), next: null } };
  });

export const endSession = (auth: Auth) =>
  own(contract.me.endSession, async ({ params }, { identity, address, requestId }) => {
    sessionOf(identity);
    const { accountId } = identity;
    if (!(await db.endSession(auth.db, accountId, params.sessionId))) throw notFound();
    await db.noteSecurityEvent(auth.db, { kind: 'sessions_ended', accountId, address, requestId });
    return { result: undefined };
  });

export const endOtherSessions = (auth: Auth) =>
  own(contract.me.endOtherSessions, async (_request, { identity, address, requestId }) => {
    const { accountId } = identity;
    await db.endSessions(auth.db, accountId, sessionOf(identity).id);
    await db.noteSecurityEvent(auth.db, { kind: 'sessions_ended', accountId, address, requestId });
    return { result: undefined };
  });
