import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import { can, stoppedByArchive } from '@trivet/domain';
import { list, query } from '../kernel/handlers.ts';
import { placeOf } from './read-accountability-lines.ts';

export const getAccountability = query(contract.accountability.get, async ({ params }, context) => {
  const { tx, actor, decision } = context;
  const place = placeOf(context, params);
  const rows = await db.readAccountability(tx, place);
  const lines = await db.liveAccountabilityLines(tx, place);
  const drafting = 'accountability_line.draft';
  return {
    today: decision.today,
    ...rows,
    lines,
    mayDraft: can(actor, drafting) && !stoppedByArchive(actor, drafting),
  };
});

export const listAccountabilityGaps = list(
  contract.accountability.gaps,
  ({ query: filter }, { tx, actor, decision, page }) =>
    db.listAccountabilityGaps(tx, { workspaceId: actor.workspaceId, today: decision.today }, filter, page),
);
