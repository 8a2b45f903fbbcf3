import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { command, type CommandContext } from '../kernel/handlers.ts';
import { representLogicBox } from './read-logic-model.ts';

export const addLogicBox = command(contract.logicModel.add, async ({ params, body }, context) => {
  const { logicBoxes, actor, decision, newId, tx } = context;
  const within = { workspaceId: actor.workspaceId, ...params };
  const model = await presentBoxes(tx, within);
  const id = newId();
  const position = domain.placeAtFoot(columnOf(model, body.stage));
  const change = domain.addLogicBox(body, { id, ...within, position, others: model }, decision);
  await assertShowable(context, within, body.shownBy);
  const box = await logicBoxes.save(change);
  await db.setLogicLinks(tx, box, body.leadsToIds);
  await db.setLogicEvidence(tx, box, body.shownBy);
  return representLogicBox(context, { ...params, logicBoxId: id });
});

export const editLogicBox = command(contract.logicModel.edit, async ({ params, body }, context) => {
  const { logicBoxes, tx } = context;
  const box = await logicBoxes.find(params.logicBoxId);
  const model = await presentBoxes(tx, box);
  const stage = body.stage ?? box.stage;
  const position = stage === box.stage ? box.position : domain.placeAtFoot(columnOf(model, stage));
  const change = domain.editLogicBox(box, body, { model, position });
  await assertShowable(context, box, body.shownBy ?? []);
  // What it leads to now goes first: the database follows a box into its new column with the links it still has.
  if (body.leadsToIds) await db.unsetLogicLinks(tx, box, body.leadsToIds);
  await db.dropHiddenLinks(tx, box, stage);
  const after = await logicBoxes.save(change);
  if (body.leadsToIds) await db.setLogicLinks(tx, after, body.leadsToIds);
  if (body.shownBy) await db.setLogicEvidence(tx, after, body.shownBy);
  return representLogicBox(context, params);
});

/** The box that moves is saved as such; where a column is set apart anew, the others are with it. */
export const moveLogicBox = command(contract.logicModel.move, async ({ params, body }, context) => {
  const { logicBoxes, tx } = context;
  const box = await logicBoxes.find(params.logicBoxId);
  const model = await presentBoxes(tx, box);
  for (const { id, position } of domain.placesInColumn(columnOf(model, body.stage), box.id, body.at)) {
    const placed = id === box.id ? box : await logicBoxes.load(id);
    const change = domain.moveLogicBox(placed, { stage: body.stage, position }, model);
    if (id === box.id) await db.dropHiddenLinks(tx, box, body.stage);
    await logicBoxes.save(change);
  }
  return representLogicBox(context, params);
});

export const removeLogicBox = command(contract.logicModel.remove, async ({ params }, context) => {
  const { logicBoxes, decision } = context;
  await logicBoxes.save(domain.removeLogicBox(await logicBoxes.find(params.logicBoxId), decision));
  return representLogicBox(context, params);
});

export const restoreLogicBox = command(contract.logicModel.restore, async ({ params }, context) => {
  const { logicBoxes, tx } = context;
  const box = await logicBoxes.find(params.logicBoxId);
  const { length: boxes } = await presentBoxes(tx, box);
  await logicBoxes.save(domain.restoreLogicBox(box, boxes));
  return representLogicBox(context, params);
});

const presentBoxes = async (tx: db.Transaction, within: db.Within) =>
  (await db.logicBoxesOf(tx, within)).filter(({ removedOn }) => removedOn === null);

const columnOf = <Box extends { stage: domain.LogicStage }>(model: readonly Box[], stage: domain.LogicStage): Box[] =>
  model.filter((box) => box.stage === stage);

/** @throws Refusal `unprocessable` naming what is to show the box and is not here, or does not stand any more */
async function assertShowable(
  { tx }: CommandContext,
  within: db.Within,
  shownBy: readonly domain.LogicEvidence[],
): Promise<void> {
  if (shownBy.length === 0) return;
  const here = await db.readLogicEvidenceHere(tx, within, shownBy);
  const at = shownBy.findIndex(({ id }) => !here.has(id));
  const what = shownBy[at];
  if (what) throw domain.cannotBe(`/shownBy/${at}/id`, 'not_here', notHere[what.kind]);
}

const notHere: Record<domain.LogicEvidenceKind, string> = {
  measure: 'Choose a measure of this partnership',
  indicator: 'Choose an indicator of an outcome the partnership contributes to',
  objective: 'Choose an objective of this partnership',
  milestone: 'Choose a milestone of this partnership',
  pledge: 'Choose a pledge of this partnership',
};
