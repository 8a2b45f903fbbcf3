import { z } from 'zod';
import { type Change, type Decision, decide } from '../kernel/change.ts';
import { Day, Id, partnershipRecord } from '../kernel/fields.ts';
import { always, assertAllows, type Guards } from '../kernel/guards.ts';
import type { Kind } from '../kernel/kind.ts';

export const ReportRecipientDraft = z.strictObject({ personId: Id }).meta({ id: 'ReportRecipientDraft' });
export type ReportRecipientDraft = z.output<typeof ReportRecipientDraft>;

/** Somebody to whom every report of a partnership goes when it is submitted, and again when it is corrected. */
export const ReportRecipient = z
  .strictObject({ ...partnershipRecord, personId: Id, endedOn: Day.nullable() })
  .meta({ id: 'ReportRecipient' });
export type ReportRecipient = z.output<typeof ReportRecipient>;

export type ReportRecipientEvent =
  | { type: 'report_recipient.added'; payload: { personId: string } }
  | { type: 'report_recipient.removed'; payload: { personId: string } };

const running = ({ endedOn }: ReportRecipient) =>
  endedOn ? (['recipient_removed', 'The reports do not go to this person any more.'] as const) : null;

const recipientGuards = {
  'report_recipient.see': always,
  'report_recipient.remove': running,
} satisfies Guards<ReportRecipient>;

export const reportRecipientKind: Kind<ReportRecipient> = {
  subject: 'report_recipient',
  schema: ReportRecipient,
  guards: recipientGuards,
  edit: { action: 'report_recipient.remove', fields: z.strictObject({}) },
  heldBy: () => ({}),
  tracks: [],
};

type Place = Pick<ReportRecipient, 'id' | 'workspaceId' | 'partnershipId'>;
type RecipientChange = Change<ReportRecipient, ReportRecipientEvent>;

/** From the next report on. */
export function addReportRecipient(
  { personId }: ReportRecipientDraft,
  place: Place,
  { at }: Decision,
): RecipientChange {
  const recipient = { ...place, personId, endedOn: null, version: 1, createdAt: at, updatedAt: at };
  return decide(ReportRecipient, null, recipient, { type: 'report_recipient.added', payload: { personId } });
}

/** What went to them until now stays said. */
export function removeReportRecipient(recipient: ReportRecipient, { today }: Decision): RecipientChange {
  assertAllows(recipientGuards, 'report_recipient.remove', recipient);
  const payload = { personId: recipient.personId };
  const after = { ...recipient, endedOn: today };
  return decide(ReportRecipient, recipient, after, { type: 'report_recipient.removed', payload });
}
