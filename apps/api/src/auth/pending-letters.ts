import {
  dropLetter,
  failLetter,
  findAccount,
  invitationOf,
  type PendingLetter,
  type Pool,
  takeLetters,
} from '@trivet/db';
import type { BaseLogger } from 'pino';
import { type LetterContent, renderLetter } from '../mail/letter.ts';
import type { Delivery, Mailbox, Mailer } from '../mail/mailer.ts';
import { invitationLetter, passwordChangedLetter, passwordResetLetter, sessionStolenLetter } from './letters.ts';
import { issueLink } from './links.ts';

/** What it takes to write letters about accounts. `db` connects as trivet_auth. */
export type Post = { db: Pool; mailer: Pick<Mailer, 'send'>; publicOrigin: string; log: Pick<BaseLogger, 'error'> };

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
  { db, publicOrigin }: Pick<Post, 'db' | 'publicOrigin'>,
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
  const composed = await compose(post, letter);
  if (composed) {
    const delivery = await post.mailer.send({
      messageId: `<${letter.id}@${new URL(post.publicOrigin).hostname}>`,
      to: composed.to,
      ...renderLetter(composed.content),
    });
    if (delivery.outcome === 'temporary' && letter.attempts < mostAttempts) return;
    if (delivery.outcome !== 'sent') return giveUp(post, letter, delivery);
  }
  await dropLetter(post.db, letter.id);
}

/** Whoever it was for waits for it: operators hear that it failed, the administrators where they are somebody hear why. */
async function giveUp(
  { db, log }: Post,
  { id, kind, attempts }: PendingLetter,
  { reason, code }: Failed,
): Promise<void> {
  // What the server said may quote the address, which is no line's of a log.
  log.error({ letter: id, kind, attempts, code }, 'A letter about an account failed for good');
  await failLetter(db, id, reason);
}

type Failed = Exclude<Delivery, { outcome: 'sent' }>;
type Composed = { to: Mailbox; content: LetterContent };

/** Null for an address that has no account: whoever asked is not told, and no letter goes. */
async function compose(post: Post, letter: PendingLetter): Promise<Composed | null> {
  const { db, publicOrigin } = post;
  if (letter.kind === 'invitation') return composeInvitation(post, letter);
  const { kind, email, at } = letter;
  const to = { name: '', address: email };
  if (kind === 'password_changed') return { to, content: passwordChangedLetter({ at, publicOrigin }) };
  if (kind === 'session_stolen') return { to, content: sessionStolenLetter({ at, publicOrigin }) };
  const account = await findAccount(db, email, '');
  if (!account) return null;
  const url = await issueLink(db, publicOrigin, { purpose: 'password_reset', accountId: account.id });
  return { to, content: passwordResetLetter({ url, publicOrigin }) };
}
