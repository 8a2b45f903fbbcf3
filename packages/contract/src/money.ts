import { Currency, Id, SpendLight } from '@trivet/domain';
import { z } from 'zod';
import { RepresentedBudgetLine } from './budget-lines.ts';
import { type Contract, endpoint } from './kernel/endpoint.ts';

/** Whole pence or cents throughout. */
export const MoneySum = z
  .strictObject({
    currency: Currency,
    cameIn: z.int(),
    budgeted: z.int(),
    spent: z.int(),
    /** What came in and is not spent */
    left: z.int(),
    /** What everything budgeted is expected to come to */
    expected: z.int(),
  })
  .meta({ id: 'MoneySum' });
export type MoneySum = z.output<typeof MoneySum>;

const MilestoneMoney = z
  .strictObject({
    milestoneId: Id,
    reference: z.string(),
    title: z.string(),
    currency: Currency,
    /** Its own budget where one was set; else that of its lines */
    budget: z.int(),
    spent: z.int(),
    expected: z.int(),
    ...SpendLight.shape,
  })
  .meta({ id: 'MilestoneMoney' });

const Overview = z
  .strictObject({
    id: Id,
    /** One for each currency: different ones are never added */
    sums: z.array(MoneySum),
    lines: z.array(RepresentedBudgetLine),
    milestones: z.array(MilestoneMoney),
    /** Per cent by which spending may differ before a light changes */
    tolerance: z.int(),
  })
  .meta({ id: 'MoneyOverview' });
export type MoneyOverview = z.output<typeof Overview>;

export const money = {
  get: endpoint({
    method: 'GET',
    path: '/partnerships/:partnershipId/money',
    summary: 'What came in, what is budgeted, spent, left and expected, by line and by milestone',
    action: 'money.see',
    params: z.strictObject({ partnershipId: Id }),
    result: Overview,
  }),
} as const satisfies Contract;
