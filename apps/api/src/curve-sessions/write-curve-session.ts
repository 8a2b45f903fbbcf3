import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { command } from '../kernel/handlers.ts';
import { representSession } from './read-curve-sessions.ts';

export const openCurveSession = command(contract.curveSessions.open, async ({ params, body }, context) => {
  const { actor, curveSessions, decision, newId } = context;
  const place = { id: newId(), workspaceId: actor.workspaceId, ...params };
  const { id: sessionId } = await curveSessions.save(domain.openCurveSession(body, place, decision));
  return representSession(context, { ...params, curveSessionId: sessionId });
});

export const writeCurveSession = command(contract.curveSessions.write, async ({ params, body }, context) => {
  const { curveSessions, decision } = context;
  const session = await curveSessions.find(params.curveSessionId);
  await curveSessions.save(domain.writeCurveSession(session, body, decision));
  return representSession(context, params);
});

export const concludeCurveSession = command(contract.curveSessions.conclude, async ({ params }, context) => {
  const { actor, curveSessions, decision, tx } = context;
  const session = await curveSessions.find(params.curveSessionId);
  const ideas = await db.listCurveIdeas(tx, { workspaceId: actor.workspaceId, ...params }, session.id);
  await curveSessions.save(domain.concludeCurveSession(session, ideas, decision));
  return representSession(context, params);
});

export const reopenCurveSession = command(contract.curveSessions.reopen, async ({ params }, context) => {
  const { curveSessions } = context;
  await curveSessions.save(domain.reopenCurveSession(await curveSessions.find(params.curveSessionId)));
  return representSession(context, params);
});
