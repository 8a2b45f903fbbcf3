import { always, type Guards } from '../kernel/guards.ts';
import type { Kind, Rights } from '../kernel/kind.ts';
import { Agreement, AgreementFields } from './agreement.ts';
import { isGovernance } from './agreement-kind.ts';
import type { AgreementParty } from './agreement-party.ts';
import { isWritten } from './rich-text.ts';

/** What stands in the way of sending an agreement to be signed. */
export type MissingFromAgreement = 'parties' | 'signatories' | 'startsOn' | 'reviewOn' | 'sections';

type PartyFacts = Pick<AgreementParty, 'signatoryId' | 'removedOn' | 'isRequired'>;

/** What an agreement cannot be sent without, as far as it is missing. A governance document may have one party. */
export function missingFromAgreement(agreement: Agreement, parties: readonly PartyFacts[]): MissingFromAgreement[] {
  const named = parties.filter(({ removedOn }) => removedOn === null);
  const needed = isGovernance(agreement.kind) ? 1 : 2;
  return [
    ...(named.length < needed || !named.some(({ isRequired }) => isRequired) ? (['parties'] as const) : []),
    ...(named.some(({ signatoryId }) => signatoryId === null) ? (['signatories'] as const) : []),
    ...(agreement.startsOn === null ? (['startsOn'] as const) : []),
    ...(agreement.reviewOn === null ? (['reviewOn'] as const) : []),
    ...(agreement.sections.some(({ body }) => !isWritten(body)) ? (['sections'] as const) : []),
  ];
}

const missingWords: Record<MissingFromAgreement, string> = {
  parties: 'name its parties',
  signatories: 'name who signs for each party',
  startsOn: 'say when it starts',
  reviewOn: 'say when it is reviewed',
  sections: 'write every section, or take out those it does not need',
};

const ended = ({ endedOn }: Agreement) =>
  endedOn === null ? null : (['agreement_ended', 'It has been ended. Draft another.'] as const);

const frozen = {
  signing: ['agreement_signing', 'It is being signed. Take it back first if its text must change.'],
  signed: ['agreement_signed', 'It is signed. Amend it to change its text.'],
} as const;

const writable = (agreement: Agreement) =>
  ended(agreement) ?? (agreement.stage === 'signing' || agreement.stage === 'signed' ? frozen[agreement.stage] : null);

const circulatable = (agreement: Agreement) =>
  writable(agreement) ??
  (agreement.stage === 'draft' ? null : (['agreement_circulated', 'The partners are reading it already.'] as const));

const recallable = (agreement: Agreement) =>
  ended(agreement) ??
  (agreement.stage === 'signing' ? null : (['agreement_not_sent', 'It has not been sent to be signed.'] as const));

const settled = (agreement: Agreement) =>
  ended(agreement) ??
  (agreement.stage === 'signed' ? null : (['agreement_not_signed', 'It is not signed by all yet.'] as const));

const holding = (agreement: Agreement) =>
  ended(agreement) ??
  (agreement.signedVersion === null ? (['agreement_not_signed', 'It is not signed by all yet.'] as const) : null);

const accessible = (agreement: Agreement) =>
  holding(agreement) ?? (agreement.stage === 'signing' ? frozen.signing : null);

const amending = (agreement: Agreement) => holding(agreement) ?? writable(agreement);

const guards = {
  'agreement.see': always,
  'agreement.edit': writable,
  'agreement.name_parties': writable,
  'agreement.circulate': circulatable,
  'agreement.send': writable,
  'agreement.recall': recallable,
  'agreement.accede': accessible,
  'agreement.amend': settled,
  'agreement.drop_amendment': amending,
  'agreement.review': holding,
  'agreement.end': ended,
  'agreement.comment': ended,
} satisfies Guards<Agreement>;

/** What may be done with an agreement, as its parties stand. */
export const agreementGuards = (parties: readonly PartyFacts[]) => ({
  ...guards,
  'agreement.send': (agreement: Agreement) => {
    const objection = writable(agreement);
    if (objection) return objection;
    const missing = missingFromAgreement(agreement, parties).map((part) => missingWords[part]);
    return missing.length > 0 ? (['agreement_incomplete', `First ${missing.join(' and ')}.`] as const) : null;
  },
});

export const agreementKind: Kind<Agreement> = {
  subject: 'agreement',
  schema: Agreement,
  guards,
  edit: { action: 'agreement.edit', fields: AgreementFields },
  heldBy: () => ({}),
  tracks: ['stage', 'signedVersion', 'reviewOn', 'inForceUntil', 'endedOn'],
};

/** The same, where its parties are known. */
export const agreementRights = (parties: readonly PartyFacts[]): Rights<Agreement> => ({
  ...agreementKind,
  guards: agreementGuards(parties),
});
