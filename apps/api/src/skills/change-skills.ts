import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { command } from '../kernel/handlers.ts';
import { mayDeclareFor, representHolding, representSkill } from './read-skills.ts';

export const addSkill = command(contract.skills.add, async ({ params, body }, context) => {
  const { skills, actor, decision, newId, tx } = context;
  const within = { workspaceId: actor.workspaceId, ...params };
  const number = await db.nextNumber(tx, within, 'skill');
  const skill = await skills.save(domain.addSkill(body, { id: newId(), ...within, number }, decision));
  return representSkill(context, { ...params, skillId: skill.id });
});

export const editSkill = command(contract.skills.edit, async ({ params, body }, context) => {
  const { skills } = context;
  await skills.save(domain.editSkill(await skills.find(params.skillId), body));
  return representSkill(context, params);
});

export const removeSkill = command(contract.skills.remove, async ({ params }, context) => {
  const { skills, decision } = context;
  await skills.save(domain.removeSkill(await skills.find(params.skillId), decision));
  return representSkill(context, params);
});

/** The skill is locked first: what is said of one person twice at once is one thing. */
export const declareSkill = command(contract.skills.declare, async ({ params, body }, context) => {
  const { skills, skillHoldings, actor, decision, newId, tx } = context;
  const within = { workspaceId: actor.workspaceId, ...params };
  const skill = await skills.load(body.skillId).catch(notOfHere);
  domain.assertAllows(domain.skillGuards, 'skill.declare', skill);
  const personId = body.personId ?? decision.by;
  const people = await db.skilledPeople(tx, { ...within, today: decision.today });
  const person = people.find((one) => one.personId === personId);
  if (!person) throw domain.cannotBe('/personId', 'not_here', 'Choose somebody who works in this partnership');
  if (!mayDeclareFor(actor, person)) throw db.mayNot('skill.declare');
  const known = await db.holdingIdOf(tx, within, { skillId: skill.id, personId: person.personId });
  const before = known === null ? null : await skillHoldings.load(known);
  const { partnerId } = person;
  const of = { ...within, skillId: skill.id, personId: person.personId, partnerId, before, id: newId() };
  const holding = await skillHoldings.save(domain.declareSkill(body.level, of, decision));
  return representHolding(context, params.partnershipId, holding.id);
});

export const confirmSkill = command(contract.skills.confirm, async ({ params }, context) => {
  const { skillHoldings, decision } = context;
  const holding = await skillHoldings.find(params.skillHoldingId);
  await skillHoldings.save(domain.confirmSkill(holding, decision));
  return representHolding(context, params.partnershipId, holding.id);
});

function notOfHere(): never {
  throw domain.cannotBe('/skillId', 'not_here', 'Choose a skill of this partnership');
}
