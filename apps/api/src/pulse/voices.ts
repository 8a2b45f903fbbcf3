import { createHmac } from 'node:crypto';
import { keyFor } from '../auth/secrets.ts';

/** What stands for somebody in the place of their name: the same each time, and nobody without our key can tell whose. */
export type Voices = (...who: string[]) => string;

/**
 * Answers are kept under voices, which is sounder than a list of who answered beside a list of answers: there is nothing
 * to join, and no order or time in which both were written. The database still holds one answer for each voice, and the
 * person who asks finds their own. Another key makes other voices: while one meeting is asked, its people could then
 * answer again.
 */
export function voicesBy(privateKey: string): Voices {
  const key = keyFor('trivet pulse answers', privateKey);
  return (...who) => {
    const hex = createHmac('sha256', key).update(who.join(' ')).digest('hex');
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
  };
}
