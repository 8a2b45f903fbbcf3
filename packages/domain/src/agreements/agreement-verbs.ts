import { type Change, type Decision, decide } from '../kernel/change.ts';
import { addDays } from '../kernel/days.ts';
import { assertAllows } from '../kernel/guards.ts';
import { merged } from '../kernel/kind.ts';
import { cannotBe } from '../kernel/refusal.ts';
import {
  Agreement,
  type AgreementAmendment,
  type AgreementDraft,
  type AgreementEnding,
  type AgreementEvent,
  type AgreementPatch,
  type AgreementReview,
  type AgreementSending,
} from './agreement.ts';
import type { AgreementContent } from './agreement-content.ts';
import { agreementGuards } from './agreement-guards.ts';
import { type AgreementKind, bindsByDefault, parentKindsOf } from './agreement-kind.ts';
import type { AgreementParty } from './agreement-party.ts';
import { templateOf } from './agreement-templates.ts';

type AgreementChange = Change<Agreement, AgreementEvent>;
type Place = { id: string; workspaceId: string; partnershipId: string; number: number };

/** What an agreement is to hang under, as it was found; null where it hangs under nothing. */
export type AgreementParent = Pick<Agreement, 'kind' | 'endedOn'> | null;

/** Starts an agreement from what was given, and from our template of its kind where no text was. */
export function draftAgreement(
  draft: AgreementDraft,
  { parent, ...place }: Place & { parent: AgreementParent },
  { at }: Decision,
): AgreementChange {
  const isBinding = draft.isBinding ?? bindsByDefault(draft.kind);
  assertParent({ kind: draft.kind, isBinding }, parent);
  const agreement: Agreement = {
    ...draft,
    ...place,
    ...neverSigned,
    isBinding,
    sections: draft.sections ?? templateOf(draft.kind),
    stage: 'draft',
    amendingBecause: '',
    version: 1,
    createdAt: at,
    updatedAt: at,
  };
  return decide(Agreement, null, agreement, { type: 'agreement.drafted', payload: { kind: draft.kind } });
}

/** Changes the text or the terms, while neither is frozen. */
export function editAgreement(agreement: Agreement, patch: AgreementPatch, parent: AgreementParent): AgreementChange {
  assertAllows(agreementGuards([]), 'agreement.edit', agreement);
  const after = merged(agreement, patch);
  if (patch.parentId !== undefined || patch.isBinding !== undefined) assertParent(after, parent);
  const payload = { fields: Object.keys(patch) };
  return decide(Agreement, agreement, after, { type: 'agreement.edited', payload });
}

/** Marks that who its parties are has changed, so that nobody sends what they have not read. */
export function touchParties(agreement: Agreement, by: 'agreement.name_parties' | 'agreement.accede'): AgreementChange {
  assertAllows(agreementGuards([]), by, agreement);
  const event = { type: 'agreement.edited' as const, payload: { fields: ['parties'] } };
  return decide(Agreement, agreement, agreement, event);
}

/** Puts the draft before the partners, to comment on. */
export function circulateAgreement(agreement: Agreement): AgreementChange {
  assertAllows(agreementGuards([]), 'agreement.circulate', agreement);
  const event = { type: 'agreement.circulated' as const, payload: { kind: agreement.kind } };
  return decide(Agreement, agreement, { ...agreement, stage: 'in_review' }, event);
}

/**
 * Freezes the text as the next version and asks each party to sign it.
 * @throws Refusal `rule_broken` naming what is missing, `unprocessable` when the day to sign by is past or too early
 */
export function sendAgreement(
  agreement: Agreement,
  { signBy }: AgreementSending,
  { parties, today }: Decision & { parties: readonly AgreementParty[] },
): AgreementChange {
  assertAllows(agreementGuards(parties), 'agreement.send', agreement);
  if (signBy < today) throw cannotBe('/signBy', 'past', 'Enter today or a later day');
  assertWithinAYear('/reviewOn', agreement.reviewOn, laterOf(agreement.startsOn, today));
  const version = agreement.latestVersion + 1;
  const after: Agreement = { ...agreement, stage: 'signing', latestVersion: version, sentOn: today, signBy };
  return decide(Agreement, agreement, after, { type: 'agreement.sent', payload: { version, signBy } });
}

/** Takes the text back to be changed. The version that was sent stays on record, and nobody signs it any more. */
export function recallAgreement(agreement: Agreement): AgreementChange {
  assertAllows(agreementGuards([]), 'agreement.recall', agreement);
  const payload = { version: agreement.latestVersion };
  const after: Agreement = { ...agreement, stage: 'draft', signBy: null };
  return decide(Agreement, agreement, after, { type: 'agreement.recalled', payload });
}

