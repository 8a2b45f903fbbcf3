import { contract, type DecisionRuleRepresentation } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { command, query, type QueryContext } from '../kernel/handlers.ts';

type Reading = Pick<QueryContext, 'tx' | 'actor' | 'decision'>;

export const getDecisionRule = query(contract.decisions.rule, ({ params }, context) => representRule(context, params));

export const setDecisionRule = command(contract.decisions.setRule, async ({ params, body }, context) => {
  const { actor, decision, decisionRules, newId, tx } = context;
  const place = { workspaceId: actor.workspaceId, ...params };
  const kept = await db.readDecisionRule(tx, place);
  const before = kept && (await decisionRules.find(kept.id));
  await decisionRules.save(domain.setDecisionRule({ before, ids: { id: newId(), ...place } }, body, decision));
  return representRule(context, params);
});

/** How a partnership decides, its own rule or the usual one, and who votes by it today. */
async function representRule(
  { tx, actor, decision: { today } }: Reading,
  { partnershipId }: { partnershipId: string },
): Promise<DecisionRuleRepresentation> {
  const within = { workspaceId: actor.workspaceId, partnershipId };
  const rule = await db.readDecisionRule(tx, within);
  const terms = domain.termsOf(rule);
  const voices = await db.listVoters(tx, within, { voterRoles: terms.voterRoles, today });
  const may = (['decision_rule.see', 'decision_rule.set'] as const).filter(
    (action) => domain.can(actor, action) && !domain.stoppedByArchive(actor, action),
  );
  return {
    version: rule?.version ?? 0,
    terms,
    isAgreed: rule !== null,
    methods: domain.methodsUnder(terms),
    voters: voices.map(({ partnerId, name, shortName, representativeName }) => ({
      partnerId,
      name,
      shortName,
      representativeName,
    })),
    permissions: { may, fields: may.includes('decision_rule.set') ? Object.keys(domain.DecisionTerms.shape) : [] },
  };
}
