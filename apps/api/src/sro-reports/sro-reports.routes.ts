import { contract } from '@trivet/contract';
import type { FastifyInstance } from 'fastify';
import { mount } from '../kernel/mount.ts';
import { getReportDefinition, serving } from './read-sro-reports.ts';

export async function sroReportRoutes(app: FastifyInstance): Promise<void> {
  mount(app, 'riskProfile', contract.riskProfile, serving('risk-profile', contract.riskProfile));
  mount(app, 'deviations', contract.deviations, serving('deviations', contract.deviations));
  mount(app, 'lateReports', contract.lateReports, serving('late-reports', contract.lateReports));
  mount(
    app,
    'accountabilityGaps',
    contract.accountabilityGaps,
    serving('accountability-gaps', contract.accountabilityGaps),
  );
  mount(app, 'fairAllocation', contract.fairAllocation, serving('fair-allocation', contract.fairAllocation));
  mount(app, 'partnerDuties', contract.partnerDuties, serving('partner-duties', contract.partnerDuties));
  mount(app, 'spend', contract.spend, serving('spend', contract.spend));
  mount(app, 'workload', contract.workload, serving('workload', contract.workload));
  mount(app, 'reportingBurden', contract.reportingBurden, serving('reporting-burden', contract.reportingBurden));
  mount(app, 'overlaps', contract.overlaps, serving('overlaps', contract.overlaps));
  mount(app, 'reportDefinitions', contract.reportDefinitions, { get: getReportDefinition });
}
