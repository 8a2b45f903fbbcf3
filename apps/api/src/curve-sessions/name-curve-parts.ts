import { contract } from '@trivet/contract';
import * as domain from '@trivet/domain';
import { command } from '../kernel/handlers.ts';
import { representSession } from './read-curve-sessions.ts';

export const nameCurvePart = command(contract.curveSessions.namePart, async ({ params, body }, context) => {
  const { curveParts, curveSessions, decision, newId } = context;
  const session = await curveSessions.load(params.curveSessionId);
  await curveParts.save(domain.nameCurvePart(session, body, { ...decision, id: newId() }));
  return representSession(context, params);
});

export const strikeCurvePart = command(contract.curveSessions.strikePart, async ({ params }, context) => {
  const { curveParts, curveSessions } = context;
  const session = await curveSessions.load(params.curveSessionId);
  const part = await curveParts.find(params.partId);
  if (part.sessionId !== session.id) throw domain.notFound();
  await curveParts.save(domain.strikeCurvePart(session, part));
  return representSession(context, params);
});
