import { cannotBe, ruleBroken } from '../kernel/refusal.ts';
import { LogicStage } from './logic-box.ts';

/** A box as its links see it. */
export type LinkedBox = { id: string; stage: LogicStage; leadsToIds: readonly string[] };

/** How far to the right a column stands; 0 is the first. */
export const stageRank = (stage: LogicStage): number => LogicStage.options.indexOf(stage);

/**
 * A link leads to a later column, and to nothing else: so no chain of links can come back to where it began.
 * `others` are the boxes of the model now.
 * @throws Refusal `unprocessable` naming the link to a box that is not there, or that stands in the same column or before
 */
export function assertLeadsOn(box: LinkedBox, others: readonly LinkedBox[]): void {
  for (const [at, id] of box.leadsToIds.entries()) {
    const next = others.find((other) => other.id === id);
    if (!next) throw cannotBe(`/leadsToIds/${at}`, 'not_here', 'Choose a box of this logic model');
    if (stageRank(next.stage) <= stageRank(box.stage))
      throw cannotBe(`/leadsToIds/${at}`, 'not_later', 'Choose a box in a later column: links only lead on');
  }
}

/**
 * A box that moves to another column takes its links along: none of them may then lead back.
 * @throws Refusal `unprocessable` on the column
 */
export function assertLinksLeadOn(box: LinkedBox, others: readonly LinkedBox[]): void {
  const own = stageRank(box.stage);
  const isBefore = others.some(({ id, stage }) => box.leadsToIds.includes(id) && stageRank(stage) <= own);
  const isAfter = others.some(({ leadsToIds, stage }) => leadsToIds.includes(box.id) && stageRank(stage) >= own);
  if (isBefore || isAfter)
    throw cannotBe('/stage', 'links_lead_back', 'Its links would lead back from there. Take them away first');
}

/** More boxes than anybody can read at once. */
const mostBoxes = 200;

/** @throws Refusal `rule_broken` once a model has as many boxes as it may */
export function assertRoomInModel(boxes: number): void {
  if (boxes >= mostBoxes)
    throw ruleBroken('logic_model_full', `A logic model has ${mostBoxes} boxes at most. Take one out first.`);
}
