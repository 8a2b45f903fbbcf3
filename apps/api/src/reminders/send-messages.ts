import { randomUUID } from 'node:crypto';
import {
  type ClaimedMessage,
  claimMessages,
  markBounced,
  type MessageFate,
  type Pool,
  putBackMessages,
  settleMessages,
  type Settled,
  withdrawRemindersOfMessages,
} from '@trivet/db';
import { asSystem } from '../jobs/as-system.ts';
import { inOneGo } from '../jobs/in-one-go.ts';
import type { Letter, Mailer } from '../mail/mailer.ts';
import { type Contents, isEmpty, letterFor } from './compose-letter.ts';
import { readContents } from './read-contents.ts';

/** What sending needs. */
export type Sending = {
  pool: Pool;
  mailer: Mailer;
  publicOrigin: string;
  /** Once aborted, no further letter is handed over: those left are another's at once */
  stopping?: AbortSignal;
};

const tries = 48;
// A claim holds for 30 seconds and a mail server is given 20: no letter is handed over later than this after it was taken.
const handOverWithinMs = 9_000;

/**
 * Sends a portion of what waits in a workspace, each letter if it still has something to say. Whoever is killed on the
 * way leaves it to be claimed again after 30 seconds with the same Message-ID: nothing is lost, and a repeat can be told
 * (reliability.md E10). Repeats are no more than letters that were with the mail server: the mailer's few.
 * @returns what became of each; of none where nothing waits, or all that does is somebody else's
 */
export async function sendMessages(sending: Sending, workspaceId: string): Promise<MessageFate['state'][]> {
  const latest = performance.now() + handOverWithinMs;
  const claimed = await claim(sending.pool, workspaceId);
  const settle = inOneGo((settled: readonly Settled[]) => settleAll(sending.pool, workspaceId, settled));
  const late: ClaimedMessage[] = [];
  const sent = await Promise.allSettled(
    claimed.map((contents) =>
      sending.mailer.inTurn(async () => {
        if (sending.stopping?.aborted || performance.now() > latest) return void late.push(contents.message);
        const fate = await sendClaimed(sending, contents);
        await settle({ message: contents.message, fate });
        return fate.state;
      }),
    ),
  );
  if (late.length > 0) await inSystem(sending.pool, workspaceId, ({ tx }) => putBackMessages(tx, workspaceId, late));
  return sent.flatMap((one) => {
    if (one.status === 'rejected') throw one.reason;
    return one.value ?? [];
  });
}

/** Takes messages and, in the same transaction, leaves out what is no longer owed. */
function claim(pool: Pool, workspaceId: string): Promise<Contents[]> {
  return inSystem(pool, workspaceId, async ({ tx }) => {
    const messages = await claimMessages(tx, workspaceId);
    if (messages.length === 0) return [];
    const messageIds = messages.map(({ id }) => id);
    const rules = new Set(messages.flatMap((message) => message.rules));
    const [, contents] = await Promise.all([
      withdrawRemindersOfMessages(tx, workspaceId, { messageIds, rules }),
      readContents(tx, workspaceId, messages),
    ]);
    return contents;
  });
}

async function sendClaimed({ mailer, publicOrigin }: Sending, contents: Contents): Promise<MessageFate> {
  const { message } = contents;
  if (isEmpty(contents)) return { state: message.again ? 'unknown' : 'withdrawn' };
  let letter: Letter;
  try {
    letter = letterFor({ ...contents, publicOrigin });
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
function settleAll(pool: Pool, workspaceId: string, settled: readonly Settled[]): Promise<void> {
  return inSystem(pool, workspaceId, async ({ tx }) => {
    for (const { message, fate } of settled) {
      const { id: messageId, personId } = message;
      if (fate.state === 'failed' && fate.bounced)
        await markBounced(tx, { workspaceId, personId, messageId, reason: fate.failure });
    }
    await settleMessages(tx, workspaceId, settled);
  });
}

const inSystem = <T>(pool: Pool, workspaceId: string, work: Parameters<typeof asSystem<T>>[2]): Promise<T> =>
  asSystem(pool, { name: 'send_message', action: 'message.send', workspaceId, requestId: randomUUID() }, work);
