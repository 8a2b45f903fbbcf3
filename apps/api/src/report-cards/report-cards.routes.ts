import { contract } from '@trivet/contract';
import type { FastifyInstance } from 'fastify';
import { mount } from '../kernel/mount.ts';
import { sendOutcomeCard, sendPartnershipCard } from './send-report-cards.ts';

export async function reportCardRoutes(app: FastifyInstance): Promise<void> {
  mount(app, 'reportCards', contract.reportCards, { outcome: sendOutcomeCard, partnership: sendPartnershipCard });
}
