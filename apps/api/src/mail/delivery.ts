import { oneLine } from './one-line.ts';

/**
 * How handing one letter over went. `code` is the server's SMTP answer. A temporary failure without one means that no
 * answer came: the server may have taken the letter, and who sends it again risks a repeat with the same Message-ID.
 */
export type Delivery =
  | { outcome: 'sent'; answer: string }
  | {
      outcome: 'temporary' | 'permanent';
      reason: string;
      code?: number;
      /** The server says that nobody has this address, or nobody may write to it */
      bounced?: true;
    };

/**
 * Permanent is only a 5xx about this letter or its recipient (RFC 5321 4.2.1), or a letter that cannot be put together.
 * A 5xx about us (greeting, TLS, password, sender) is temporary: an operator's slip must not use up everyone's letters.
 */
export function failedDelivery(error: unknown): Delivery {
  const { message, kind, command, code } = factsOf(error);
  const aboutTheLetter = (kind === 'EENVELOPE' || kind === 'EMESSAGE') && command !== 'MAIL FROM';
  // 503, bad sequence of commands, is about the session.
  const final = code === undefined || (code >= 500 && code !== 503);
  const isPermanent = aboutTheLetter && final;
  return {
    outcome: isPermanent ? 'permanent' : 'temporary',
    reason: oneLine(message).slice(0, 500),
    ...(code !== undefined && { code }),
    ...(isPermanent && command === 'RCPT TO' && code !== undefined && nobodyThere.has(code) && { bounced: true }),
  };
}

/** RFC 5321 4.2.3: of the answers to a recipient, those that no later try changes. A full mailbox is none. */
const nobodyThere = new Set([550, 551, 553, 556]);

function factsOf(error: unknown): { message: string; kind?: string; command?: string; code?: number } {
  if (!(error instanceof Error)) return { message: String(error) };
  return {
    message: error.message,
    ...('code' in error && typeof error.code === 'string' && { kind: error.code }),
    ...('command' in error && typeof error.command === 'string' && { command: error.command }),
    ...('responseCode' in error && typeof error.responseCode === 'number' && { code: error.responseCode }),
  };
}
