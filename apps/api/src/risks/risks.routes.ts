import { contract } from '@trivet/contract';
import type { FastifyInstance } from 'fastify';
import { mount } from '../kernel/mount.ts';
import { closeRisk } from './close-risk.ts';
import { editRisk } from './edit-risk.ts';
import { raiseRisk } from './raise-risk.ts';
import { getRisk, getRiskProfile, listRiskReviews, listRisks } from './read-risks.ts';
import { reopenRisk } from './reopen-risk.ts';
import { reviewRisk } from './review-risk.ts';

export async function riskRoutes(app: FastifyInstance): Promise<void> {
  mount(app, 'risks', contract.risks, {
    list: listRisks,
    profile: getRiskProfile,
    raise: raiseRisk,
    get: getRisk,
    edit: editRisk,
    review: reviewRisk,
    reviews: listRiskReviews,
    close: closeRisk,
    reopen: reopenRisk,
  });
}
