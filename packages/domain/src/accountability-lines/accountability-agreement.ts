import { z } from 'zod';
import { type Change, type Decision, decide } from '../kernel/change.ts';
import { Day, Id, line, partnershipRecord } from '../kernel/fields.ts';
import { always, assertAllows } from '../kernel/guards.ts';
import type { Kind } from '../kernel/kind.ts';
import { cannotBe, ruleBroken } from '../kernel/refusal.ts';
import type { AccountabilityLine } from './accountability-line.ts';
import { accountabilityLineGuards } from './accountability-line-verbs.ts';

/** Who has to agree: each partner at an end, the body above one, the Senior Responsible Owner. */
export const AccountabilityParty = z.enum(['partner', 'body', 'sro']);
export type AccountabilityParty = z.output<typeof AccountabilityParty>;

/** Agrees to a line as it stands, for one of its parties. */
export const AccountabilityAgreementDraft = z
  .strictObject({
    party: AccountabilityParty,
    /** Which partner, where a partner agrees */
    partnerId: Id.nullable().default(null),
    /** Who agreed, where a body outside did; else whoever sends this */
    signatoryName: line(200, 'Say who agreed').optional(),
    /** In what capacity: chief executive, clerk to the board */
    capacity: line(200, 'Say in what capacity'),
  })
  .meta({ id: 'AccountabilityAgreementDraft' });
export type AccountabilityAgreementDraft = z.output<typeof AccountabilityAgreementDraft>;

/** A party's agreement to one wording of a line. */
export const AccountabilityAgreement = z
  .strictObject({
    ...partnershipRecord,
    lineId: Id,
    terms: z.int().min(1),
    party: AccountabilityParty,
    partnerId: Id.nullable(),
    agreedOn: Day,
    byPersonId: Id,
    signatoryName: line(200),
    capacity: line(200),
  })
  .meta({ id: 'AccountabilityAgreement' });
export type AccountabilityAgreement = z.output<typeof AccountabilityAgreement>;

export type AccountabilityAgreementEvent = {
  type: 'accountability_agreement.given';
  payload: { lineId: string; party: AccountabilityParty; partnerId: string | null; terms: number };
};

export const accountabilityAgreementKind: Kind<AccountabilityAgreement> = {
  subject: 'accountability_agreement',
  schema: AccountabilityAgreement,
  guards: { 'accountability_line.see': always },
  edit: { action: 'accountability_line.agree', fields: z.strictObject({}) },
  heldBy: () => ({}),
  tracks: [],
};

type Agreeing = { id: string; byPersonId: string; byName: string; asked: { agreedOn: string | null } | null };

/**
 * @throws Refusal `rule_broken` where the line has ended, or this party has agreed to these terms already;
 * `unprocessable` where the line does not ask them, where it is not said who agreed for a body outside, or somebody is named who did not press the button
 */
export function agreeToLine(
  { id: lineId, workspaceId, partnershipId, terms, ...line }: AccountabilityLine,
  { party, partnerId, signatoryName, capacity }: AccountabilityAgreementDraft,
  { id, byPersonId, byName, asked, at, today }: Agreeing & Decision,
): Change<AccountabilityAgreement, AccountabilityAgreementEvent> {
  assertAllows(accountabilityLineGuards, 'accountability_line.agree', {
    ...line,
    id: lineId,
    workspaceId,
    partnershipId,
    terms,
  });
  if (!asked) throw cannotBe('/party', 'no_party', 'This line does not ask them');
  if (asked.agreedOn !== null) throw ruleBroken('agreed_already', 'This party has agreed to the line as it stands.');
  if ((party === 'body') !== (signatoryName !== undefined))
    throw cannotBe('/signatoryName', 'signatory', 'Say who agreed where a body outside did, and nobody else');
  const agreement = {
    id,
    workspaceId,
    partnershipId,
    lineId,
    terms,
    party,
    partnerId,
    agreedOn: today,
    byPersonId,
    signatoryName: signatoryName ?? byName,
    capacity,
    version: 1,
    createdAt: at,
    updatedAt: at,
  };
  const payload = { lineId, party, partnerId, terms };
  return decide(AccountabilityAgreement, null, agreement, { type: 'accountability_agreement.given', payload });
}
