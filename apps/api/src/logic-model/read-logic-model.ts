import { contract, type LogicEvidenceShown } from '@trivet/contract';
import * as db from '@trivet/db';
import {
  logicBoxKind,
  logicGaps,
  notFound,
  objectiveLight,
  permissionsOn,
  type PlanLight,
  pledgeState,
  worstOf,
} from '@trivet/domain';
import { query, type QueryContext } from '../kernel/handlers.ts';

export const getLogicModel = query(contract.logicModel.get, async ({ params: { partnershipId } }, context) => {
  const boxes = await readBoxes(context, partnershipId);
  return {
    id: partnershipId,
    boxes: boxes.filter(({ removedOn }) => removedOn === null),
    removed: boxes.filter(({ removedOn }) => removedOn !== null),
  };
});

export const getLogicBox = query(contract.logicModel.box, ({ params }, context) => representLogicBox(context, params));

/** A box as this caller sees it now; every command on one answers with it too. */
export async function representLogicBox(
  context: QueryContext,
  { partnershipId, logicBoxId }: { partnershipId: string; logicBoxId: string },
) {
  const boxes = await readBoxes(context, partnershipId);
  const found = boxes.find(({ id }) => id === logicBoxId);
  if (!found) throw notFound();
  return found;
}

/** What a box lacks is known only beside the others: a model is always read whole. */
async function readBoxes({ tx, actor, decision: { today } }: QueryContext, partnershipId: string) {
  const within = { workspaceId: actor.workspaceId, partnershipId, today };
  const boxes = await db.logicBoxesOf(tx, within);
  const evidence = await readEvidence(tx, within);
  const shown = boxes.map((box) => {
    const shownBy = evidence.flatMap(({ boxId, ...one }) => (boxId === box.id ? one : []));
    const lights = shownBy.map(({ light }) => light).filter((light) => light !== null);
    return { ...box, shownBy, light: lights.length === 0 ? null : worstOf(lights) };
  });
  const present = shown.filter(({ removedOn }) => removedOn === null);
  return shown.map((box) => ({
    ...box,
    gaps: box.removedOn === null ? logicGaps(box, present) : [],
    permissions: permissionsOn(logicBoxKind, actor, box),
  }));
}

type Shown = LogicEvidenceShown & { boxId: string };

/** What shows the boxes, each with the light it has on its own page. */
async function readEvidence(tx: db.Transaction, within: db.Within & { today: string }): Promise<Shown[]> {
  const rows = await db.logicEvidenceOf(tx, within);
  const plan = await readPlanStandings(tx, within, rows);
  return rows.flatMap(({ kind, state, nextDueOn, light, ...row }): Shown[] => {
    if (kind === 'measure' || kind === 'indicator')
      return [{ ...row, kind, light, standing: state ?? 'not_enough_data' }];
    if (kind === 'pledge') {
      const pledged = pledgeState({ withdrawnOn: null, nextDueOn }, within.today);
      return [{ ...row, kind, light: pledged.light, standing: pledged.state }];
    }
    const planned = plan.get(row.id);
    return planned ? [{ ...row, kind, ...planned }] : [];
  });
}

type Planned = Pick<Extract<LogicEvidenceShown, { kind: 'objective' | 'milestone' }>, 'light' | 'standing'>;

/** Objectives and milestones, where any shows a box: their lights rest on the whole plan. */
async function readPlanStandings(
  tx: db.Transaction,
  within: db.Within & { today: string },
  rows: readonly db.LogicEvidenceRow[],
): Promise<Map<string, Planned>> {
  if (!rows.some(({ kind }) => kind === 'objective' || kind === 'milestone')) return new Map();
  const objectives = await db.objectivesOfPlan(tx, within);
  const milestones = await db.milestonesOfPlan(tx, within);
  const lit = objectives.map((objective) => {
    const onTheWay = milestones.filter(({ objectiveId }) => objectiveId === objective.id);
    return { ...objective, ...objectiveLight({ ...objective, milestones: onTheWay }, within.today) };
  });
  return new Map([...lit, ...milestones].map((one) => [one.id, plannedOf(one)]));
}

const plannedOf = ({ light, reason, status }: PlanLight & { status: Planned['standing'] }): Planned => ({
  light,
  standing: reason ?? status,
});
