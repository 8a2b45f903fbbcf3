import * as domain from '@trivet/domain';
import type { CommandContext } from '../kernel/handlers.ts';

/** Gives one thing to another person, or to nobody yet; its partner stays. A concept with owners adds its own here. */
export const passOn: Record<domain.ItemKind, PassOn> = {
  action: async ({ actions }, id, ownerPersonId) => {
    await actions.save(domain.editAction(await actions.load(id), { ownerPersonId }));
  },
  risk: async ({ risks, decision }, id, ownerPersonId) => {
    await risks.save(domain.editRisk(await risks.load(id), { ownerPersonId }, decision));
  },
  milestone: async ({ milestones }, id, ownerPersonId) => {
    await milestones.save(domain.editMilestone(await milestones.load(id), { ownerPersonId }));
  },
  objective: async ({ objectives }, id, ownerPersonId) => {
    await objectives.save(domain.editObjective(await objectives.load(id), { ownerPersonId }));
  },
};

type PassOn = (context: CommandContext, id: string, toPersonId: string | null) => Promise<void>;
