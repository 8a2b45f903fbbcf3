import { contract } from '@trivet/contract';
import { addLetter, endSessions, noteSecurityEvent, readAccount, setPassword, transaction } from '@trivet/db';
import { cannotBe } from '@trivet/domain';
import type { Auth } from '../auth/auth.ts';
import { isOwnPassword } from '../auth/authenticate.ts';
import { choosePassword } from '../auth/choose-password.ts';
import { sessionOf } from '../auth/fresh.ts';
import { own } from '../kernel/handlers.ts';

export const changePassword = (auth: Auth) =>
  own(contract.me.changePassword, async ({ body }, { identity, address, requestId }) => {
    const { id: current } = sessionOf(identity);
    const account = await readAccount(auth.db, identity.accountId);
    if (!(await isOwnPassword(auth, account, body.currentPassword)))
      throw cannotBe('/currentPassword', 'wrong', 'This is not your current password');
    const chosen = { password: body.newPassword, pointer: '/newPassword' };
    const passwordHash = await choosePassword(auth, chosen, { accountId: account.id });
    await transaction(auth.db, false, async (db) => {
      await setPassword(db, account.id, passwordHash);
      await endSessions(db, account.id, current);
      await noteSecurityEvent(db, { kind: 'password_changed', accountId: account.id, address, requestId });
      await addLetter(db, 'password_changed', account.email);
    });
    return { result: undefined };
  });
