import {
  AgreementAmendment,
  AgreementDraft,
  AgreementEnding,
  AgreementKind,
  AgreementParties,
  AgreementPatch,
  AgreementRefusal,
  AgreementReview,
  AgreementSending,
  AgreementSigning,
  AgreementStatus,
  Id,
  NamedParty,
} from '@trivet/domain';
import { z } from 'zod';
import { Comparison, Governance, Listed, Represented, Review, Signatory, Version } from './agreement-views.ts';
import { type Contract, endpoint } from './kernel/endpoint.ts';
import { choices, docx, listQuery, pageOf, pdf, words } from './kernel/lists.ts';

export type {
  AgreementComparison,
  AgreementPartyView,
  AgreementRepresentation,
  AgreementReviewView,
  AgreementSignatory,
  AgreementVersion,
  AgreementWarning,
  GovernanceDocuments,
  ListedAgreement,
} from './agreement-views.ts';

const inPartnership = z.strictObject({ partnershipId: Id });
const oneAgreement = inPartnership.extend({ agreementId: Id });

const all = '/partnerships/:partnershipId/agreements';
const one = `${all}/:agreementId` as const;

/** A version by its number, or the draft. */
const whichText = z
  .string()
  .regex(/^(draft|[1-9]\d{0,5})$/, 'Enter the number of a version, or draft')
  .transform((value) => (value === 'draft' ? value : Number(value)))
  .optional();

