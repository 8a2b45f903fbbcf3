import type { LetterReturn } from '@trivet/db';
import PostalMime, { type Attachment, type Email } from 'postal-mime';
import { oneLine } from './one-line.ts';

/**
 * What a delivery status notification (RFC 3464) says for good of one letter; null for anything else: an answer from a
 * person, an out-of-office note, a delay, a delivery.
 */
export async function readDeliveryNotice(raw: Uint8Array): Promise<LetterReturn | null> {
  const email = await PostalMime.parse(raw, { ...bounds, forceRfc822Attachments: true }).catch(() => null);
  const status = email?.attachments.find(({ mimeType }) => mimeType === 'message/delivery-status');
  const messageId = email && (await originalOf(email));
  if (!status || !messageId) return null;
  const failed = groupsOf(textOf(status)).find(
    (fields) => fields.get('action')?.toLowerCase() === 'failed' && fields.get('status')?.startsWith('5.'),
  );
  return failed ? { messageId, ...faultIn(failed) } : null;
}

/** No notice is made of many parts, and none nests. */
const bounds = { maxNestingDepth: 10, maxHeadersSize: 64 * 1024 };

type Fields = ReadonlyMap<string, string>;

function faultIn(fields: Fields): Pick<LetterReturn, 'reason' | 'address'> {
  const status = fields.get('status') ?? '';
  const said = withoutType(fields.get('diagnostic-code'));
  const address = withoutType(fields.get('original-recipient') ?? fields.get('final-recipient'));
  return {
    reason: oneLine(`The letter came back: ${said || status}`).slice(0, 500),
    address: isFaultOfAddress(status) && address ? address.slice(0, 254) : null,
  };
}

/** RFC 3463: 5.1.x is about the address; 5.2.1, the mailbox is closed. A full one or a suspicion of spam is not. */
const isFaultOfAddress = (status: string): boolean => /^5\.(1\.\d{1,3}|2\.1)\b/.test(status);

/** `rfc822; name@example.org` and `smtp; 550 no such user` without what kind of thing they are. */
const withoutType = (value = ''): string => oneLine(value.replace(/^[^;]*;/, '')).trim();

/** The Message-ID of what came back, from the letter or its headers that the notice carries. */
async function originalOf({ attachments }: Email): Promise<string | null> {
  const part = attachments.find(({ mimeType }) => ['message/rfc822', 'text/rfc822-headers'].includes(mimeType));
  const original = part && (await PostalMime.parse(`${textOf(part)}\r\n\r\n`, bounds).catch(() => null));
  const id = original?.messageId ?? '';
  return /^<[^\s\p{C}<>]{1,250}>$/u.test(id) ? id : null;
}

const textOf = ({ content }: Attachment): string =>
  typeof content === 'string' ? content : new TextDecoder().decode(content);

/** The fields of the whole and of each recipient, by their names in small letters; folded lines are one. */
const groupsOf = (text: string): Fields[] =>
  text
    .replace(/\r\n/g, '\n')
    .replace(/\n[ \t]+/g, ' ')
    .split(/\n{2,}/)
    .map((group) => new Map(group.split('\n').map((field) => fieldOf(field))));

function fieldOf(line: string): [string, string] {
  const colon = line.indexOf(':');
  return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()];
}
