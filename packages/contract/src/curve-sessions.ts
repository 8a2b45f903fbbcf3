import {
  CurveIdea,
  CurveIdeaDraft,
  CurveIdeaPatch,
  CurvePart,
  CurvePartDraft,
  CurveSession,
  CurveSessionDraft,
  CurveSessionPatch,
  Id,
  IdeaAction,
} from '@trivet/domain';
import { z } from 'zod';
import { type Contract, endpoint } from './kernel/endpoint.ts';
import { represented } from './kernel/lists.ts';

const inPartnership = z.strictObject({ partnershipId: Id });
const oneSession = inPartnership.extend({ curveSessionId: Id });
const onePart = oneSession.extend({ partId: Id });
const oneIdea = oneSession.extend({ ideaId: Id });

const Part = represented(CurvePart.extend({ partnerName: z.string().nullable() })).meta({ id: 'CurvePartView' });
const Idea = represented(
  CurveIdea.extend({
    /** The four scores together, 4 to 20; null until all are there */
    score: z.int().min(4).max(20).nullable(),
    actionReference: z.string().nullable(),
    actionStatus: z.string().nullable(),
  }),
).meta({ id: 'CurveIdeaView' });

const about = {
  /** What is to be turned, by its title */
  seriesTitle: z.string(),
  ideaCount: z.int(),
  chosenCount: z.int(),
};
const Listed = z.strictObject({ ...CurveSession.shape, ...about }).meta({ id: 'ListedCurveSession' });
const Whole = represented(
  z.strictObject({
    ...CurveSession.shape,
    ...about,
    parts: z.array(Part),
    ideas: z.array(Idea),
    /** What it lacks before it can be concluded; null when it is whole */
    lacks: z.string().nullable(),
  }),
).meta({ id: 'CurveSessionRepresentation' });
export type ListedCurveSession = z.output<typeof Listed>;
export type CurveSessionRepresentation = z.output<typeof Whole>;
export type CurveIdeaView = z.output<typeof Idea>;

const one = '/partnerships/:partnershipId/curve-sessions/:curveSessionId';

export const curveSessions = {
  list: endpoint({
    method: 'GET',
    path: '/partnerships/:partnershipId/curve-sessions',
    summary: 'List the sessions on turning a curve, the newest first, of all curves or of one',
    action: 'curve_session.see',
    params: inPartnership,
    query: z.strictObject({ indicatorId: Id.optional(), measureId: Id.optional() }),
    result: z.strictObject({ items: z.array(Listed) }),
  }),
  open: endpoint({
    method: 'POST',
    path: '/partnerships/:partnershipId/curve-sessions',
    summary: 'Open a session on turning the curve of an indicator or a measure',
    action: 'curve_session.open',
    params: inPartnership,
    body: CurveSessionDraft,
    result: Whole,
  }),
  get: endpoint({
    method: 'GET',
    path: one,
    summary: 'Read a session: the story behind the curve, who has a part in turning it, and what could be done',
    action: 'curve_session.see',
    params: oneSession,
    result: Whole,
  }),
  write: endpoint({
    method: 'PATCH',
    path: one,
    summary: 'Write the story behind the curve, what works and what is to be found out',
    action: 'curve_session.write',
    params: oneSession,
    body: CurveSessionPatch,
    result: Whole,
  }),
  conclude: endpoint({
    method: 'PUT',
    path: `${one}/conclusion`,
    summary: 'Conclude a session that has a story, an idea at little cost and one that is taken up',
    action: 'curve_session.conclude',
    params: oneSession,
    result: Whole,
  }),
  reopen: endpoint({
    method: 'DELETE',
    path: `${one}/conclusion`,
    summary: 'Open a concluded session again',
    action: 'curve_session.reopen',
    params: oneSession,
    result: Whole,
  }),
  namePart: endpoint({
    method: 'POST',
    path: `${one}/parts`,
    summary: 'Say what part a partner, or somebody to be won, has in turning the curve',
    action: 'curve_session.name_parts',
    params: oneSession,
    body: CurvePartDraft,
    result: Whole,
  }),
  strikePart: endpoint({
    method: 'DELETE',
    path: `${one}/parts/:partId`,
    summary: 'Take a part off the list',
    action: 'curve_session.name_parts',
    params: onePart,
    result: Whole,
  }),
  propose: endpoint({
    method: 'POST',
    path: `${one}/ideas`,
    summary: 'Propose what could be done to turn the curve',
    action: 'curve_session.propose',
    params: oneSession,
    body: CurveIdeaDraft,
    result: Whole,
  }),
  editIdea: endpoint({
    method: 'PATCH',
    path: `${one}/ideas/:ideaId`,
    summary: 'Change or score an idea',
    action: 'curve_session.propose',
    params: oneIdea,
    body: CurveIdeaPatch,
    result: Whole,
  }),
  choose: endpoint({
    method: 'PUT',
    path: `${one}/ideas/:ideaId/action`,
    summary: 'Take up an idea as an action with an owner and a date, in one step',
    action: 'curve_session.choose',
    params: oneIdea,
    body: IdeaAction,
    result: Whole,
  }),
  setAside: endpoint({
    method: 'PUT',
    path: `${one}/ideas/:ideaId/setting-aside`,
    summary: 'Set an idea aside for now',
    action: 'curve_session.choose',
    params: oneIdea,
    result: Whole,
  }),
  takeUpAgain: endpoint({
    method: 'DELETE',
    path: `${one}/ideas/:ideaId/setting-aside`,
    summary: 'Take up again an idea that was set aside',
    action: 'curve_session.choose',
    params: oneIdea,
    result: Whole,
  }),
} as const satisfies Contract;
