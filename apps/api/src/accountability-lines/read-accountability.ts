import { type AccountabilityOverview, contract } from '@trivet/contract';
import * as db from '@trivet/db';
import { type Action, can, type Held, type Person, stoppedByArchive } from '@trivet/domain';
import { list, query, type QueryContext } from '../kernel/handlers.ts';
import { placeOf } from './read-accountability-lines.ts';

type Reading = Pick<QueryContext, 'tx' | 'actor' | 'decision'>;

export const getAccountability = query(contract.accountability.get, ({ params }, context) =>
  representAccountability(context, params),
);

/** The whole of it as this caller sees it today; what settles a clash answers with it too. */
export async function representAccountability(
  context: Reading,
  params: { partnershipId: string },
): Promise<AccountabilityOverview> {
  const { tx, actor, decision } = context;
  const place = placeOf(context, params);
  const rows = await db.readAccountability(tx, place);
  const lines = await db.liveAccountabilityLines(tx, place);
  const mayMerge = (lineId: string) =>
    mayEdit(
      actor,
      lines.find(({ id }) => id === lineId),
      rows.partners,
    );
  return {
    today: decision.today,
    ...rows,
    gaps: rows.gaps.map((gap) => ({ ...gap, mayGive: gap.kind === 'overdue' && mayGive(actor, gap.partnerId) })),
    clashes: rows.clashes.map((clash) => ({ ...clash, mayMerge: mayMerge(clash.lineId) })),
    lines,
    mayDraft: may(actor, 'accountability_line.draft'),
    mayKeepBoth: may(actor, 'accountability_line.keep_both'),
  };
}

export const listAccountabilityGaps = list(
  contract.accountability.gaps,
  ({ query: filter }, { tx, actor, decision, page }) =>
    db.listAccountabilityGaps(tx, { workspaceId: actor.workspaceId, today: decision.today }, filter, page),
);

const may = (actor: Person, action: Action, held?: Held): boolean =>
  can(actor, action, held) && !stoppedByArchive(actor, action);

/** Whoever is of the partner that owes a late account, or runs the partnership; all together owe it where no partner does. */
const mayGive = (actor: Person, partnerId: string | null): boolean =>
  may(actor, 'accountability_line.give_account', { partnerId });

/** Whoever runs the partnership, or leads one of the partners at the line's ends: all of them where they answer together. */
function mayEdit(
  actor: Person,
  line: db.AccountabilityLineRow | undefined,
  partners: readonly { partnerId: string }[],
): boolean {
  if (!line) return false;
  const ends = [line.fromPartnerId, line.toPartnerId].filter((id) => id !== null);
  const all = partners.map(({ partnerId }) => partnerId);
  return may(actor, 'accountability_line.edit', { partyPartnerIds: line.dimension === 'collective' ? all : ends });
}
