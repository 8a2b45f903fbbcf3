import { canonicalWords } from '@trivet/domain';
import { createHash } from 'node:crypto';

/** The SHA-256 of a text in its one spelling, in hexadecimal: another for every other text. */
export const fingerprintOf = (content: object): string =>
  createHash('sha256').update(canonicalWords(content), 'utf8').digest('hex');
