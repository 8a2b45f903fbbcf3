import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import { expenditureKind, notFound, permissionsOn } from '@trivet/domain';
import { download } from '../kernel/downloads.ts';
import { list, query, type QueryContext } from '../kernel/handlers.ts';
import { sendCsv } from '../spreadsheets/send-sheet.ts';

export const listExpenditures = list(
  contract.expenditures.list,
  async ({ params, query: { spentByPartnerId: partnerId, ...filter } }, { tx, actor, page }) => {
    const within = { ...params, workspaceId: actor.workspaceId };
    const found = await db.listExpenditures(tx, within, { ...filter, partnerId }, page);
    return { ...found, items: found.items.map((entry) => seenBy(actor, entry)) };
  },
);

export const exportExpenditures = download(
  contract.expenditures.export,
  async ({ params: { partnershipId } }, { tx, actor, decision: { today } }) => {
    const within = { workspaceId: actor.workspaceId, partnershipId };
    const { code } = await db.readSheetPlace(tx, { ...within, today });
    return sendCsv(`${code} money ${today}`, db.copyExpenditures(tx, within));
  },
);

export const getExpenditure = query(contract.expenditures.get, ({ params }, context) =>
  representExpenditure(context, params),
);

/** An entry as this caller sees it now; every command on one answers with it too. */
export async function representExpenditure(
  { tx, actor }: Pick<QueryContext, 'tx' | 'actor'>,
  { partnershipId, expenditureId }: { partnershipId: string; expenditureId: string },
) {
  const entry = await db.readExpenditure(tx, { workspaceId: actor.workspaceId, partnershipId }, expenditureId);
  if (!entry) throw notFound();
  return seenBy(actor, entry);
}

const seenBy = (actor: QueryContext['actor'], entry: db.ExpenditureView) => ({
  ...entry,
  permissions: permissionsOn(expenditureKind, actor, entry),
});
