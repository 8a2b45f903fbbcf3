import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import { can, type Person, stoppedByArchive } from '@trivet/domain';
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
    gaps: rows.gaps.map((gap) => ({ ...gap, mayGive: gap.kind === 'overdue' && mayGive(actor, gap.partnerId) })),
    lines,
    mayDraft: can(actor, drafting) && !stoppedByArchive(actor, drafting),
  };
});

export const listAccountabilityGaps = list(
  contract.accountability.gaps,
  ({ query: filter }, { tx, actor, decision, page }) =>
    db.listAccountabilityGaps(tx, { workspaceId: actor.workspaceId, today: decision.today }, filter, page),
);

const giving = 'accountability_line.give_account';

/** Whoever is of the partner that owes a late account, or runs the partnership; all together owe it where no partner does. */
const mayGive = (actor: Person, partnerId: string | null): boolean =>
  can(actor, giving, { partnerId }) && !stoppedByArchive(actor, giving);
