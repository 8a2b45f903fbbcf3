import { type Account, admit, type Bucket, findAccount, noteSecurityEvent, rehash, takeBack } from '@trivet/db';
import type { Call } from '../kernel/handlers.ts';
import { HttpRefusal } from '../kernel/problems.ts';
import type { Auth } from './auth.ts';
import { hashOf } from './secrets.ts';
import { isSprayed, noteWrongPassword } from './spraying.ts';

/** The sender of a request, as tries are counted and events noted. */
export type Sender = Pick<Call, 'address' | 'requestId'>;

/**
 * Finds the account of an email address and password. Ten wrong passwords for an account, or fifty from an address, in
 * five minutes, and the next are not even looked at (Cyber Essentials; decisions.md 30); nor is a password that someone
 * tries on many accounts, except where its owner was signed in before.
 * @throws HttpRefusal 401, the same for every failure: nobody learns whether there is such an account
 */
export async function authenticate(
  auth: Auth,
  { email, password }: { email: string; password: string },
  { address, requestId }: Sender,
): Promise<Account> {
  const { db, passwords } = auth;
  const account = await findAccount(db, email, address);
  const knownHere = account?.knownHere ?? false;
  const buckets = bucketsFor(email, address, knownHere);
  if (!(await admitted(auth, buckets)) || (!knownHere && (await isSprayed(auth, password)))) throw refused();
  const verdict = await passwords.verify(password, account?.passwordHash ?? null);
  if (!account || verdict === 'wrong') {
    await noteWrongPassword(auth, password, { address, requestId });
    await noteSecurityEvent(db, { kind: 'sign_in_refused', accountId: account?.id ?? null, address, requestId });
    throw refused();
  }
  if (verdict === 'outdated') await rehash(db, account, await passwords.hash(password));
  for (const { subject } of buckets) await takeBack(db, subject);
  return account;
}

/**
 * One's own password, typed again.
 * @returns false when it is wrong
 * @throws HttpRefusal 429 after ten wrong ones in five minutes
 */
export async function isOwnPassword(
  { db, passwords }: Auth,
  { id, passwordHash }: Pick<Account, 'id' | 'passwordHash'>,
  password: string,
): Promise<boolean> {
  const bucket = { subject: `own:${id}`, most: 10, minutes: 5 };
  if (!(await admit(db, bucket))) throw tooManyTries();
  const right = (await passwords.verify(password, passwordHash)) !== 'wrong';
  if (right) await takeBack(db, bucket.subject);
  return right;
}

/**
 * Who was signed in from here before has ten tries of their own, so that a stranger's guesses keep nobody from their
 * account. The email address is kept as a hash: it may be anyone's, and never was one of ours.
 */
function bucketsFor(email: string, address: string, knownHere: boolean): [Bucket, Bucket] {
  const account = hashOf(email).toString('base64url');
  return [
    { subject: `address:${address}`, most: 50, minutes: 5 },
    { subject: knownHere ? `account:${account}:${address}` : `account:${account}`, most: 10, minutes: 5 },
  ];
}

async function admitted({ db }: Auth, buckets: Bucket[]): Promise<boolean> {
  for (const bucket of buckets) if (!(await admit(db, bucket))) return false;
  return true;
}

const refused = () =>
  new HttpRefusal(
    401,
    'sign_in_refused',
    'This email address and password do not fit, or were tried too often. Check both, or try again in 5 minutes.',
  );

const tooManyTries = () =>
  new HttpRefusal(429, 'too_many_tries', 'This was tried too often. Try again in 5 minutes.', { 'retry-after': '300' });
