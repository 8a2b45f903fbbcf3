import { randomUUID } from 'node:crypto';
import {
  type Addressee,
  type ClaimedMessage,
  claimMessage,
  listReminderLines,
  type MessageFate,
  type Pool,
  readAddressee,
  type ReminderLine,
  type AlertLetterFacts,
  readAlert,
  settleMessage,
  withdrawReminders,
} from '@trivet/db';
import { asSystem } from '../jobs/as-system.ts';
import { renderLetter } from '../mail/letter.ts';
import type { Letter, Mailer } from '../mail/mailer.ts';
import { alertLetter } from '../risks/alert-letter.ts';
import { reminderLetter } from './reminder-letter.ts';

/** What sending needs. */
export type Sending = { pool: Pool; mailer: Mailer; publicOrigin: string };

type Address = { workspaceId: string; id: string };
/** What a message has to say: one thing that happened, or what is owed. */
type Claimed = {
  message: ClaimedMessage;
  addressee: Addressee;
  alert: AlertLetterFacts | undefined;
  lines: ReminderLine[];
};

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
    const addressee = await readAddressee(tx, workspaceId, id);
    if (message.eventId) return { message, addressee, alert: await readAlert(tx, workspaceId, id), lines: [] };
    await withdrawReminders(tx, workspaceId, { messageId: id });
    return { message, addressee, alert: undefined, lines: await listReminderLines(tx, workspaceId, id) };
  });
}

async function sendClaimed({ mailer, publicOrigin }: Sending, { message, ...content }: Claimed): Promise<MessageFate> {
  if (!content.alert && content.lines.length === 0) return { state: message.again ? 'unknown' : 'withdrawn' };
  let letter: Letter;
  try {
    letter = letterFor(message, { ...content, publicOrigin });
  } catch (error) {
    // One letter that cannot be put together holds up no other.
    return { state: 'failed', failure: `The letter could not be written: ${String(error)}` };
  }
  const delivery = await mailer.send(letter);
  if (delivery.outcome === 'sent') return { state: 'sent' };
  if (delivery.outcome === 'permanent' || message.attempts >= tries)
    return { state: 'failed', failure: delivery.reason };
  return { state: 'temporary', failure: delivery.reason, retryInSeconds: pauseAfter(message.attempts) };
}

type Content = Omit<Claimed, 'message'> & { publicOrigin: string };

function letterFor({ messageId }: ClaimedMessage, { alert, ...facts }: Content): Letter {
  const { addressee, lines } = facts;
  const partnerships = new Set((alert ? [alert] : lines).map(({ partnershipName }) => partnershipName));
  const [only] = partnerships;
  return {
    messageId,
    to: { name: addressee.name, address: addressee.email },
    senderName: partnerships.size === 1 ? `${only} via Trivet` : 'Trivet',
    ...renderLetter(alert ? alertLetter({ ...facts, alert }) : reminderLetter(facts)),
  };
}

/** 15 s, then twice as long each time up to 5 minutes: 48 tries reach over 3½ hours, as GOV.UK Notify's do. */
const pauseAfter = (attempts: number): number => Math.min(300, 15 * 2 ** (attempts - 1));

/** Nothing stands between the server's answer and this one statement: the shorter that time, the fewer repeats. */
function settle(pool: Pool, workspaceId: string, message: ClaimedMessage, fate: MessageFate): Promise<void> {
  return inSystem(pool, workspaceId, ({ tx }) => settleMessage(tx, workspaceId, message, fate));
}

const inSystem = <T>(pool: Pool, workspaceId: string, work: Parameters<typeof asSystem<T>>[2]): Promise<T> =>
  asSystem(pool, { name: 'send_message', action: 'message.send', workspaceId, requestId: randomUUID() }, work);
