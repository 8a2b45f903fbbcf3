import { admit, type Bucket, isSpent, noteSecurityEvent } from '@trivet/db';
import type { Auth } from './auth.ts';
import type { Sender } from './authenticate.ts';

/** More than one account can reach by itself: it has ten tries in five minutes. */
const most = 30;
const minutes = 10;

/**
 * Whether one password was wrong so often of late, whoever's it was said to be, that someone tries it on many accounts,
 * each too seldom for the limit of an account and from too many addresses for the limit of an address (ASVS 6.3.1).
 */
export const isSprayed = ({ db, traceOf }: Auth, password: string): Promise<boolean> =>
  isSpent(db, triesOf(traceOf(password)));

/** Counts a wrong password, and raises the alarm once when it has become one that is sprayed. A right one leaves no trace. */
export async function noteWrongPassword(auth: Auth, password: string, sender: Sender): Promise<void> {
  const { db, traceOf, log } = auth;
  const tries = triesOf(traceOf(password));
  await admit(db, tries);
  if (!(await isSpent(db, tries))) return;
  if (!(await admit(db, { subject: `alarm:${tries.subject}`, most: 1, minutes }))) return;
  const { address, requestId } = sender;
  await noteSecurityEvent(db, { kind: 'password_sprayed', accountId: null, address, requestId });
  log.warn(
    { security: 'password_sprayed', address, requestId },
    `One password was wrong ${most} times within ${minutes} minutes: someone tries it on many accounts`,
  );
}

const triesOf = (trace: string): Bucket => ({ subject: `password:${trace}`, most, minutes });
