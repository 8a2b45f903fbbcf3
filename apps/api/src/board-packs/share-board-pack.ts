import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { hashOf, newSecret } from '../auth/secrets.ts';
import { command, query } from '../kernel/handlers.ts';
import { HttpRefusal } from '../kernel/problems.ts';
import { packToChange } from './ask-for-pack.ts';
import { packSeen } from './read-board-packs.ts';

export const listLinks = query(contract.boardPackLinks.list, async ({ params }, context) => {
  const { workspaceId, personId, id: packId } = await packSeen(context, params.packId);
  return { items: await db.listPackLinks(context.tx, { workspaceId, personId, packId }) };
});

/** The address itself is said this once: only the hash of its secret is kept. */
export const sharePack = (publicOrigin: string) =>
  command(contract.boardPackLinks.share, async ({ params, body: { until } }, context) => {
    const { actor, boardPacks, decision, newId, tx } = context;
    if (actor.scopes !== null)
      throw new HttpRefusal(403, 'session_needed', 'An API token cannot do this. Sign in with your password.');
    const pack = await packToChange(context, params.packId);
    const link = { linkId: newId(), until };
    const { workspaceId, personId, id: packId } = await boardPacks.save(domain.sharePack(pack, link, decision));
    const secret = newSecret();
    const kept = { id: link.linkId, workspaceId, personId, packId, secretHash: hashOf(secret), until, at: decision.at };
    return { ...(await db.addPackLink(tx, kept)), address: `${publicOrigin}/packs/${secret}` };
  });

export const endLink = command(contract.boardPackLinks.end, async ({ params }, context) => {
  const { boardPacks, decision, tx } = context;
  const pack = await packToChange(context, params.packId);
  const { packLinkId: linkId } = params;
  const { workspaceId, personId, id: packId } = pack;
  if (!(await db.endPackLink(tx, { workspaceId, personId, packId, linkId, at: decision.at }))) throw domain.notFound();
  await boardPacks.save(domain.endPackLink(pack, { linkId }));
  return undefined;
});
