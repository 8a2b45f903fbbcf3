import { createHash } from 'node:crypto';

/** One stored entry, as text and bytes: what the hash was made of. */
export type StoredEntry = {
  chainId: string;
  sequence: number;
  workspaceId: string;
  partnershipId: string | null;
  /** RFC 3339, with microseconds where there are any: the product writes milliseconds */
  at: string;
  personId: string | null;
  job: string | null;
  via: string;
  action: string;
  subject: string;
  subjectId: string;
  requestId: string;
  /** As PostgreSQL writes jsonb down, which is what was hashed */
  facts: string;
  words: string | null;
  salt: Buffer | null;
  wordsDigest: Buffer | null;
  previous: Buffer;
  hash: Buffer;
};

const sha256 = (...parts: (Buffer | string)[]): Buffer =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

/**
 * The hash an entry must have after this one: spelled out here and, on purpose apart, in app.append_audit
 * (migrations/0005_trail.sql), so that a mistake in one is found by the other.
 */
export function hashAfter(previous: Buffer, entry: StoredEntry): Buffer {
  const fields = [
    entry.chainId,
    entry.sequence,
    entry.at,
    entry.personId ?? '',
    entry.job ?? '',
    entry.via,
    entry.action,
    entry.subject,
    entry.subjectId,
    entry.requestId,
    entry.facts,
    entry.wordsDigest?.toString('hex') ?? '',
  ];
  return sha256(previous, fields.join('|'));
}

/** Words that were blanked by law leave their digest behind; words that are there must still be those that were written. */
export function wordsHold({ words, salt, wordsDigest }: StoredEntry): boolean {
  if (words === null) return salt === null;
  return salt !== null && wordsDigest !== null && sha256(salt, words).equals(wordsDigest);
}

/** What stands between an entry and the one before it; null when it follows. */
export function breakAfter(
  { sequence, hash }: { sequence: number; hash: Buffer },
  entry: StoredEntry,
): 'removed' | 'altered' | null {
  if (entry.sequence !== sequence + 1) return 'removed';
  const own = entry.partnershipId ?? entry.workspaceId;
  const follows = entry.previous.equals(hash) && entry.hash.equals(hashAfter(hash, entry));
  return follows && own === entry.chainId && wordsHold(entry) ? null : 'altered';
}
