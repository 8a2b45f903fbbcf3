import type { Identity } from '@trivet/db';
import { HttpRefusal } from '../kernel/problems.ts';

const freshMinutes = 15;

/** A session as it is in use. */
type Session = NonNullable<Identity['session']>;

/** @throws HttpRefusal 403 for an API token: what guards an account takes the person */
export function sessionOf({ session }: Identity): Session {
  if (session) return session;
  throw new HttpRefusal(403, 'session_needed', 'An API token cannot do this. Sign in with your password.');
}

/**
 * For acts that matter most: signing, granting roles, making tokens (decisions.md 17).
 * @throws HttpRefusal 403 `sign_in_again` when the person last proved who they are more than 15 minutes ago
 */
export function assertFresh(identity: Identity): Session {
  const session = sessionOf(identity);
  if (Date.now() - Date.parse(session.authenticatedAt) <= freshMinutes * 60_000) return session;
  throw new HttpRefusal(403, 'sign_in_again', 'To be sure that it is you, sign in again. Then do this once more.');
}
