import type { InvitationAnswer } from '@trivet/domain';
import { asRead, oneOf } from '../lib/search.ts';

export type InvitationSearch = { answer?: InvitationAnswer };

/** What a link of an invitation answers: it stands in the form, and nothing is saved until it is sent. */
export const readInvitationSearch = (raw: Record<string, unknown>): InvitationSearch =>
  asRead({ answer: oneOf(raw, 'answer', ['yes', 'perhaps', 'no'] as const) });