/** All whose word it needs have signed: from its start on, this version holds. */
export function bringAgreementIntoForce(agreement: Agreement, content: AgreementContent): AgreementChange {
  const { startsOn, endsOn, noticeDays, version } = content;
  const after: Agreement = {
    ...agreement,
    stage: 'signed',
    signedVersion: version,
    signBy: null,
    inForceFrom: startsOn,
    inForceUntil: endsOn,
    noticeBy: endsOn !== null && noticeDays !== null ? addDays(endsOn, -noticeDays) : null,
    amendingBecause: '',
  };
  return decide(Agreement, agreement, after, { type: 'agreement.in_force', payload: { version, from: startsOn } });
}

/** Opens the text of a signed agreement as a draft of its next version. What was signed holds until that is. */
export function amendAgreement(agreement: Agreement, { because }: AgreementAmendment): AgreementChange {
  assertAllows(agreementGuards([]), 'agreement.amend', agreement);
  const payload = { version: agreement.latestVersion };
  const after: Agreement = { ...agreement, stage: 'draft', amendingBecause: because };
  return decide(Agreement, agreement, after, { type: 'agreement.amending', payload });
}

/** Gives an amendment up: the text is again what was signed. */
export function dropAmendment(agreement: Agreement, signed: AgreementContent): AgreementChange {
  assertAllows(agreementGuards([]), 'agreement.drop_amendment', agreement);
  const { title, isBinding, startsOn, endsOn, noticeDays, sections, version } = signed;
  const terms = { title, isBinding, startsOn, endsOn, noticeDays, sections };
  const after: Agreement = { ...agreement, ...terms, stage: 'signed', amendingBecause: '' };
  return decide(Agreement, agreement, after, { type: 'agreement.amendment_dropped', payload: { version } });
}

/** Says whether it is still worth having, and when that is asked again: within a year. */
export function reviewAgreement(
  agreement: Agreement,
  { verdict, nextReviewOn }: AgreementReview,
  { today }: Decision,
): AgreementChange {
  assertAllows(agreementGuards([]), 'agreement.review', agreement);
  if (nextReviewOn <= today) throw cannotBe('/nextReviewOn', 'past', 'Enter a day after today');
  assertWithinAYear('/nextReviewOn', nextReviewOn, today);
  const after = { ...agreement, reviewOn: nextReviewOn, reviewedOn: today, lastVerdict: verdict };
  return decide(Agreement, agreement, after, { type: 'agreement.reviewed', payload: { verdict, nextReviewOn } });
}

/**
 * Ends it before its time, with what follows from that; gives up one that was never signed.
 * @throws Refusal `unprocessable` when its end is past, or what follows is not said
 */
export function endAgreement(
  agreement: Agreement,
  { endsOn, reason, consequences }: AgreementEnding,
  { today }: Decision,
): AgreementChange {
  assertAllows(agreementGuards([]), 'agreement.end', agreement);
  const { signedVersion } = agreement;
  if (endsOn < today) throw cannotBe('/endsOn', 'past', 'Enter today or a later day');
  if (signedVersion !== null && consequences === '')
    throw cannotBe('/consequences', 'needed', 'Say what follows for work, money and people');
  const ending = { endedOn: endsOn, endReason: reason, endConsequences: consequences, signBy: null };
  const stage = agreement.stage === 'signing' ? 'draft' : agreement.stage;
  const payload = { endsOn, version: signedVersion };
  return decide(Agreement, agreement, { ...agreement, ...ending, stage }, { type: 'agreement.ended', payload });
}

/** A year and the days that a working day may lie after it. */
const longestBetweenReviews = 372;

function assertWithinAYear(pointer: string, day: string | null, from: string): void {
  if (day !== null && day > addDays(from, longestBetweenReviews))
    throw cannotBe(pointer, 'too_late', 'Enter a day within a year: each year its parties say whether it is worth it');
}

const laterOf = (day: string | null, today: string): string => (day !== null && day > today ? day : today);

function assertParent(agreement: { kind: AgreementKind; isBinding: boolean }, parent: AgreementParent): void {
  if (!parent) return;
  if (!parentKindsOf(agreement).includes(parent.kind))
    throw cannotBe('/parentId', 'not_above', 'Choose a contract, or a memorandum where it does not bind in law');
  if (parent.endedOn !== null) throw cannotBe('/parentId', 'ended', 'That agreement has been ended. Choose another');
}

const neverSigned = {
  latestVersion: 0,
  signedVersion: null,
  sentOn: null,
  signBy: null,
  inForceFrom: null,
  inForceUntil: null,
  noticeBy: null,
  reviewedOn: null,
  lastVerdict: null,
  endedOn: null,
  endReason: '',
  endConsequences: '',
};
