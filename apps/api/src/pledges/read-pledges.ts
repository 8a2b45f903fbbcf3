import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import { notFound, permissionsOn, pledgeDeliveryKind, pledgeKind } from '@trivet/domain';
import { download } from '../kernel/downloads.ts';
import { list, query, type QueryContext } from '../kernel/handlers.ts';
import { sendCsv } from '../spreadsheets/send-sheet.ts';

export const listPledges = list(
  contract.pledges.list,
  async ({ params, query: { pledgedByPartnerId: partnerId, ...filter } }, { tx, actor, decision, page }) => {
    const within = { ...params, workspaceId: actor.workspaceId, today: decision.today };
    const found = await db.listPledges(tx, within, { ...filter, partnerId }, page);
    return { ...found, items: found.items.map((pledge) => pledgeSeenBy(actor, pledge)) };
  },
);

export const getPledge = query(contract.pledges.get, ({ params }, context) => representPledge(context, params));

export const sumPledges = query(contract.pledges.sums, async ({ params }, { tx, actor, decision: { today } }) => ({
  id: params.partnershipId,
  ...(await db.sumPledges(tx, { ...params, workspaceId: actor.workspaceId, today })),
}));

export const exportPledges = download(
  contract.pledges.export,
  async ({ params: { partnershipId } }, { tx, actor, decision: { today } }) => {
    const within = { workspaceId: actor.workspaceId, partnershipId };
    const { code } = await db.readSheetPlace(tx, { ...within, today });
    return sendCsv(`${code} pledges ${today}`, db.copyPledges(tx, within));
  },
);

export const listDeliveries = list(
  contract.pledges.listDeliveries,
  async ({ params: { pledgeId, ...params }, query: { sort } }, context) => {
    const { tx, actor, page } = context;
    await representPledge(context, { ...params, pledgeId });
    const within = { ...params, workspaceId: actor.workspaceId };
    const found = await db.listPledgeDeliveries(tx, within, { pledgeId, sort }, page);
    return { ...found, items: found.items.map((delivery) => deliverySeenBy(actor, delivery)) };
  },
);

/** A pledge as this caller sees it now; commands on one answer with it too. */
export async function representPledge(
  { tx, actor, decision: { today } }: Pick<QueryContext, 'tx' | 'actor' | 'decision'>,
  { partnershipId, pledgeId }: { partnershipId: string; pledgeId: string },
) {
  const pledge = await db.readPledge(tx, { workspaceId: actor.workspaceId, partnershipId, today }, pledgeId);
  if (!pledge) throw notFound();
  return pledgeSeenBy(actor, pledge);
}

const pledgeSeenBy = (actor: QueryContext['actor'], pledge: db.PledgeView) => ({
  ...pledge,
  permissions: permissionsOn(pledgeKind, actor, pledge),
});

export const deliverySeenBy = (actor: QueryContext['actor'], delivery: db.PledgeDeliveryView) => ({
  ...delivery,
  permissions: permissionsOn(pledgeDeliveryKind, actor, delivery),
});
