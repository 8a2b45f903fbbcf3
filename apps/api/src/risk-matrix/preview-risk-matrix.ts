import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import { setRiskMatrix } from '@trivet/domain';
import { query } from '../kernel/handlers.ts';

/** Held to the same rules as setting it, so that what can be previewed can be set. */
export const previewRiskMatrix = query(contract.riskMatrix.preview, async ({ body }, { tx, actor, decision }) => {
  const was = await db.readRiskMatrix(tx, actor.workspaceId);
  const { after: is } = setRiskMatrix(was, { ...body, reason: '' }, decision);
  const rescored = await db.countRescored(tx, { was, is });
  const touched = Map.groupBy(rescored.filter(isTouched), ({ partnershipId }) => partnershipId);
  const partnerships = [...touched].map(([partnershipId, some]) => {
    const { code = '', name = '' } = some[0] ?? {};
    return { partnershipId, code, name, ...summed(some) };
  });
  return { version: was.version, open: risksIn(rescored), ...summed(rescored), partnerships };
});

const isTouched = ({ from, to, nearer }: db.Rescored) => from !== to || nearer > 0;

function summed(rescored: readonly db.Rescored[]) {
  const changing = rescored.filter(({ from, to }) => from !== to);
  const ways = Map.groupBy(changing, ({ from, to }) => `${from} ${to}`);
  return {
    changing: risksIn(changing),
    nearer: rescored.reduce((sum, { nearer }) => sum + nearer, 0),
    moves: [...ways.values()].flatMap((some) =>
      some.slice(0, 1).map(({ from, to }) => ({ from, to, risks: risksIn(some) })),
    ),
  };
}

const risksIn = (rescored: readonly db.Rescored[]) => rescored.reduce((sum, { risks }) => sum + risks, 0);
