import { contract } from '@trivet/contract';
import type { FastifyInstance } from 'fastify';
import { mount } from '../kernel/mount.ts';
import { answerAllocation } from './answer-allocation.ts';
import { closeRisk } from './close-risk.ts';
import { listSimilarRisks } from './compare-risks.ts';
import { editRisk } from './edit-risk.ts';
import { exportRisks } from './export-risks.ts';
import { linkRisks, unlinkRisks } from './link-risks.ts';
import { materialiseRisk } from './materialise-risk.ts';
import { raiseRisk } from './raise-risk.ts';
import { getRiskAllocation } from './read-allocation.ts';
import { getRisk, getRiskProfile, listRiskReviews, listRisks } from './read-risks.ts';
import { reopenRisk } from './reopen-risk.ts';
import { reviewRisk } from './review-risk.ts';
import { scoreForPartner } from './score-for-partner.ts';
import { tolerateRisk } from './tolerate-risk.ts';
import { dismissStarter, listTypicalRisks } from './typical-risks.ts';

export async function riskRoutes(app: FastifyInstance): Promise<void> {
  mount(app, 'risks', contract.risks, {
    list: listRisks,
    export: exportRisks,
    profile: getRiskProfile,
    allocation: getRiskAllocation,
    raise: raiseRisk,
    get: getRisk,
    edit: editRisk,
    review: reviewRisk,
    reviews: listRiskReviews,
    close: closeRisk,
    reopen: reopenRisk,
    materialise: materialiseRisk,
    tolerate: tolerateRisk,
    answerAllocation,
    score: scoreForPartner,
    link: linkRisks,
    unlink: unlinkRisks,
    similar: listSimilarRisks,
    typical: listTypicalRisks,
    dismissStarter,
  });
}
