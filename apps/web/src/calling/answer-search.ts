import type { InvitationAnswer } from '@trivet/domain';

export type InvitationSearch = { answer?: InvitationAnswer };

/** What a link of an invitation answers: it stands in the form, and nothing is saved until it is sent. */
export function readInvitationSearch({ answer }: Record<string, unknown>): InvitationSearch {
  return answer === 'yes' || answer === 'perhaps' || answer === 'no' ? { answer } : {};
}
