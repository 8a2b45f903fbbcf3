import type { Insert } from './inserter.ts';

/** Money that came in, a part of it set aside, and an entry that was taken back by another. */
export type MoneyBegun = { streamId: string; budgetLineId: string; expenditureId: string };

export async function moneyBegun(
  insert: Insert,
  { id, partnerIds }: { id: string; partnerIds: readonly string[] },
  objectiveId: string,
): Promise<MoneyBegun> {
  const here = { partnership_id: id, number: 9001, currency: 'GBP' };
  const streamId = await insert('funding_streams', {
    ...here,
    title: 'Begun',
    source: 'A fund',
    holder_partner_id: partnerIds[0],
    amount: 1_000_000,
    starts_on: '2026-01-01',
    ends_on: '2027-12-31',
    terms: '',
  });
  const budgetLineId = await insert('budget_lines', {
    ...here,
    stream_id: streamId,
    objective_id: objectiveId,
    partner_id: partnerIds[0],
    title: 'Begun',
    amount: 400_000,
    note: '',
  });
  const entry = {
    ...here,
    budget_line_id: budgetLineId,
    partner_id: partnerIds[0],
    spent_on: '2026-02-01',
    evidence: 'INV 1',
  };
  const expenditureId = await insert('expenditures', { ...entry, amount: 12_345, what: 'Entered twice' });
  return { streamId, budgetLineId, expenditureId };
}
