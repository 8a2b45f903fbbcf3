import { createHmac, timingSafeEqual } from 'node:crypto';
import { Malformed } from './problems.ts';

/** Where a list goes on: the sort values of the last item sent. */
export type After = readonly (string | number | null)[];

/** Seals cursors so that nobody else, and no other query, can use them. */
export type CursorSeal = { seal: (after: After) => string; open: (cursor: string) => After };

/** A seal for one principal and one query: the same cursor means nothing anywhere else. */
export function cursorSeal(secret: string, principal: string, query: string): CursorSeal {
  const sign = (payload: string) => createHmac('sha256', secret).update(`${principal}|${query}|${payload}`).digest();
  return {
    seal: (after) => {
      const payload = Buffer.from(JSON.stringify(after)).toString('base64url');
      return `${payload}.${sign(payload).subarray(0, 16).toString('base64url')}`;
    },
    open: (cursor) => {
      const [payload = '', signature = ''] = cursor.split('.');
      const given = Buffer.from(signature, 'base64url');
      const right = sign(payload).subarray(0, 16);
      if (given.length !== right.length || !timingSafeEqual(given, right)) throw brokenCursor();
      return JSON.parse(Buffer.from(payload, 'base64url').toString()) as After;
    },
  };
}

const brokenCursor = () =>
  new Malformed([
    {
      pointer: '/querystring/cursor',
      code: 'broken_cursor',
      message: 'Start again from the first page: this cursor does not fit this list.',
    },
  ]);
