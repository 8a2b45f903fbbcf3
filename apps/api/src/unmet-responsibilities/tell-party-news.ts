import { type PartyNews, type StoredEvent, tellParties, type Transaction } from '@trivet/db';

/** What happens to an agreement, to what is expected of a partner, and to what one does not meet tells people. */
const newsOf: Record<string, PartyNews> = {
  'agreement_comment.added': 'agreement_commented',
  'agreement_party.refused': 'agreement_refused',
  'agreement.in_force': 'agreement_in_force',
  'partner.edited': 'expectations_changed',
  'unmet_responsibility.opened': 'unmet_opened',
  'unmet_responsibility.step_taken': 'unmet_step',
  'unmet_responsibility.replied': 'unmet_replied',
  'unmet_responsibility.closed': 'unmet_closed',
};

const expected: readonly unknown[] = ['expectations', 'responsibilities'];

/** @returns whose bell rang */
export async function tellPartyNews(tx: Transaction, workspaceId: string, event: StoredEvent): Promise<string[]> {
  const kind = newsOf[event.type];
  const { fields } = event.payload;
  // A partner is asked to stand by other words, not told of every other field.
  if (event.type === 'partner.edited' && !(Array.isArray(fields) && fields.some((field) => expected.includes(field))))
    return [];
  const rung = kind ? await tellParties(tx, workspaceId, event, kind) : [];
  const toSponsor = event.type === 'unmet_responsibility.step_taken' && event.payload['nextStep'] === 'sponsor';
  return toSponsor ? [...rung, ...(await tellParties(tx, workspaceId, event, 'unmet_sponsor_asked'))] : rung;
}
