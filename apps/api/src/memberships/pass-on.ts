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
};

type PassOn = (context: CommandContext, id: string, toPersonId: string | null) => Promise<void>;
