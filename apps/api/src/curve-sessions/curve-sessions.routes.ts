import { contract } from '@trivet/contract';
import type { FastifyInstance } from 'fastify';
import { mount } from '../kernel/mount.ts';
import { nameCurvePart, strikeCurvePart } from './name-curve-parts.ts';
import { listCurveSessions, readCurveSession } from './read-curve-sessions.ts';
import { chooseIdea, editIdea, proposeIdea, setIdeaAside, takeIdeaUpAgain } from './weigh-ideas.ts';
import {
  concludeCurveSession,
  openCurveSession,
  reopenCurveSession,
  writeCurveSession,
} from './write-curve-session.ts';

export async function curveSessionRoutes(app: FastifyInstance): Promise<void> {
  mount(app, 'curveSessions', contract.curveSessions, {
    list: listCurveSessions,
    open: openCurveSession,
    get: readCurveSession,
    write: writeCurveSession,
    conclude: concludeCurveSession,
    reopen: reopenCurveSession,
    namePart: nameCurvePart,
    strikePart: strikeCurvePart,
    propose: proposeIdea,
    editIdea,
    choose: chooseIdea,
    setAside: setIdeaAside,
    takeUpAgain: takeIdeaUpAgain,
  });
}