export const agreements = {
  list: endpoint({
    method: 'GET',
    path: all,
    summary: 'List agreements and governance documents, the last changed first',
    action: 'agreement.see',
    params: inPartnership,
    query: listQuery(
      {
        q: words,
        kind: choices(AgreementKind),
        status: choices(AgreementStatus),
        reference: words,
        parentId: Id.optional(),
      },
      ['-updatedAt', 'title'],
    ),
    result: pageOf(Listed),
  }),
  governance: endpoint({
    method: 'GET',
    path: '/partnerships/:partnershipId/governance-documents',
    summary: 'See which governance documents a partnership has, and which are missing',
    action: 'agreement.see',
    params: inPartnership,
    result: Governance,
  }),
  signatories: endpoint({
    method: 'GET',
    path: '/partnerships/:partnershipId/signatories',
    summary: 'List who may sign for each partner: its lead here, and the lead of its organisation',
    action: 'agreement.see',
    params: inPartnership,
    result: z.strictObject({ items: z.array(Signatory) }),
  }),
  draft: endpoint({
    method: 'POST',
    path: all,
    summary: 'Draft an agreement, from our template of its kind unless you bring a text',
    action: 'agreement.draft',
    params: inPartnership,
    body: AgreementDraft,
    result: Represented,
  }),
  get: endpoint({
    method: 'GET',
    path: one,
    summary: 'Read an agreement as it is being written or as it was signed, with its parties',
    action: 'agreement.see',
    params: oneAgreement,
    result: Represented,
  }),
  edit: endpoint({
    method: 'PATCH',
    path: one,
    summary: 'Change the text or the terms of a draft',
    action: 'agreement.edit',
    params: oneAgreement,
    body: AgreementPatch,
    result: Represented,
  }),
  nameParties: endpoint({
    method: 'PUT',
    path: `${one}/parties`,
    summary: 'Name the parties to a draft, and who signs for each',
    action: 'agreement.name_parties',
    params: oneAgreement,
    body: AgreementParties,
    result: Represented,
  }),
  circulate: endpoint({
    method: 'PUT',
    path: `${one}/circulation`,
    summary: 'Put a draft before the partners, to comment on',
    action: 'agreement.circulate',
    params: oneAgreement,
    result: Represented,
  }),
  send: endpoint({
    method: 'POST',
    path: `${one}/versions`,
    summary: 'Freeze the text as the next version and ask each party to sign it',
    action: 'agreement.send',
    params: oneAgreement,
    body: AgreementSending,
    result: Represented,
    // What is frozen must be what was read.
    ifMatch: true,
  }),
  recall: endpoint({
    method: 'DELETE',
    path: `${one}/signing`,
    summary: 'Take a text back that is being signed, to change it',
    action: 'agreement.recall',
    params: oneAgreement,
    result: Represented,
  }),
  sign: endpoint({
    method: 'POST',
    path: `${one}/signatures`,
    summary: 'Sign a version for a party, as its signatory: the body says which text you read',
    action: 'agreement.sign',
    params: oneAgreement,
    body: AgreementSigning,
    result: Represented,
  }),
  refuse: endpoint({
    method: 'POST',
    path: `${one}/refusals`,
    summary: 'Refuse to sign a version for a party, with a reason',
    action: 'agreement.sign',
    params: oneAgreement,
    body: AgreementRefusal,
    result: Represented,
  }),
  accede: endpoint({
    method: 'POST',
    path: `${one}/accessions`,
    summary: 'Let another party join an agreement that is signed: it is asked to sign the version that holds',
    action: 'agreement.accede',
    params: oneAgreement,
    body: NamedParty,
    result: Represented,
    // Others must not have changed it meanwhile.
    ifMatch: true,
  }),
  amend: endpoint({
    method: 'PUT',
    path: `${one}/amendment`,
    summary: 'Open a signed text as the draft of its next version; what was signed holds meanwhile',
    action: 'agreement.amend',
    params: oneAgreement,
    body: AgreementAmendment,
    result: Represented,
  }),
  dropAmendment: endpoint({
    method: 'DELETE',
    path: `${one}/amendment`,
    summary: 'Give up an amendment: the text is again what was signed',
    action: 'agreement.drop_amendment',
    params: oneAgreement,
    result: Represented,
  }),
  review: endpoint({
    method: 'POST',
    path: `${one}/reviews`,
    summary: 'Say whether an agreement is still worth having, and when that is asked again',
    action: 'agreement.review',
    params: oneAgreement,
    body: AgreementReview,
    result: Represented,
    // Two people must not answer the same review.
    ifMatch: true,
  }),
  reviews: endpoint({
    method: 'GET',
    path: `${one}/reviews`,
    summary: 'Read what was said at each review of an agreement',
    action: 'agreement.see',
    params: oneAgreement,
    result: z.strictObject({ items: z.array(Review) }),
  }),
  end: endpoint({
    method: 'PUT',
    path: `${one}/termination`,
    summary: 'End an agreement, with the reason and what follows; or give up one that was never signed',
    action: 'agreement.end',
    params: oneAgreement,
    body: AgreementEnding,
    result: Represented,
  }),
  versions: endpoint({
    method: 'GET',
    path: `${one}/versions`,
    summary: 'Read each version as it was put before the parties, with every signature and refusal',
    action: 'agreement.see',
    params: oneAgreement,
    result: z.strictObject({ items: z.array(Version) }),
  }),
  compare: endpoint({
    method: 'GET',
    path: `${one}/comparison`,
    summary: 'Compare any two texts of an agreement, section by section and line by line; left out, the last two',
    action: 'agreement.see',
    params: oneAgreement,
    query: z.strictObject({ from: whichText, to: whichText }),
    result: Comparison,
  }),
  document: endpoint({
    method: 'GET',
    path: `${one}/document`,
    summary: 'Take an agreement away as PDF or Word, with its page of signatures',
    action: 'agreement.see',
    params: oneAgreement,
    query: z.strictObject({
      /** Left out, Accept says which */
      format: z.enum(['pdf', 'docx']).optional(),
      /** Left out, the version being signed or the one that holds, else the draft */
      version: z
        .string()
        .regex(/^[1-9]\d{0,5}$/, 'Enter the number of a version')
        .transform(Number)
        .optional(),
    }),
    sends: [pdf, docx],
  }),
} as const satisfies Contract;
