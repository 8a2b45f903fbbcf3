import { contract, zip } from '@trivet/contract';
import * as db from '@trivet/db';
import {
  assertAllows,
  can,
  copyKeptUntil,
  notFound,
  type PartnershipCopy,
  partnershipCopyKind,
  type Person,
  permissionsOn,
} from '@trivet/domain';
import { Readable } from 'node:stream';
import { assertMay } from '../kernel/call.ts';
import { download } from '../kernel/downloads.ts';
import { list, query, type QueryContext } from '../kernel/handlers.ts';

type Reading = Pick<QueryContext, 'tx' | 'actor'>;
type Within = { partnershipId: string };

export const listCopies = list(
  contract.partnershipCopies.list,
  async ({ params, query: asked }, { tx, actor, page }) => {
    const found = await db.listPartnershipCopies(tx, readerOf(actor, params), asked, page);
    return { ...found, items: found.items.map((copy) => representCopy(actor, copy)) };
  },
);

export const readCopy = query(contract.partnershipCopies.read, async ({ params }, context) =>
  representCopy(context.actor, await copySeen(context, params)),
);

export const sendCopy = download(contract.partnershipCopies.archive, async ({ params }, context) => {
  const { tx, actor, decision } = context;
  // Also what was made while they might is no longer theirs to take.
  if (!can(actor, 'partnership_copy.ask')) throw db.mayNot('partnership_copy.ask');
  assertMayReadAll(actor);
  const copy = await copySeen(context, params);
  assertAllows(partnershipCopyKind.guards, 'partnership_copy.read', copy);
  const content = db.readCopyContent(tx, { ...readerOf(actor, params), copyId: copy.id });
  const { partnership } = await db.readCopiedFrom(tx, { workspaceId: actor.workspaceId, ...params });
  const fileName = `${partnership.code} ${(copy.madeAt ?? decision.at).slice(0, 10)}.zip`;
  return { fileName, type: zip, body: Readable.from(content, { objectMode: false }) };
});

/** @throws Refusal `forbidden` for a token that lacks the scope for the partnership beside that for its reports: a copy holds both */
export const assertMayReadAll = (actor: Person): void => assertMay({ action: 'partnership.see' }, actor);

/** @throws Refusal `not_found` for a copy that is not this caller’s, or is kept no more */
export async function copySeen(
  { tx, actor }: Reading,
  { copyId, ...within }: Within & { copyId: string },
): Promise<PartnershipCopy> {
  const copy = await db.readPartnershipCopy(tx, readerOf(actor, within), copyId);
  if (!copy) throw notFound();
  return copy;
}

const readerOf = ({ workspaceId, personId }: Person, { partnershipId }: Within): db.CopyReader => ({
  workspaceId,
  partnershipId,
  personId,
});

export function representCopy(actor: Person, copy: PartnershipCopy) {
  return { ...copy, keptUntil: copyKeptUntil(copy), permissions: permissionsOn(partnershipCopyKind, actor, copy) };
}
