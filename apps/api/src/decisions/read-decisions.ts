import { contract, type DecisionRepresentation, type DecisionVoice } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { list, query, type QueryContext } from '../kernel/handlers.ts';

export type OneDecision = { partnershipId: string; decisionId: string };
type Reading = Pick<QueryContext, 'tx' | 'actor' | 'decision'>;
type Asking = Omit<Reading, 'tx'>;
type Asked = Omit<db.DecisionFilter, 'waitsFor'> & { isMine?: boolean | undefined };

export const listDecisions = list(contract.decisions.list, ({ params, query: asked }, context) => {
  const place = { workspaceId: context.actor.workspaceId, ...params };
  return db.listDecisions(context.tx, place, { ...sortedBy(asked), ...filterFor(context, asked) }, context.page);
});

export const listDecisionsAcross = list(contract.decisions.listAcross, ({ query: asked }, context) => {
  const place = { workspaceId: context.actor.workspaceId };
  return db.listDecisions(context.tx, place, { ...sortedBy(asked), ...filterFor(context, asked) }, context.page);
});

const sortedBy = ({ sort, count }: { sort: string; count?: boolean | undefined }) => ({ sort, count });

/** A filter as the database asks it: whose positions are waited for is known only of the caller. */
export function filterFor({ actor, decision }: Asking, { isMine, ...filter }: Asked): db.DecisionFilter {
  const { q, reference, status, method, meetingId, actionId, riskId, reviewBy } = filter;
  const waitsFor = isMine ? { personId: actor.personId, today: decision.today } : undefined;
  return { q, reference, status, method, meetingId, actionId, riskId, reviewBy, waitsFor };
}

export const getDecision = query(contract.decisions.get, ({ params }, context) => representDecision(context, params));

/** A decision with every position, as this caller may see and change it. */
export async function representDecision(
  { tx, actor, decision }: Reading,
  { partnershipId, decisionId }: OneDecision,
): Promise<DecisionRepresentation> {
  const within = { workspaceId: actor.workspaceId, partnershipId };
  const found = await db.readDecision(tx, within, decisionId);
  if (!found) throw domain.notFound();
  const voices = await db.listVoices(tx, found, decision.today);
  const shown = voices.map((voice) => seenBy(actor, found, voice));
  return {
    ...found,
    voices: shown,
    verdict: verdictOf(found, voices),
    ...(await db.linkedThings(tx, within, found)),
    permissions: rightsOn(actor, found, shown),
  };
}

function seenBy(actor: domain.Actor, decision: db.DecisionView, voice: db.Voice): DecisionVoice {
  const { partnerId, name, shortName, isVoter, representativeName, position } = voice;
  const isOpen = domain.decisionGuards['decision.take_position'](decision) === null;
  const isOwed = decision.status === 'to_ratify' && position?.ratification === 'owed';
  return {
    partnerId,
    name,
    shortName,
    isVoter,
    representativeName,
    position: position && withoutVersion(position),
    mayAnswer: isOpen && isVoter && maySpeakFor(actor, voice),
    mayRatify: isOwed && mayRatifyFor(actor, voice),
  };
}

const withoutVersion = ({ version: _version, ...position }: NonNullable<db.Voice['position']>) => position;

/** Whoever leads for the partner, or stands in for its lead. */
export const maySpeakFor = (actor: domain.Actor, { partnerId, deputyPersonId }: db.Voice): boolean =>
  domain.can(actor, 'decision.take_position', {
    partyPartnerIds: [partnerId],
    helperPersonIds: deputyPersonId === null ? [] : [deputyPersonId],
  });

/** Whoever leads for the partner, or leads its organisation. */
export const mayRatifyFor = (actor: domain.Actor, { partnerId, organisationLeadId }: db.Voice): boolean =>
  domain.can(actor, 'decision.ratify', {
    partyPartnerIds: [partnerId],
    partyOrganisationLeadIds: organisationLeadId === null ? [] : [organisationLeadId],
  });

/** What the rule makes of what has been said; once settled, what it made of it then. */
function verdictOf(decision: db.DecisionView, voices: readonly db.Voice[]): domain.DecisionVerdict {
  const { result, because, tally } = decision;
  if (result !== null && because !== null && tally !== null) return { result, because, tally };
  return domain.verdictOn(decision, {
    positions: voices.flatMap(({ partnerId, position }) => (position ? [{ ...position, partnerId }] : [])),
    voterPartnerIds: voices.flatMap(({ isVoter, partnerId }) => (isVoter ? [partnerId] : [])),
  });
}

/** What the caller may do: to answer and to ratify take an organisation to speak for. */
function rightsOn(
  actor: domain.Actor,
  decision: domain.DecisionRecord,
  voices: readonly DecisionVoice[],
): domain.Permissions {
  const { may, fields } = domain.permissionsOn(domain.decisionKind, actor, decision);
  const isSpoken = voices.some(({ mayAnswer }) => mayAnswer);
  const isRatified = voices.some(({ mayRatify }) => mayRatify);
  return {
    may: [
      ...may.filter((action) => action !== 'decision.take_position' && action !== 'decision.ratify'),
      ...(isSpoken ? (['decision.take_position'] as const) : []),
      ...(isRatified ? (['decision.ratify'] as const) : []),
    ],
    fields,
  };
}
