import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { command, type CommandContext } from '../kernel/handlers.ts';
import { representAccountability } from './read-accountability.ts';

/** Both lines are held first: neither changes while it is settled that both stay. */
export const keepBothLines = command(contract.accountability.keepBoth, async ({ params, body }, context) => {
  const { tx, actor, clashSettlements, decision, newId } = context;
  const within = { workspaceId: actor.workspaceId, ...params };
  if (!(await db.doLinesClash(tx, within, body)))
    throw domain.cannotBe('/lineId', 'no_clash', 'These two lines ask nobody for the same thing twice');
  const lines = await holdLines(context, [body.keepLineId, body.lineId]);
  const by = { ...decision, id: newId(), settledById: actor.personId };
  await clashSettlements.save(domain.keepBothLines(body, lines, by));
  return representAccountability(context, params);
});

/** In the order of their ids, so that no two people wait for each other. */
async function holdLines({ accountabilityLines }: CommandContext, [keepId, otherId]: readonly [string, string]) {
  if (otherId < keepId) {
    const other = await accountabilityLines.load(otherId);
    return { keep: await accountabilityLines.load(keepId), other };
  }
  const keep = await accountabilityLines.load(keepId);
  return { keep, other: await accountabilityLines.load(otherId) };
}
