import { addLink, type AuthDb, type LinkPurpose } from '@trivet/db';
import { HttpRefusal } from '../kernel/problems.ts';
import { hashOf, newSecret } from './secrets.ts';

const hours = { password_reset: 24, invitation: 14 * 24 } as const;
const pages = { password_reset: 'new-password', invitation: 'invitation' } as const;

/**
 * Makes a link for a letter and withdraws the one before it. Its secret stands behind the `#`, which browsers send to
 * nobody; our address comes from our settings, never from a request.
 */
export async function issueLink(db: AuthDb, publicOrigin: string, link: LinkPurpose): Promise<string> {
  const secret = newSecret();
  await addLink(db, hashOf(secret), link, hours[link.purpose]);
  return `${publicOrigin}/${pages[link.purpose]}#token=${secret}`;
}

/** Used, withdrawn, run out or never made: the answer is one. */
export const linkSpent = () =>
  new HttpRefusal(404, 'link_spent', 'This link was used already or is too old. Ask for a new one.');
