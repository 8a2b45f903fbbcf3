import { contract } from '@trivet/contract';
import {
  addLetter,
  admit,
  endSessions,
  noteSecurityEvent,
  readAccount,
  readLink,
  setPassword,
  spendLink,
  transaction,
} from '@trivet/db';
import { open } from '../kernel/handlers.ts';
import type { Auth } from './auth.ts';
import { choosePassword } from './choose-password.ts';
import { linkSpent } from './links.ts';
import { hashOf } from './secrets.ts';

/**
 * Whether there is such an account is found out when the letter is written, elsewhere and later: here everyone is
 * answered alike, and as fast. Three letters an hour and email address, so that nobody's mailbox is flooded.
 */
export const askForReset = ({ db }: Auth) =>
  open(contract.auth.askForReset, async ({ body: { email } }, { address }) => {
    const perAddress = { subject: `reset-from:${address}`, most: 30, minutes: 60 };
    const perEmail = { subject: `reset:${hashOf(email).toString('base64url')}`, most: 3, minutes: 60 };
    if ((await admit(db, perAddress)) && (await admit(db, perEmail))) await addLetter(db, 'password_reset', email);
    return { result: undefined };
  });

/** Whoever else was signed in is not any more. The person signs in with the new password. */
export const resetPassword = (auth: Auth) =>
  open(contract.auth.resetPassword, async ({ body: { token, password } }, { address, requestId }) => {
    const hash = hashOf(token);
    const accountId = (await readLink(auth.db, hash, 'password_reset'))?.accountId;
    if (!accountId) throw linkSpent();
    const passwordHash = await choosePassword(auth, { password, pointer: '/password' }, { accountId });
    await transaction(auth.db, false, async (db) => {
      if (!(await spendLink(db, hash))) throw linkSpent();
      await setPassword(db, accountId, passwordHash);
      await endSessions(db, accountId, null);
      await noteSecurityEvent(db, { kind: 'password_reset', accountId, address, requestId });
      await addLetter(db, 'password_changed', (await readAccount(db, accountId)).email);
    });
    return { result: undefined };
  });
