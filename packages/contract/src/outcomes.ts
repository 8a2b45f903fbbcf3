import {
  Id,
  LifecycleStage,
  Outcome,
  OutcomeDraft,
  OutcomePatch,
  OutcomePosition,
  OutcomeSro,
  PartnershipCode,
  PartnershipStatus,
} from '@trivet/domain';
import { z } from 'zod';
import { type Contract, endpoint } from './kernel/endpoint.ts';
import { flag, listQuery, pageOf, represented, words } from './kernel/lists.ts';

const inWorkspace = z.strictObject({ workspaceId: Id });
const oneOutcome = inWorkspace.extend({ outcomeId: Id });

/** As everyone in the workspace reads it. */
const Listed = z
  .strictObject({
    ...Outcome.shape,
    /** Null while the post is vacant */
    sroName: z.string().nullable(),
  })
  .meta({ id: 'ListedOutcome' });
const Represented = represented(
  Listed.extend({
    /** The register entries of the partnerships that contribute now */
    contributing: z.array(
      z.strictObject({
        id: Id,
        code: PartnershipCode,
        name: z.string(),
        area: z.string(),
        status: PartnershipStatus,
        stage: LifecycleStage,
      }),
    ),
  }),
).meta({ id: 'OutcomeRepresentation' });
export type ListedOutcome = z.output<typeof Listed>;
export type OutcomeRepresentation = z.output<typeof Represented>;

export const outcomes = {
  list: endpoint({
    method: 'GET',
    path: '/workspaces/:workspaceId/outcomes',
    summary: 'List outcomes in order',
    action: 'outcome.see',
    params: inWorkspace,
    query: listQuery({ q: words, sroPersonId: Id.optional(), vacant: flag, archived: flag }, ['position', 'code']),
    result: pageOf(Listed),
  }),
  add: endpoint({
    method: 'POST',
    path: '/workspaces/:workspaceId/outcomes',
    summary: 'Add an outcome at the end',
    action: 'outcome.create',
    params: inWorkspace,
    body: OutcomeDraft,
    result: Represented,
  }),
  addTemplate: endpoint({
    method: 'POST',
    path: '/workspaces/:workspaceId/outcomes/template',
    summary: 'Add the twelve outcomes of the Programme for Government to a workspace that has none',
    action: 'outcome.create',
    params: inWorkspace,
    result: pageOf(Listed),
  }),
  get: endpoint({
    method: 'GET',
    path: '/workspaces/:workspaceId/outcomes/:outcomeId',
    summary: 'Read an outcome and who contributes to it',
    action: 'outcome.see',
    params: oneOutcome,
    result: Represented,
  }),
  edit: endpoint({
    method: 'PATCH',
    path: '/workspaces/:workspaceId/outcomes/:outcomeId',
    summary: 'Change an outcome',
    action: 'outcome.edit',
    params: oneOutcome,
    body: OutcomePatch,
    result: Represented,
  }),
  move: endpoint({
    method: 'PUT',
    path: '/workspaces/:workspaceId/outcomes/:outcomeId/position',
    summary: 'Move an outcome to another place in the order',
    action: 'outcome.edit',
    params: oneOutcome,
    body: OutcomePosition,
    result: Represented,
  }),
  appointSro: endpoint({
    method: 'PUT',
    path: '/workspaces/:workspaceId/outcomes/:outcomeId/sro',
    summary: 'Appoint the Senior Responsible Owner of an outcome, or leave the post vacant',
    action: 'outcome.appoint_sro',
    params: oneOutcome,
    body: OutcomeSro,
    result: Represented,
  }),
  archive: endpoint({
    method: 'PUT',
    path: '/workspaces/:workspaceId/outcomes/:outcomeId/archive',
    summary: 'Archive an outcome that nobody contributes to',
    action: 'outcome.archive',
    params: oneOutcome,
    result: Represented,
  }),
  restore: endpoint({
    method: 'DELETE',
    path: '/workspaces/:workspaceId/outcomes/:outcomeId/archive',
    summary: 'Restore an archived outcome at the end',
    action: 'outcome.restore',
    params: oneOutcome,
    result: Represented,
  }),
} as const satisfies Contract;
