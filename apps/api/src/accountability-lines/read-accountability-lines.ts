import type { AccountabilityLineRepresentation } from '@trivet/contract';
import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import {
  accountabilityLineGuards,
  accountabilityLineKind,
  type Action,
  dueDayCovered,
  notFound,
  permissionsOn,
  stoppedByArchive,
} from '@trivet/domain';
import { list, query, type QueryContext } from '../kernel/handlers.ts';
import { heldByLine, mayAgreeFor } from './held-by-line.ts';

export type OneLine = { partnershipId: string; lineId: string };
type Reading = Pick<QueryContext, 'tx' | 'actor' | 'decision'>;

export const listAccountabilityLines = list(
  contract.accountabilityLines.list,
  ({ params, query: filter }, { page, ...context }) =>
    db.listAccountabilityLines(context.tx, placeOf(context, params), filter, page),
);

export const getAccountabilityLine = query(contract.accountabilityLines.get, ({ params }, context) =>
  representLine(context, params),
);

/** A line as this caller sees it today; every command on one answers with it too. The private detail is never in it. */
export async function representLine(context: Reading, one: OneLine): Promise<AccountabilityLineRepresentation> {
  const { tx, actor, decision } = context;
  const line = await readLine(context, one);
  const parties = await db.partiesOfLine(tx, placeOf(context, one), line.id);
  const held = await heldByLine(tx, line, parties);
  const stopped = stoppedByArchive(actor, 'accountability_line.agree');
  const owes = accountabilityLineGuards['accountability_line.give_account'](line) === null;
  const coversDueOn = owes ? dueDayCovered(line, decision.today) : null;
  const { may, fields } = permissionsOn({ ...accountabilityLineKind, heldBy: () => held }, actor, line);
  const shown = parties.map(({ organisationLeadId, sroPersonId, ...party }) => {
    const asked = !stopped && line.endedOn === null && party.agreedOn === null;
    return { ...party, mayAgree: asked && mayAgreeFor(actor, line, { ...party, organisationLeadId, sroPersonId }) };
  });
  const idle: Partial<Record<Action, boolean>> = {
    // What the record allows, the day may not: an account is given once its time has begun.
    'accountability_line.give_account': coversDueOn === null,
    'accountability_line.agree': !shown.some(({ mayAgree }) => mayAgree),
  };
  return {
    ...line,
    parties: shown,
    coversDueOn,
    permissions: { may: may.filter((action) => !idle[action]), fields },
  };
}

/** @throws Refusal `not_found` when there is none such here */
export async function readLine(context: Reading, one: OneLine): Promise<db.AccountabilityLineRow> {
  const line = await db.readAccountabilityLine(context.tx, placeOf(context, one), one.lineId);
  if (!line) throw notFound();
  return line;
}

export const placeOf = ({ actor, decision }: Reading, { partnershipId }: { partnershipId: string }) => ({
  workspaceId: actor.workspaceId,
  partnershipId,
  today: decision.today,
});
