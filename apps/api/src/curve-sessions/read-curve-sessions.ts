import { type CurveSessionRepresentation, contract } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { query, type QueryContext } from '../kernel/handlers.ts';

export type OneSession = { partnershipId: string; curveSessionId: string };
export type Reading = Pick<QueryContext, 'tx' | 'actor'>;

export const listCurveSessions = query(contract.curveSessions.list, async ({ params, query: of }, { tx, actor }) => ({
  items: await db.listCurveSessions(tx, { workspaceId: actor.workspaceId, ...params }, of),
}));

export const readCurveSession = query(contract.curveSessions.get, ({ params }, context) =>
  representSession(context, params),
);

/** A session with all that belongs to it, as this caller may see and change it. */
export async function representSession(
  { tx, actor }: Reading,
  { partnershipId, curveSessionId }: OneSession,
): Promise<CurveSessionRepresentation> {
  const place = { workspaceId: actor.workspaceId, partnershipId };
  const session = await db.readCurveSession(tx, place, curveSessionId);
  if (!session) throw domain.notFound();
  const parts = await db.listCurveParts(tx, place, curveSessionId);
  const ideas = await db.listCurveIdeas(tx, place, curveSessionId);
  const own = domain.permissionsOn(domain.curveSessionKind, actor, session);
  /** What belongs to a session may be changed while the session may. */
  const within = ({ may, fields }: domain.Permissions): domain.Permissions => {
    const left = may.filter((action) => own.may.includes(action));
    return { may: left, fields: left.length > 0 ? fields : [] };
  };
  return {
    ...session,
    parts: parts.map((part) => ({
      ...part,
      permissions: within(domain.permissionsOn(domain.curvePartKind, actor, part)),
    })),
    ideas: ideas.map((idea) => ({
      ...idea,
      score: domain.ideaScore(idea),
      permissions: within(domain.permissionsOn(domain.curveIdeaKind, actor, idea)),
    })),
    lacks: domain.stillLacking(session, ideas)?.[1] ?? null,
    permissions: own,
  };
}
