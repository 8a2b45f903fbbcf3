import { type Decision, decide } from '../kernel/change.ts';
import { assertAllows } from '../kernel/guards.ts';
import { merged } from '../kernel/kind.ts';
import {
  LogicBox,
  type LogicBoxChange,
  type LogicBoxDraft,
  logicBoxGuards,
  type LogicBoxPatch,
  type LogicStage,
} from './logic-box.ts';
import { assertLeadsOn, assertLinksLeadOn, assertRoomInModel, type LinkedBox } from './logic-links.ts';

type Place = { id: string; workspaceId: string; partnershipId: string; position: number };

/** `others`: the boxes of the model now. */
export function addLogicBox(
  { leadsToIds, shownBy, ...fields }: LogicBoxDraft,
  { others, ...place }: Place & { others: readonly LinkedBox[] },
  { at }: Decision,
): LogicBoxChange {
  assertRoomInModel(others.length);
  assertLeadsOn({ id: place.id, stage: fields.stage, leadsToIds }, others);
  const box = { ...fields, ...place, removedOn: null, version: 1, createdAt: at, updatedAt: at };
  const payload = { stage: fields.stage, leadsToIds, shownBy };
  return decide(LogicBox, null, box, { type: 'logic_box.added', payload });
}

/** What a box led to until now is kept where the patch does not name it. `position` is where it comes to stand. */
export function editLogicBox(
  box: LogicBox,
  { leadsToIds, shownBy, ...patch }: LogicBoxPatch,
  { model, position }: { model: readonly LinkedBox[]; position: number },
): LogicBoxChange {
  assertAllows(logicBoxGuards, 'logic_box.edit', box);
  const others = model.filter(({ id }) => id !== box.id);
  const fields = Object.keys(patch);
  const after = fields.length === 0 && (leadsToIds || shownBy) ? box : merged(box, patch);
  const before = model.find(({ id }) => id === box.id)?.leadsToIds ?? [];
  const linked = { id: box.id, stage: after.stage, leadsToIds: leadsToIds ?? before };
  if (leadsToIds) assertLeadsOn(linked, others);
  if (after.stage !== box.stage) assertLinksLeadOn(linked, others);
  const payload = { fields, leadsToIds: leadsToIds ?? null, shownBy: shownBy ?? null };
  return decide(LogicBox, box, { ...after, position }, { type: 'logic_box.edited', payload });
}

/** To another place in its column, or to another column with its links. */
export function moveLogicBox(
  box: LogicBox,
  { stage, position }: { stage: LogicStage; position: number },
  model: readonly LinkedBox[],
): LogicBoxChange {
  assertAllows(logicBoxGuards, 'logic_box.move', box);
  const leadsToIds = model.find(({ id }) => id === box.id)?.leadsToIds ?? [];
  const others = model.filter(({ id }) => id !== box.id);
  if (stage !== box.stage) assertLinksLeadOn({ id: box.id, stage, leadsToIds }, others);
  const event = { type: 'logic_box.moved' as const, payload: { stage } };
  return decide(LogicBox, box, { ...box, stage, position }, event);
}

/** Out of the model, with its links: both come back when it is put back. */
export function removeLogicBox(box: LogicBox, { today }: Decision): LogicBoxChange {
  assertAllows(logicBoxGuards, 'logic_box.remove', box);
  return decide(LogicBox, box, { ...box, removedOn: today }, { type: 'logic_box.removed', payload: {} });
}

/** `boxes`: how many the model has now. */
export function restoreLogicBox(box: LogicBox, boxes: number): LogicBoxChange {
  assertAllows(logicBoxGuards, 'logic_box.restore', box);
  assertRoomInModel(boxes);
  return decide(LogicBox, box, { ...box, removedOn: null }, { type: 'logic_box.restored', payload: {} });
}
