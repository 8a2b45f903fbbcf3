import { type Change, type Decision, decide } from '../kernel/change.ts';
import { always, assertAllows, type Guards } from '../kernel/guards.ts';
import { type Kind, merged } from '../kernel/kind.ts';
import { cannotBe, ruleBroken } from '../kernel/refusal.ts';
import type { CurveIdea } from './curve-idea.ts';
import {
  CurveSession,
  type CurveSessionDraft,
  type CurveSessionEvent,
  CurveSessionFields,
  type CurveSessionPatch,
} from './curve-session.ts';

type SessionChange = Change<CurveSession, CurveSessionEvent>;

const open = ({ concludedOn }: CurveSession) =>
  concludedOn ? (['session_concluded', 'This session is concluded. Open it again to change it.'] as const) : null;
const concluded = ({ concludedOn }: CurveSession) =>
  concludedOn ? null : (['session_open', 'This session is open already.'] as const);

export const curveSessionGuards = {
  'curve_session.see': always,
  'curve_session.write': open,
  'curve_session.name_parts': open,
  'curve_session.propose': open,
  'curve_session.choose': open,
  'curve_session.conclude': open,
  'curve_session.reopen': concluded,
} satisfies Guards<CurveSession>;

export const curveSessionKind: Kind<CurveSession> = {
  subject: 'curve_session',
  schema: CurveSession,
  guards: curveSessionGuards,
  edit: { action: 'curve_session.write', fields: CurveSessionFields },
  heldBy: () => ({}),
  tracks: ['concludedOn'],
};

type Place = Pick<CurveSession, 'id' | 'workspaceId' | 'partnershipId'>;

/** @throws Refusal `unprocessable` for a day to come, or unless it is about one indicator or one measure */
export function openCurveSession(
  { heldOn, ...series }: CurveSessionDraft,
  place: Place,
  { at, today }: Decision,
): SessionChange {
  const day = heldBy(heldOn ?? today, today);
  const empty = { story: [], whatWorks: '', researchAgenda: '', concludedOn: null };
  const session = { ...place, ...series, ...empty, heldOn: day, version: 1, createdAt: at, updatedAt: at };
  return decide(CurveSession, null, session, { type: 'curve_session.opened', payload: series });
}

export function writeCurveSession(session: CurveSession, patch: CurveSessionPatch, { today }: Decision): SessionChange {
  assertAllows(curveSessionGuards, 'curve_session.write', session);
  if (patch.heldOn) heldBy(patch.heldOn, today);
  const payload = { fields: Object.keys(patch) };
  return decide(CurveSession, session, merged(session, patch), { type: 'curve_session.written', payload });
}

/**
 * Ends the sitting with what came of it (N 2.8): a story, and ideas of which one costs little or nothing and one at least is
 * taken up.
 * @throws Refusal `rule_broken`, naming what is still missing
 */
export function concludeCurveSession(
  session: CurveSession,
  ideas: readonly CurveIdea[],
  { today }: Decision,
): SessionChange {
  assertAllows(curveSessionGuards, 'curve_session.conclude', session);
  const missing = stillLacking(session, ideas);
  if (missing) throw ruleBroken(...missing);
  const after = { ...session, concludedOn: today };
  return decide(CurveSession, session, after, { type: 'curve_session.concluded', payload: { on: today } });
}

/** What a session still lacks before it can be concluded; null when it is whole. */
export function stillLacking(
  { story }: Pick<CurveSession, 'story'>,
  ideas: readonly Pick<CurveIdea, 'isLowCost' | 'status'>[],
): readonly [code: string, message: string] | null {
  if (story.length === 0) return ['no_story', 'Say what drives the curve, for or against you.'];
  if (!ideas.some(({ isLowCost }) => isLowCost))
    return ['no_low_cost_idea', 'Add at least one idea that costs little or nothing.'];
  if (!ideas.some(({ status }) => status === 'chosen'))
    return ['nothing_chosen', 'Take up at least one idea as an action.'];
  return null;
}

export function reopenCurveSession(session: CurveSession): SessionChange {
  assertAllows(curveSessionGuards, 'curve_session.reopen', session);
  const after = { ...session, concludedOn: null };
  return decide(CurveSession, session, after, { type: 'curve_session.reopened', payload: {} });
}

function heldBy(day: string, today: string): string {
  if (day > today) throw cannotBe('/heldOn', 'in_the_future', 'Enter today or an earlier day');
  return day;
}
