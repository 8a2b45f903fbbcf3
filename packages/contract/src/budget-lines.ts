import { BudgetLine, BudgetLineDraft, BudgetLinePatch, Day, Id, SpendLight } from '@trivet/domain';
import { z } from 'zod';
import { type Contract, endpoint } from './kernel/endpoint.ts';
import { listQuery, pageOf, represented } from './kernel/lists.ts';

const inPartnership = z.strictObject({ partnershipId: Id });
const oneLine = inPartnership.extend({ budgetLineId: Id });

const Listed = BudgetLine.extend({
  /** As people quote it: `EARLY-B-004` */
  reference: z.string(),
  streamReference: z.string(),
  streamTitle: z.string(),
  /** What of the plan it is for: a milestone or an objective */
  forReference: z.string(),
  forTitle: z.string(),
  partnerName: z.string().nullable(),
  /** Whole pence, as everywhere */
  spent: z.int(),
  left: z.int(),
  /** What it is expected to come to: never less than is spent */
  expected: z.int(),
  /** The last day on which it may be spent */
  endsOn: Day,
  /** Per cent by which it may differ before its light changes */
  tolerance: z.int(),
  ...SpendLight.shape,
}).meta({ id: 'ListedBudgetLine' });
const Represented = represented(Listed).meta({ id: 'BudgetLineRepresentation' });
export { Represented as RepresentedBudgetLine };
export type BudgetLineRepresentation = z.output<typeof Represented>;

export const budgetLines = {
  list: endpoint({
    method: 'GET',
    path: '/partnerships/:partnershipId/budget-lines',
    summary: 'List what money is set aside for, and what is spent of it',
    action: 'money.see',
    params: inPartnership,
    query: listQuery({ streamId: Id.optional(), milestoneId: Id.optional() }, ['reference', 'title', 'amount']),
    result: pageOf(Represented),
  }),
  add: endpoint({
    method: 'POST',
    path: '/partnerships/:partnershipId/budget-lines',
    summary: 'Set a part of a funding stream aside for an objective or a milestone',
    action: 'budget_line.add',
    params: inPartnership,
    body: BudgetLineDraft,
    result: Represented,
  }),
  get: endpoint({
    method: 'GET',
    path: '/partnerships/:partnershipId/budget-lines/:budgetLineId',
    summary: 'Read a budget line',
    action: 'money.see',
    params: oneLine,
    result: Represented,
  }),
  edit: endpoint({
    method: 'PATCH',
    path: '/partnerships/:partnershipId/budget-lines/:budgetLineId',
    summary: 'Change a budget line, or what it is expected to come to',
    action: 'budget_line.edit',
    params: oneLine,
    body: BudgetLinePatch,
    result: Represented,
  }),
} as const satisfies Contract;
