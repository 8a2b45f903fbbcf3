import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import { fundingStreamKind, notFound, permissionsOn } from '@trivet/domain';
import { list, query, type QueryContext } from '../kernel/handlers.ts';

export const listFundingStreams = list(
  contract.fundingStreams.list,
  async ({ params, query: filter }, { tx, actor, page }) => {
    const found = await db.listFundingStreams(tx, { ...params, workspaceId: actor.workspaceId }, filter, page);
    return { ...found, items: found.items.map((stream) => seenBy(actor, stream)) };
  },
);

export const getFundingStream = query(contract.fundingStreams.get, ({ params }, context) =>
  representFundingStream(context, params),
);

/** A stream as this caller sees it now; every command on one answers with it too. */
export async function representFundingStream(
  { tx, actor }: Pick<QueryContext, 'tx' | 'actor'>,
  { partnershipId, streamId }: { partnershipId: string; streamId: string },
) {
  const stream = await db.readFundingStream(tx, { workspaceId: actor.workspaceId, partnershipId }, streamId);
  if (!stream) throw notFound();
  return seenBy(actor, stream);
}

const seenBy = (actor: QueryContext['actor'], stream: db.FundingStreamView) => ({
  ...stream,
  permissions: permissionsOn(fundingStreamKind, actor, stream),
});
