import type { Insert } from './inserter.ts';

/** A pledge of which a part has come. */
export type PledgeBegun = { pledgeId: string; deliveryId: string };

export async function pledgeBegun(
  insert: Insert,
  { id, partnerIds }: { id: string; partnerIds: readonly string[] },
): Promise<PledgeBegun> {
  const partner = { partnership_id: id, partner_id: partnerIds[0] };
  const pledgeId = await insert('pledges', {
    ...partner,
    number: 9001,
    title: 'Begun',
    kind: 'premises',
    quantity: 12,
    unit: 'days',
    currency: 'GBP',
    starts_on: '2026-01-01',
    ends_on: '2027-12-31',
    rhythm: 'by_end',
    condition: '',
    withdrawn_reason: '',
    next_due_on: '2027-12-31',
  });
  const deliveryId = await insert('pledge_deliveries', {
    ...partner,
    pledge_id: pledgeId,
    delivered_on: '2026-02-01',
    quantity: 1,
    evidence: 'Diary',
    taken_back_reason: '',
  });
  return { pledgeId, deliveryId };
}
