import { createTransport } from 'nodemailer';
import type { BaseLogger } from 'pino';
import { type Gate, gateOf } from '../auth/gate.ts';
import { type Delivery, failedDelivery } from './delivery.ts';
import { oneLine } from './one-line.ts';

export type { Delivery } from './delivery.ts';

/** A person's or the product's mailbox. One address, never a list or `Name <address>`. */
export type Mailbox = { name: string; address: string };

export type Letter = {
  /** With its angle brackets, the same at every try, so that a mailbox can tell a repeat. */
  messageId: string;
  to: Mailbox;
  subject: string;
  text: string;
  html: string;
  replyTo?: Mailbox;
  /** Shown instead of the product's name, such as 'Early Years Partnership via Trivet'; the address stays ours. */
  senderName?: string;
  headers?: LetterHeaders;
  /** What a calendar program makes of it */
  calendar?: CalendarPart;
};

/** A calendar (RFC 5545) and what is to be done with it (RFC 5546). */
export type CalendarPart = { method: 'REQUEST' | 'CANCEL'; content: string };

export type LetterHeaders = Partial<
  Record<'List-Unsubscribe' | 'List-Unsubscribe-Post' | 'In-Reply-To' | 'References', string>
>;

export type Mailer = {
  /** Never rejects: how it went is the result. Takes 20 seconds at most. */
  send: (letter: Letter) => Promise<Delivery>;
  /**
   * Waits until fewer than 8 letters are in hand: while 4 are written down as sent, 4 can be with the mail server. What is
   * in hand when a process is killed may repeat.
   */
  inTurn: Gate;
  /** Lets letters in hand finish; what is sent afterwards fails as temporary. */
  close: () => void;
};

export type MailerOptions = {
  /** `smtp://` (TLS where the server offers it) or `smtps://`, with user and password if it wants them. */
  smtpUrl: string;
  from: Mailbox;
  log: Pick<BaseLogger, 'warn'>;
  /** In ms, for one letter, from asking to the server's answer. */
  within?: number;
};

/** Opens nothing until the first letter; then keeps up to 4 connections. */
export function createMailer({ smtpUrl, from, log, within = 20_000 }: MailerOptions): Mailer {
  const transport = createTransport({ url: smtpUrl, ...connection });
  transport.on('error', (err) => log.warn({ err }, 'The connection to the mail server failed'));
  return {
    inTurn: gateOf({ atOnce: 2 * connection.maxConnections, waiting: Number.POSITIVE_INFINITY }),
    send: async (letter) => {
      const fault = faultOf(letter);
      if (fault) return { outcome: 'permanent', reason: fault };
      const late = new AbortController();
      const timer = setTimeout(() => late.abort(), within);
      try {
        const { response } = await transport.sendMail({ ...asMail(letter, from), signal: late.signal });
        return { outcome: 'sent', answer: oneLine(response) };
      } catch (error) {
        return late.signal.aborted
          ? { outcome: 'temporary', reason: `The mail server did not finish within ${within / 1000} s` }
          : failedDelivery(error);
      } finally {
        clearTimeout(timer);
      }
    },
    close: () => transport.close(),
  };
}

const connection = {
  pool: true,
  maxConnections: 4,
  dnsTimeout: 5_000,
  connectionTimeout: 5_000,
  greetingTimeout: 5_000,
  socketTimeout: 15_000,
  disableFileAccess: true,
  disableUrlAccess: true,
} as const;

function asMail({ to, senderName, replyTo, headers, calendar, ...letter }: Letter, from: Mailbox) {
  return {
    ...letter,
    subject: oneLine(letter.subject),
    from: clean({ ...from, name: senderName ?? from.name }),
    to: clean(to),
    ...(replyTo && { replyTo: clean(replyTo) }),
    ...(calendar && { icalEvent: { ...calendar, filename: 'invitation.ics' } }),
    // RFC 3834: out-of-office replies and other robots leave such letters unanswered.
    headers: { ...headers, 'Auto-Submitted': 'auto-generated' },
    envelope: { from: from.address, to: [to.address] },
    xMailer: false as const,
    // Told, it does not have to count the letters of both parts to choose.
    textEncoding: 'quoted-printable' as const,
  };
}

const clean = ({ name, address }: Mailbox): Mailbox => ({ name: oneLine(name), address });

/** What would be refused everywhere, or could be read as more than one thing, is not offered to any server. */
function faultOf({ messageId, to, replyTo, headers = {} }: Letter): string | undefined {
  if (!isAddress(to.address)) return 'The recipient’s address is not one address';
  if (replyTo && !isAddress(replyTo.address)) return 'The reply address is not one address';
  if (!/^<[^\s<>@]+@[^\s<>@]+>$/.test(messageId)) return 'The Message-ID is not of the form <id@domain>';
  const broken = Object.entries(headers).find(([, value]) => oneLine(value) !== value);
  return broken && `The header ${broken[0]} is not one line`;
}

const isAddress = (text: string): boolean =>
  text.length <= 254 && /^[^\s\p{C}<>()[\]\\,;:"@]+@[^\s\p{C}<>()[\]\\,;:"@]+$/u.test(text);
