import { Criterion, CriterionDraft, CriterionKind, CriterionPatch, CriterionWithdrawal, Id } from '@trivet/domain';
import { z } from 'zod';
import { type Contract, endpoint } from './kernel/endpoint.ts';
import { choices, flag, listQuery, pageOf, represented } from './kernel/lists.ts';

const inPartnership = z.strictObject({ partnershipId: Id });
const oneCriterion = inPartnership.extend({ criterionId: Id });

const Listed = Criterion.extend({
  /** As people quote it: `EARLY-C-002` */
  reference: z.string(),
  /** Whether it is agreed as it is worded now */
  agreed: z.boolean(),
  /** Who agreed to it last, be it to an earlier wording */
  agreedByName: z.string().nullable(),
}).meta({ id: 'ListedCriterion' });
const Represented = represented(Listed).meta({ id: 'CriterionRepresentation' });
export type ListedCriterion = z.output<typeof Listed>;
export type CriterionRepresentation = z.output<typeof Represented>;

export const criteria = {
  list: endpoint({
    method: 'GET',
    path: '/partnerships/:partnershipId/criteria',
    summary: 'List by what success and failure are known, and the conditions for intervention: those that hold',
    action: 'criterion.see',
    params: inPartnership,
    query: listQuery({ kind: choices(CriterionKind), agreed: flag, withdrawn: flag }, ['kind', 'reference']),
    result: pageOf(Represented),
  }),
  add: endpoint({
    method: 'POST',
    path: '/partnerships/:partnershipId/criteria',
    summary: 'Add a criterion of success or failure, or a condition for intervention',
    action: 'criterion.add',
    params: inPartnership,
    body: CriterionDraft,
    result: Represented,
  }),
  get: endpoint({
    method: 'GET',
    path: '/partnerships/:partnershipId/criteria/:criterionId',
    summary: 'Read a criterion',
    action: 'criterion.see',
    params: oneCriterion,
    result: Represented,
  }),
  edit: endpoint({
    method: 'PATCH',
    path: '/partnerships/:partnershipId/criteria/:criterionId',
    summary: 'Word a criterion anew; its agreement is asked for again',
    action: 'criterion.edit',
    params: oneCriterion,
    body: CriterionPatch,
    result: Represented,
  }),
  agree: endpoint({
    method: 'PUT',
    path: '/partnerships/:partnershipId/criteria/:criterionId/agreement',
    summary: 'Agree to a criterion as it is worded, as sponsor or Senior Responsible Owner',
    action: 'criterion.agree',
    params: oneCriterion,
    body: z.strictObject({}).meta({ id: 'CriterionAgreement' }),
    result: Represented,
  }),
  withdraw: endpoint({
    method: 'PUT',
    path: '/partnerships/:partnershipId/criteria/:criterionId/withdrawal',
    summary: 'Withdraw a criterion, with the reason',
    action: 'criterion.withdraw',
    params: oneCriterion,
    body: CriterionWithdrawal,
    result: Represented,
  }),
} as const satisfies Contract;
