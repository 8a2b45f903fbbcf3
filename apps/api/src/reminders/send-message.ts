import { randomUUID } from 'node:crypto';
import {
  type ClaimedMessage,
  claimMessage,
  markBounced,
  type MessageFate,
  type Pool,
  settleMessage,
  withdrawReminders,
} from '@trivet/db';
import { asSystem } from '../jobs/as-system.ts';
import type { Letter, Mailer } from '../mail/mailer.ts';
import { type Contents, isEmpty, letterFor } from './compose-letter.ts';
import { readContents } from './read-contents.ts';

/** What sending needs. */
export type Sending = { pool: Pool; mailer: Mailer; publicOrigin: string };

type Address = { workspaceId: string; id: string };
type Claimed = Contents & { message: ClaimedMessage };

const tries = 48;

/**
 * Sends a message, if it still has something to say. Whoever is killed on the way leaves it to be claimed again after 30
 * seconds with the same Message-ID: nothing is lost, and a repeat can be told (reliability.md E10).
 * @returns what became of it; null when it was not ours to send
 */
export async function sendMessage(sending: Sending, address: Address): Promise<MessageFate['state'] | null> {
  const claimed = await claim(sending.pool, address);
  if (!claimed) return null;
  const fate = await sendClaimed(sending, claimed);
  await settle(sending.pool, address.workspaceId, claimed.message, fate);
  return fate.state;
}

/** Takes the message and, in the same transaction, leaves out what is no longer owed. */
function claim(pool: Pool, { workspaceId, id }: Address): Promise<Claimed | undefined> {
  return inSystem(pool, workspaceId, async ({ tx }) => {
    const message = await claimMessage(tx, workspaceId, id);
    if (!message) return undefined;
    if (message.kind !== 'news') await withdrawReminders(tx, workspaceId, { messageId: id });
    return { message, ...(await readContents(tx, workspaceId, message)) };
  });
}

async function sendClaimed({ mailer, publicOrigin }: Sending, { message, ...contents }: Claimed): Promise<MessageFate> {
  if (isEmpty(contents)) return { state: message.again ? 'unknown' : 'withdrawn' };
  let letter: Letter;
  try {
    letter = letterFor(message, { ...contents, publicOrigin });
  } catch (error) {
    // One letter that cannot be put together holds up no other.
    return { state: 'failed', failure: `The letter could not be written: ${String(error)}` };
  }
  const delivery = await mailer.send(letter);
  if (delivery.outcome === 'sent') return { state: 'sent' };
  if (delivery.outcome === 'permanent' || message.attempts >= tries)
    return { state: 'failed', failure: delivery.reason, ...(delivery.bounced && { bounced: true }) };
  return { state: 'temporary', failure: delivery.reason, retryInSeconds: pauseAfter(message.attempts) };
}

/** 15 s, then twice as long each time up to 5 minutes: 48 tries reach over 3½ hours, as GOV.UK Notify's do. */
const pauseAfter = (attempts: number): number => Math.min(300, 15 * 2 ** (attempts - 1));

/** Nothing stands between the server's answer and this one statement: the shorter that time, the fewer repeats. */
function settle(pool: Pool, workspaceId: string, message: ClaimedMessage, fate: MessageFate): Promise<void> {
  return inSystem(pool, workspaceId, async ({ tx }) => {
    await settleMessage(tx, workspaceId, message, fate);
    const { id: messageId, personId } = message;
    if (fate.state === 'failed' && fate.bounced)
      await markBounced(tx, { workspaceId, personId, messageId, reason: fate.failure });
  });
}

const inSystem = <T>(pool: Pool, workspaceId: string, work: Parameters<typeof asSystem<T>>[2]): Promise<T> =>
  asSystem(pool, { name: 'send_message', action: 'message.send', workspaceId, requestId: randomUUID() }, work);
