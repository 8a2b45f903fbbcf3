import {
  CurveState,
  Id,
  Light,
  LogicBox,
  LogicBoxDraft,
  LogicBoxMove,
  LogicBoxPatch,
  LogicGap,
  PlanLightReason,
} from '@trivet/domain';
import { z } from 'zod';
import { type Contract, endpoint } from './kernel/endpoint.ts';
import { represented } from './kernel/lists.ts';

const inPartnership = z.strictObject({ partnershipId: Id });
const oneBox = inPartnership.extend({ logicBoxId: Id });

const planStatuses = ['open', 'achieved', 'reached', 'dropped'] as const;
const shown = {
  id: Id,
  /** As people quote it: `EARLY-F-003`, `I-012` */
  reference: z.string(),
  title: z.string(),
  light: Light.nullable(),
};
/** Its light is that against the target path; null where there is none */
const counted = { ...shown, standing: CurveState };
/** Why it is not well; where it is well, its status */
const planned = { ...shown, standing: z.enum([...PlanLightReason.options, ...planStatuses]) };
const pledged = { ...shown, standing: z.enum(['kept', 'on_track', 'behind', 'far_behind', 'withdrawn']) };
const ShownBy = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('measure'), ...counted }),
    z.strictObject({ kind: z.literal('indicator'), ...counted }),
    z.strictObject({ kind: z.literal('objective'), ...planned }),
    z.strictObject({ kind: z.literal('milestone'), ...planned }),
    z.strictObject({ kind: z.literal('pledge'), ...pledged }),
  ])
  .meta({ id: 'LogicEvidenceShown' });
export type LogicEvidenceShown = z.output<typeof ShownBy>;

const Box = represented(
  LogicBox.extend({
    /** The boxes of later columns that it leads to */
    leadsToIds: z.array(Id),
    shownBy: z.array(ShownBy),
    /** The worst light of what shows it; null where nothing has one */
    light: Light.nullable(),
    gaps: z.array(LogicGap),
  }),
).meta({ id: 'LogicBoxRepresentation' });
export type LogicBoxRepresentation = z.output<typeof Box>;

const Model = z
  .strictObject({
    id: Id,
    /** Column by column, each from the top */
    boxes: z.array(Box),
    /** Those that were taken out, to be put back */
    removed: z.array(Box),
  })
  .meta({ id: 'LogicModel' });
export type LogicModel = z.output<typeof Model>;

const at = '/partnerships/:partnershipId/logic-boxes';
const one = `${at}/:logicBoxId`;

export const logicModel = {
  get: endpoint({
    method: 'GET',
    path: '/partnerships/:partnershipId/logic-model',
    summary:
      'The logic model: what is put in, what is done and what comes of it, with what shows it and what is missing',
    action: 'logic_box.see',
    params: inPartnership,
    result: Model,
  }),
  add: endpoint({
    method: 'POST',
    path: at,
    summary: 'Add a box at the foot of its column',
    action: 'logic_box.add',
    params: inPartnership,
    body: LogicBoxDraft,
    result: Box,
  }),
  box: endpoint({
    method: 'GET',
    path: one,
    summary: 'Read a box of the logic model',
    action: 'logic_box.see',
    params: oneBox,
    result: Box,
  }),
  edit: endpoint({
    method: 'PATCH',
    path: one,
    summary: 'Change a box, what it leads to and what shows it; into another column it comes at the foot',
    action: 'logic_box.edit',
    params: oneBox,
    body: LogicBoxPatch,
    result: Box,
  }),
  move: endpoint({
    method: 'PUT',
    path: `${one}/place`,
    summary: 'Move a box up or down its column, or to another column with its links',
    action: 'logic_box.move',
    params: oneBox,
    body: LogicBoxMove,
    result: Box,
  }),
  remove: endpoint({
    method: 'PUT',
    path: `${one}/removal`,
    summary: 'Take a box out of the logic model; it is kept, and can be put back with its links',
    action: 'logic_box.remove',
    params: oneBox,
    result: Box,
  }),
  restore: endpoint({
    method: 'PUT',
    path: `${one}/restoration`,
    summary: 'Put a box back that was taken out',
    action: 'logic_box.restore',
    params: oneBox,
    result: Box,
  }),
} as const satisfies Contract;
