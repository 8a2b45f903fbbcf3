import { asRead, oneOf } from '../lib/search.ts';

/** What a reminder's link answers before one has said anything: it fills the form in and saves nothing. */
export type AnswerSearch = { answer?: 'on_track' | 'need_help' | 'done' };

export const readAnswerSearch = (raw: Record<string, unknown>): AnswerSearch =>
  asRead({ answer: oneOf(raw, 'answer', ['on_track', 'need_help', 'done'] as const) });

/** The same in the words of the form: who needs help says that it is at risk, and why (decisions.md 8). */
export const deliveryIn = { on_track: 'on_track', need_help: 'at_risk', done: 'complete' } as const;
