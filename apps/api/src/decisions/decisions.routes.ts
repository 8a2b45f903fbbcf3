import { contract } from '@trivet/contract';
import type { FastifyInstance } from 'fastify';
import { mount } from '../kernel/mount.ts';
import { ratifyDecision, takePosition } from './answer-decision.ts';
import { exportDecisions } from './export-decisions.ts';
import { editDecision, linkDecision, proposeDecision, reviewDecision, withdrawDecision } from './propose-decision.ts';
import { getDecision, listDecisions, listDecisionsAcross } from './read-decisions.ts';
import { recordDecision } from './record-decision.ts';
import { getDecisionRule, setDecisionRule } from './set-decision-rule.ts';
import { settleDecision } from './settle-decision.ts';

export async function decisionRoutes(app: FastifyInstance): Promise<void> {
  mount(app, 'decisions', contract.decisions, {
    rule: getDecisionRule,
    setRule: setDecisionRule,
    list: listDecisions,
    listAcross: listDecisionsAcross,
    export: exportDecisions,
    propose: proposeDecision,
    record: recordDecision,
    get: getDecision,
    edit: editDecision,
    takePosition,
    settle: settleDecision,
    ratify: ratifyDecision,
    withdraw: withdrawDecision,
    review: reviewDecision,
    link: linkDecision,
  });
}
