import { z } from 'zod';
import { type Change, decide } from '../kernel/change.ts';
import { Day, Id, Instant, text, workspaceRecord } from '../kernel/fields.ts';
import { always, assertAllows, type Guard, type Guards } from '../kernel/guards.ts';
import type { Kind } from '../kernel/kind.ts';

export const LetterState = z.enum(['waiting', 'sending', 'sent', 'temporary', 'failed', 'withdrawn', 'unknown']);
export type LetterState = z.output<typeof LetterState>;

/** A letter that was written to somebody: how far it came, never what it says. */
export const PostedLetter = z
  .strictObject({
    id: Id,
    workspaceId: workspaceRecord.workspaceId,
    personId: Id,
    kind: z.enum(['day', 'week', 'news', 'nudge', 'invitation', 'account', 'calendar']),
    day: Day,
    state: LetterState,
    attempts: z.int().min(0),
    failure: text(1000).nullable(),
    sentAt: Instant.nullable(),
    createdAt: Instant,
  })
  .meta({ id: 'PostedLetter' });
export type PostedLetter = z.output<typeof PostedLetter>;

export type PostedLetterEvent = { type: 'message.retried'; payload: Record<never, never> };

const failed: Guard<PostedLetter> = ({ state }) =>
  state === 'failed' ? null : ['not_failed', 'Only a letter that failed is sent again.'];

const retried: Guard<PostedLetter> = (letter) =>
  letter.kind === 'invitation' || letter.kind === 'account'
    ? [
        'about_an_account',
        'An email about an account is not sent again: invite the person again, or have them ask for another.',
      ]
    : failed(letter);

const guards = { 'message.see': always, 'message.retry': retried } satisfies Guards<PostedLetter>;

export const postedLetterKind: Kind<PostedLetter> = {
  subject: 'message',
  schema: PostedLetter,
  guards,
  edit: { action: 'message.retry', fields: z.strictObject({}) },
  heldBy: () => ({}),
  tracks: [],
};

/** @throws Refusal `rule_broken` when it has not failed */
export function retryLetter(letter: PostedLetter): Change<PostedLetter, PostedLetterEvent> {
  assertAllows(guards, 'message.retry', letter);
  const after: PostedLetter = { ...letter, state: 'waiting', attempts: 0, failure: null };
  return decide(PostedLetter, letter, after, { type: 'message.retried', payload: {} });
}
