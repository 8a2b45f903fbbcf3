import { z } from 'zod';
import { ActionFields } from '../actions/action.ts';
import { type Change, type Decision, decide } from '../kernel/change.ts';
import { Id, line, partnershipRecord, text } from '../kernel/fields.ts';
import { assertAllows, type Guards } from '../kernel/guards.ts';
import { type Kind, merged, patchOf } from '../kernel/kind.ts';
import type { CurveSession } from './curve-session.ts';
import { curveSessionGuards } from './curve-session-verbs.ts';

/** 1 little to 5 much; null until it is scored. */
const Score = z.int().min(1).max(5).nullable();

const CurveIdeaFields = z.strictObject({
  words: line(300, 'Say what could be done'),
  /** Why we think that it works */
  evidence: text(1000),
  isLowCost: z.boolean(),
  /** How much it would move the curve */
  leverage: Score,
  /** Whether we can do it */
  feasibility: Score,
  /** Whether who does what, and when, is clear enough to begin */
  specificity: Score,
  /** Whether it fits who we are */
  values: Score,
});

export const CurveIdeaDraft = CurveIdeaFields.extend({
  evidence: text(1000).default(''),
  isLowCost: z.boolean().default(false),
  leverage: Score.default(null),
  feasibility: Score.default(null),
  specificity: Score.default(null),
  values: Score.default(null),
}).meta({ id: 'CurveIdeaDraft' });
export type CurveIdeaDraft = z.output<typeof CurveIdeaDraft>;

export const CurveIdeaPatch = patchOf(CurveIdeaFields).meta({ id: 'CurveIdeaPatch' });
export type CurveIdeaPatch = z.output<typeof CurveIdeaPatch>;

/** Who leads what an idea becomes, and by when. */
export const IdeaAction = ActionFields.pick({ ownerPartnerId: true, ownerPersonId: true, dueOn: true }).meta({
  id: 'IdeaAction',
});
export type IdeaAction = z.output<typeof IdeaAction>;

/** What could be done to turn a curve, and whether it will be. */
export const CurveIdea = z
  .strictObject({
    ...partnershipRecord,
    ...CurveIdeaFields.shape,
    sessionId: Id,
    status: z.enum(['open', 'chosen', 'set_aside']),
    /** The action that it became */
    actionId: Id.nullable(),
  })
  .meta({ id: 'CurveIdea' });
export type CurveIdea = z.output<typeof CurveIdea>;

type Payload = { sessionId: string };
export type CurveIdeaEvent =
  | { type: 'curve_idea.proposed'; payload: Payload }
  | { type: 'curve_idea.edited'; payload: Payload & { fields: string[] } }
  | { type: 'curve_idea.chosen'; payload: Payload & { actionId: string } }
  | { type: 'curve_idea.set_aside'; payload: Payload }
  | { type: 'curve_idea.taken_up_again'; payload: Payload };
type IdeaChange = Change<CurveIdea, CurveIdeaEvent>;

const unchosen = ({ status }: CurveIdea) =>
  status === 'chosen' ? (['idea_chosen', 'This idea is an action already. Change the action.'] as const) : null;

const guards = { 'curve_session.propose': unchosen, 'curve_session.choose': unchosen } satisfies Guards<CurveIdea>;

export const curveIdeaKind: Kind<CurveIdea> = {
  subject: 'curve_idea',
  schema: CurveIdea,
  guards,
  edit: { action: 'curve_session.propose', fields: CurveIdeaFields },
  heldBy: () => ({}),
  tracks: [],
};

export function proposeIdea(
  session: CurveSession,
  draft: CurveIdeaDraft,
  { id, at }: Decision & { id: string },
): IdeaChange {
  assertAllows(curveSessionGuards, 'curve_session.propose', session);
  const { workspaceId, partnershipId, id: sessionId } = session;
  const place = { id, workspaceId, partnershipId, sessionId };
  const idea = {
    ...draft,
    ...place,
    status: 'open' as const,
    actionId: null,
    version: 1,
    createdAt: at,
    updatedAt: at,
  };
  return decide(CurveIdea, null, idea, { type: 'curve_idea.proposed', payload: { sessionId } });
}

export function editIdea(session: CurveSession, idea: CurveIdea, patch: CurveIdeaPatch): IdeaChange {
  assertAllows(curveSessionGuards, 'curve_session.propose', session);
  assertAllows(guards, 'curve_session.propose', idea);
  const payload = { sessionId: idea.sessionId, fields: Object.keys(patch) };
  return decide(CurveIdea, idea, merged(idea, patch), { type: 'curve_idea.edited', payload });
}

/** @throws Refusal `rule_broken` once the idea is an action, or the session concluded */
export function assertUndecided(session: CurveSession, idea: CurveIdea): void {
  assertAllows(curveSessionGuards, 'curve_session.choose', session);
  assertAllows(guards, 'curve_session.choose', idea);
}

/** The idea becomes the action that was raised for it in the same step. */
export function chooseIdea(session: CurveSession, idea: CurveIdea, actionId: string): IdeaChange {
  assertUndecided(session, idea);
  const payload = { sessionId: idea.sessionId, actionId };
  const after = { ...idea, status: 'chosen' as const, actionId };
  return decide(CurveIdea, idea, after, { type: 'curve_idea.chosen', payload });
}

/** Not now: it stays readable, and can be taken up again. */
export function setIdeaAside(session: CurveSession, idea: CurveIdea, isAside: boolean): IdeaChange {
  assertUndecided(session, idea);
  const after = { ...idea, status: isAside ? ('set_aside' as const) : ('open' as const) };
  const type = isAside ? 'curve_idea.set_aside' : 'curve_idea.taken_up_again';
  return decide(CurveIdea, idea, after, { type, payload: { sessionId: idea.sessionId } });
}

/** The four scores together, 4 to 20; null until all are there. */
export function ideaScore({ leverage, feasibility, specificity, values }: CurveIdea): number | null {
  if (leverage === null || feasibility === null || specificity === null || values === null) return null;
  return leverage + feasibility + specificity + values;
}
