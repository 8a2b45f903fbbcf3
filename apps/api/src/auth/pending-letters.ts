import { dropLetter, findAccount, invitationOf, type PendingLetter, type Pool, takeLetters } from '@trivet/db';
import { type LetterContent, renderLetter } from '../mail/letter.ts';
import type { Mailbox, Mailer } from '../mail/mailer.ts';
import { invitationLetter, passwordChangedLetter, passwordResetLetter, sessionStolenLetter } from './letters.ts';
import { issueLink } from './links.ts';

/** What it takes to write letters about accounts. `db` connects as trivet_auth. */
export type Post = { db: Pool; mailer: Pick<Mailer, 'send'>; publicOrigin: string };

const atOnce = 20;
const mostAttempts = 10;

/**
 * Sends the letters about accounts that are due; to be called on NOTIFY `trivet_letters` and every minute. A letter
 * comes back until it is sent or refused for good, also after a crash, always with the same Message-ID.
 * @returns how many were taken up: call again while there are any
 */
export async function sendPendingLetters(post: Post): Promise<number> {
  const letters = await takeLetters(post.db, atOnce);
  await Promise.all(letters.map((letter) => sendPending(post, letter)));
  return letters.length;
}

/**
 * The letter that invites a person, with a new link in place of any before it. Null when the person needs none any more.
 */
export async function composeInvitation(
  { db, publicOrigin }: Omit<Post, 'mailer'>,
  { personId, invitedByPersonId }: { personId: string; invitedByPersonId: string | null },
): Promise<{ to: Mailbox; content: LetterContent } | null> {
  const facts = await invitationOf(db, personId, invitedByPersonId);
  if (!facts) return null;
  const url = await issueLink(db, publicOrigin, { purpose: 'invitation', personId, invitedByPersonId });
  const { name, email, workspaceName, invitedBy } = facts;
  const content = invitationLetter({ name, workspaceName, invitedBy, url, publicOrigin });
  return { to: { name, address: email }, content };
}

async function sendPending(post: Post, letter: PendingLetter): Promise<void> {
  const content = await contentOf(post, letter);
  if (content) {
    const { outcome } = await post.mailer.send({
      messageId: `<${letter.id}@${new URL(post.publicOrigin).hostname}>`,
      to: { name: '', address: letter.email },
      ...renderLetter(content),
    });
    if (outcome === 'temporary' && letter.attempts < mostAttempts) return;
  }
  await dropLetter(post.db, letter.id);
}

/** Null for an address that has no account: whoever asked is not told, and no letter goes. */
async function contentOf({ db, publicOrigin }: Post, { kind, email, at }: PendingLetter) {
  if (kind === 'password_changed') return passwordChangedLetter({ at, publicOrigin });
  if (kind === 'session_stolen') return sessionStolenLetter({ at, publicOrigin });
  const account = await findAccount(db, email, '');
  if (!account) return null;
  const url = await issueLink(db, publicOrigin, { purpose: 'password_reset', accountId: account.id });
  return passwordResetLetter({ url, publicOrigin });
}
