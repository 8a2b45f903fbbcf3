import { type Decision, decide } from '../kernel/change.ts';
import { assertAllows } from '../kernel/guards.ts';
import { cannotBe } from '../kernel/refusal.ts';
import type { Candidate } from '../owners/owner.ts';
import { ActionRecord, type ActionReturn, type ActionVerification } from './action.ts';
import { type ActionChange, actionGuards, notClosed } from './action-kind.ts';

/** Another person has looked, and it is done. */
export function verifyAction(
  action: ActionRecord,
  { note }: ActionVerification,
  { today, by }: Decision,
): ActionChange {
  assertAllows(actionGuards, 'action.verify', action);
  const verified = { status: 'verified' as const, verifiedByPersonId: by, verifiedOn: today, verificationNote: note };
  return decide(ActionRecord, action, { ...action, ...verified }, { type: 'action.verified', payload: {} });
}

/** Another person has looked, and something is missing: it is under way again, with the words that say what. */
export function returnAction(
  action: ActionRecord,
  { reason, percent }: ActionReturn,
  { today }: Decision,
): ActionChange {
  assertAllows(actionGuards, 'action.verify', action);
  const returned = { status: 'in_progress' as const, percent, lastNote: reason, lastUpdateOn: today };
  const payload = { completedBy: action.completedByPersonId };
  return decide(ActionRecord, action, { ...action, ...returned, ...notClosed }, { type: 'action.returned', payload });
}

/**
 * Whether this person can be asked to verify it: whoever chairs or coordinates, or the lead of another partner; never its
 * owner nor who completes it.
 * @throws Refusal `unprocessable` naming the field
 */
export function assertCanVerify(
  { ownerPersonId, ownerPartnerId }: ActionRecord,
  { personId, seats }: Candidate,
  by: string | null,
): void {
  const stewards = seats.some(({ role }) => (stewardRoles as readonly string[]).includes(role));
  const led = seats.filter(({ role }) => role === 'partner_lead').map(({ partnerId }) => partnerId);
  const leadsAnother = led.length > 0 && !led.includes(ownerPartnerId);
  if (personId !== ownerPersonId && personId !== by && (stewards || leadsAnother)) return;
  const words = 'Choose the chair, the coordinator or another partner’s lead, but not its owner';
  throw cannotBe('/verifierPersonId', 'cannot_verify', words);
}

const stewardRoles = ['chair', 'deputy_chair', 'coordinator'] as const;
