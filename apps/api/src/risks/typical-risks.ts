import { contract } from '@trivet/contract';
import { readUseOfCatalogue } from '@trivet/db';
import * as domain from '@trivet/domain';
import { command, query, type QueryContext } from '../kernel/handlers.ts';

export const listTypicalRisks = query(contract.risks.typical, ({ params }, context) =>
  representCatalogue(context, params),
);

/** Asking twice is no mistake: two people may look at the same empty register. */
export const dismissStarter = command(contract.risks.dismissStarter, async ({ params, body: { key } }, context) => {
  const { actor, decision, newId, starterDismissals } = context;
  const { items } = await representCatalogue(context, params);
  const known = items.find((risk) => risk.key === key);
  if (!known) throw domain.cannotBe('/key', 'unknown', 'Choose one from the catalogue');
  const place = { id: newId(), workspaceId: actor.workspaceId, ...params };
  if (!known.dismissed) await starterDismissals.save(domain.dismissStarter(key, place, decision));
  return representCatalogue(context, params);
});

/** The catalogue, with what this register holds of it and what it is not to be offered. */
async function representCatalogue(
  { tx, actor }: Pick<QueryContext, 'tx' | 'actor'>,
  { partnershipId }: { partnershipId: string },
) {
  const { adopted, dismissed } = await readUseOfCatalogue(tx, { workspaceId: actor.workspaceId, partnershipId });
  const items = domain.typicalRisks.map((risk) => ({
    ...risk,
    adopted: adopted.includes(risk.key),
    dismissed: dismissed.includes(risk.key),
  }));
  return { items };
}
