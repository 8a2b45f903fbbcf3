import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { command, type CommandContext } from '../kernel/handlers.ts';
import { representOutcome } from './read-outcomes.ts';

export const addOutcome = command(contract.outcomes.add, async ({ params: { workspaceId }, body }, context) => {
  const { outcomes, decision, newId } = context;
  const position = await nextPosition(context);
  const { id } = await outcomes.save(domain.addOutcome(body, { id: newId(), workspaceId, position }, decision));
  return representOutcome(context, id);
});

export const addOutcomeTemplate = command(
  contract.outcomes.addTemplate,
  async ({ params: { workspaceId } }, context) => {
    const { tx, outcomes, workspaces, decision, newId } = context;
    // Held, so that two who start at once do not each add twelve.
    await workspaces.load(workspaceId);
    const outcomesHere = await db.countOutcomes(tx, workspaceId);
    const items: db.ListedOutcome[] = [];
    for (const [index, draft] of domain.outcomesOfTemplate({ outcomesHere }).entries()) {
      const place = { id: newId(), workspaceId, position: index + 1 };
      items.push({ ...(await outcomes.save(domain.addOutcome(draft, place, decision))), sroName: null });
    }
    return { items, next: null };
  },
);

/** The place after the last. Holds the workspace, so that two do not take it. */
export async function nextPosition({ tx, actor, workspaces }: CommandContext): Promise<number> {
  await workspaces.load(actor.workspaceId);
  const order = await db.readOutcomeOrder(tx, actor.workspaceId);
  return (order.at(-1)?.position ?? 0) + 1;
}
