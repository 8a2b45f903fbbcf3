import type { ActionRepresentation } from '@trivet/contract';
import { api } from '../lib/api.ts';

type Verb = (action: ActionRepresentation, words: string) => Promise<ActionRepresentation>;

const one = ({ partnershipId, id }: ActionRepresentation) => ({ partnershipId, actionId: id });
const asRead = ({ version }: ActionRepresentation) => ({ ifMatch: version });

/** What is done with a few words and nothing else. */
export const verbs = {
  stop: (action, reason) => api.actions.cease({ params: one(action), body: { reason } }, asRead(action)),
  reopen: (action, reason) => api.actions.reopen({ params: one(action), body: { reason } }, asRead(action)),
  verify: (action, note) => api.actions.verify({ params: one(action), body: { note } }, asRead(action)),
  sendBack: (action, reason) => api.actions.sendBack({ params: one(action), body: { reason } }, asRead(action)),
  grant: (action, words) => answerDate(action, { granted: true, words }),
  refuse: (action, words) => answerDate(action, { granted: false, words }),
  escalate: (action, words) => api.actions.escalate({ params: one(action), body: { words } }),
  reply: (action, words) => answer(action, { words, passUp: false }),
  passUp: (action, words) => answer(action, { words, passUp: true }),
} as const satisfies Record<string, Verb>;

export type Ending = keyof typeof verbs;

const answerDate = (action: ActionRepresentation, body: { granted: boolean; words: string }) =>
  api.actions.answerDateRequest({ params: one(action), body }, asRead(action));

const answer = (action: ActionRepresentation, body: { words: string; passUp: boolean }) =>
  api.actions.answerEscalation({ params: one(action), body }, asRead(action));
