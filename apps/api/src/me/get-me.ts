import { contract } from '@trivet/contract';
import { readAccount, workspaceOfServiceAccount } from '@trivet/db';
import type { Auth } from '../auth/auth.ts';
import { representMe } from '../auth/sign-in.ts';
import { own } from '../kernel/handlers.ts';

export const getMe = (auth: Auth) =>
  own(contract.me.get, async (_request, { identity }) => {
    const { accountId, via } = identity;
    const reading = via === 'token' ? await workspaceOfServiceAccount(auth.db, accountId) : [];
    // A service account is nobody who signs in: it has no email address.
    if (reading.length > 0) return { result: { account: { id: accountId, email: '' }, workspaces: reading } };
    const account = await readAccount(auth.db, accountId);
    return { result: await representMe(auth, account, identity) };
  });
