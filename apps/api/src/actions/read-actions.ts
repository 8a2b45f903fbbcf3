import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import { notFound, permissionsOnAction } from '@trivet/domain';
import { list, query, type QueryContext } from '../kernel/handlers.ts';

export const listActions = list(
  contract.actions.list,
  ({ params, query: { mine, ...filter } }, { tx, actor, decision, page }) => {
    const within = { workspaceId: actor.workspaceId, partnershipId: params.partnershipId, today: decision.today };
    return db.listActions(tx, within, { ...filter, mineOf: mine ? actor.personId : undefined }, page);
  },
);

export const listMyActions = list(
  contract.actions.mine,
  ({ params: { workspaceId }, query: filter }, { tx, actor: { personId }, decision: { today }, page }) =>
    db.listMyActions(tx, { workspaceId, personId, today }, filter, page),
);

export const getAction = query(contract.actions.get, ({ params }, context) => representAction(context, params));

export const listActionUpdates = list(
  contract.actions.updates,
  async ({ params, query: { sort } }, { page, ...context }) => {
    const action = await readAction(context, params);
    return db.listActionUpdates(context.tx, { ...action, actionId: action.id }, { sort }, page);
  },
);

type Reading = Pick<QueryContext, 'tx' | 'actor' | 'decision'>;
type OneAction = { partnershipId: string; actionId: string };

/** An action as this caller sees it today; every command on one answers with it too. */
export async function representAction(context: Reading, one: OneAction) {
  const action = await readAction(context, one);
  const links = await db.readActionLinks(context.tx, action, context.decision.today);
  const helperIds = links.helpers.map(({ personId }) => personId);
  return { ...action, ...links, permissions: permissionsOnAction(context.actor, action, helperIds) };
}

async function readAction({ tx, actor, decision }: Reading, { partnershipId, actionId }: OneAction) {
  const within = { workspaceId: actor.workspaceId, partnershipId, today: decision.today };
  const action = await db.readAction(tx, within, actionId);
  if (!action) throw notFound();
  return action;
}
