import { Day, Expenditure, ExpenditureDraft, ExpenditureReversal, Id } from '@trivet/domain';
import { z } from 'zod';
import { type Contract, endpoint } from './kernel/endpoint.ts';
import { csv, listQuery, pageOf, represented } from './kernel/lists.ts';

const inPartnership = z.strictObject({ partnershipId: Id });
const oneEntry = inPartnership.extend({ expenditureId: Id });

const Listed = Expenditure.extend({
  /** As people quote it: `EARLY-E-017` */
  reference: z.string(),
  lineReference: z.string(),
  lineTitle: z.string(),
  partnerName: z.string(),
  enteredByName: z.string().nullable(),
  /** The entry that this one takes back */
  reversesReference: z.string().nullable(),
  /** The entry that takes this one back, and why */
  reversedBy: z.strictObject({ reference: z.string(), reason: z.string(), on: Day }).nullable(),
}).meta({ id: 'ListedExpenditure' });
const Represented = represented(Listed).meta({ id: 'ExpenditureRepresentation' });
export type ExpenditureRepresentation = z.output<typeof Represented>;

export const expenditures = {
  list: endpoint({
    method: 'GET',
    path: '/partnerships/:partnershipId/expenditures',
    summary: 'List what was spent, entries that were taken back included',
    action: 'money.see',
    params: inPartnership,
    query: listQuery(
      { budgetLineId: Id.optional(), spentByPartnerId: Id.optional(), from: Day.optional(), to: Day.optional() },
      ['-spentOn', 'reference', 'amount'],
    ),
    result: pageOf(Represented),
  }),
  export: endpoint({
    method: 'GET',
    path: '/partnerships/:partnershipId/expenditures/export',
    summary: 'Take away every entry as CSV, with its line and its stream',
    action: 'money.see',
    params: inPartnership,
    query: z.strictObject({}),
    sends: [csv],
  }),
  enter: endpoint({
    method: 'POST',
    path: '/partnerships/:partnershipId/expenditures',
    summary: 'Enter what was spent of a budget line, with what shows it',
    action: 'expenditure.enter',
    params: inPartnership,
    body: ExpenditureDraft,
    result: Represented,
  }),
  get: endpoint({
    method: 'GET',
    path: '/partnerships/:partnershipId/expenditures/:expenditureId',
    summary: 'Read an entry',
    action: 'money.see',
    params: oneEntry,
    result: Represented,
  }),
  reverse: endpoint({
    method: 'PUT',
    path: '/partnerships/:partnershipId/expenditures/:expenditureId/reversal',
    summary: 'Take a wrong entry back by another: both stay. Answers the entry that was wrong',
    action: 'expenditure.reverse',
    params: oneEntry,
    body: ExpenditureReversal,
    result: Represented,
  }),
} as const satisfies Contract;
