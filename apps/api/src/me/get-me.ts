import { contract } from '@trivet/contract';
import { readAccount } from '@trivet/db';
import type { Auth } from '../auth/auth.ts';
import { representMe } from '../auth/sign-in.ts';
import { own } from '../kernel/handlers.ts';

export const getMe = (auth: Auth) =>
  own(contract.me.get, async (_request, { identity }) => {
    const account = await readAccount(auth.db, identity.accountId);
    return { result: await representMe(auth, account, identity) };
  });
