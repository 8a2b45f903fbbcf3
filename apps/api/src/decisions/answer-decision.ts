import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { command, type CommandContext } from '../kernel/handlers.ts';
import { maySpeakFor, mayRatifyFor, type OneDecision, representDecision } from './read-decisions.ts';
import { completeDecision } from './settle-decision.ts';

export const takePosition = command(contract.decisions.takePosition, async ({ params, body }, context) => {
  const { actor, decision, decisionPositions, newId, tx } = context;
  const { open, voice } = await heard(context, params, body);
  if (voice && !maySpeakFor(actor, voice)) throw db.mayNot('decision.take_position');
  domain.assertAllows(domain.decisionGuards, 'decision.take_position', open);
  if (!voice?.isVoter)
    throw domain.cannotBe('/partnerId', 'no_vote', 'Choose an organisation that has a vote on this decision');
  const place = { workspaceId: actor.workspaceId, partnershipId: params.partnershipId, decisionId: open.id };
  const said = await db.holdPositions(tx, place, open.id);
  const before = said.find(({ partnerId }) => partnerId === voice.partnerId) ?? null;
  const { authority, authorityLimit } = voice;
  const representation = { givenByPersonId: actor.personId, authority, authorityLimit };
  const giving = { before, place: { id: newId(), ...place }, representation };
  await decisionPositions.save(domain.givePosition(giving, body, decision));
  return representDecision(context, params);
});

export const ratifyDecision = command(contract.decisions.ratify, async ({ params, body }, context) => {
  const { actor, decision, decisions, decisionPositions, tx } = context;
  const { open, voice } = await heard(context, params, body);
  if (voice && !mayRatifyFor(actor, voice)) throw db.mayNot('decision.ratify');
  domain.assertAllows(domain.decisionGuards, 'decision.ratify', open);
  const within = { workspaceId: actor.workspaceId, partnershipId: params.partnershipId };
  const positions = await db.holdPositions(tx, within, open.id);
  const owed = positions.find(({ partnerId }) => partnerId === body.partnerId);
  if (!owed) throw domain.cannotBe('/partnerId', 'no_vote', 'Choose an organisation that has to ratify this');
  const answered = await decisionPositions.save(domain.answerRatification(owed, body, decision));
  const now = positions.map((position) => (position.id === answered.id ? answered : position));
  await completeDecision(context, await decisions.save(domain.afterRatification(open, now)), []);
  return representDecision(context, params);
});

/** A decision, locked so that positions come one after the other, and the organisation that somebody speaks for. */
async function heard(
  { decision, decisions, tx }: CommandContext,
  { decisionId }: OneDecision,
  { partnerId }: { partnerId: string },
) {
  const open = await decisions.load(decisionId);
  const voices = await db.listVoices(tx, open, decision.today);
  return { open, voice: voices.find((each) => each.partnerId === partnerId) };
}
