import { contract } from '@trivet/contract';
import * as domain from '@trivet/domain';
import { raiseOneAction } from '../actions/raise-action.ts';
import { command, type CommandContext } from '../kernel/handlers.ts';
import { type OneSession, representSession } from './read-curve-sessions.ts';

export const proposeIdea = command(contract.curveSessions.propose, async ({ params, body }, context) => {
  const { curveIdeas, curveSessions, decision, newId } = context;
  const session = await curveSessions.load(params.curveSessionId);
  await curveIdeas.save(domain.proposeIdea(session, body, { ...decision, id: newId() }));
  return representSession(context, params);
});

export const editIdea = command(contract.curveSessions.editIdea, async ({ params, body }, context) => {
  const { idea, session } = await inSession(context, params);
  await context.curveIdeas.save(domain.editIdea(session, idea, body));
  return representSession(context, params);
});

/** The action is raised by the same verb as any other, in the same transaction. */
export const chooseIdea = command(contract.curveSessions.choose, async ({ params, body }, context) => {
  const { idea, session } = await inSession(context, params);
  domain.assertUndecided(session, idea);
  const draft = domain.ActionDraft.parse({ title: idea.words.slice(0, 200), description: idea.evidence, ...body });
  const action = await raiseOneAction(context, params.partnershipId, draft);
  await context.curveIdeas.save(domain.chooseIdea(session, idea, action.id));
  return representSession(context, params);
});

export const setIdeaAside = command(contract.curveSessions.setAside, async ({ params }, context) => {
  const { idea, session } = await inSession(context, params);
  await context.curveIdeas.save(domain.setIdeaAside(session, idea, true));
  return representSession(context, params);
});

export const takeIdeaUpAgain = command(contract.curveSessions.takeUpAgain, async ({ params }, context) => {
  const { idea, session } = await inSession(context, params);
  await context.curveIdeas.save(domain.setIdeaAside(session, idea, false));
  return representSession(context, params);
});

async function inSession(
  { curveIdeas, curveSessions }: CommandContext,
  { curveSessionId, ideaId }: OneSession & { ideaId: string },
) {
  const session = await curveSessions.load(curveSessionId);
  const idea = await curveIdeas.find(ideaId);
  if (idea.sessionId !== session.id) throw domain.notFound();
  return { session, idea };
}
