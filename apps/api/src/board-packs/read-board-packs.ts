import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import { assertAllows, type BoardPack, boardPackKind, notFound, type Person, permissionsOn } from '@trivet/domain';
import { Readable } from 'node:stream';
import { download } from '../kernel/downloads.ts';
import { list, query, type QueryContext } from '../kernel/handlers.ts';

type Reading = Pick<QueryContext, 'tx' | 'actor'>;

export const listPacks = list(contract.boardPacks.list, async ({ query: asked }, { tx, actor, page }) => {
  const found = await db.listBoardPacks(tx, readerOf(actor), asked, page);
  return { ...found, items: found.items.map((pack) => representPack(actor, pack)) };
});

export const readPack = query(contract.boardPacks.read, async ({ params }, context) =>
  representPack(context.actor, await packSeen(context, params.packId)),
);

export const sendPack = download(contract.boardPacks.document, async ({ params }, context) => {
  const { tx } = context;
  const pack = await packSeen(context, params.packId);
  assertAllows(boardPackKind.guards, 'board_pack.read', pack);
  const { workspaceId, personId, id: packId } = pack;
  const body = Readable.from(db.readPackDocument(tx, { workspaceId, personId, packId }), { objectMode: false });
  return { fileName: packFileName(pack), type: 'application/pdf', body };
});

export const packFileName = ({ title, asOf }: Pick<BoardPack, 'title' | 'asOf'>): string => `${title} ${asOf}.pdf`;

/** @throws Refusal `not_found` for a pack that is not this caller’s, or has been removed */
export async function packSeen({ tx, actor }: Reading, packId: string): Promise<BoardPack> {
  const pack = await db.readBoardPack(tx, readerOf(actor), packId);
  if (!pack) throw notFound();
  return pack;
}

/** A token that is limited to some partnerships is not to have a pack that tells of others. */
const readerOf = ({ workspaceId, personId, scopes }: Person): db.PackReader => ({
  workspaceId,
  personId,
  onlyVisible: scopes !== null,
});

export function representPack(actor: Person, { partnershipIds, ...pack }: BoardPack) {
  const permissions = permissionsOn(boardPackKind, actor, { ...pack, partnershipIds });
  return { ...pack, total: partnershipIds.length, permissions };
}
