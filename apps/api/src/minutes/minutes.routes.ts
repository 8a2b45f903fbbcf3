import { contract } from '@trivet/contract';
import type { FastifyInstance } from 'fastify';
import { mount } from '../kernel/mount.ts';
import { amendMinutes, approveMinutes, circulateMinutes } from './circulate-minutes.ts';
import { answerCorrection, askForCorrection } from './correct-minutes.ts';
import { readMinutes } from './read-minutes.ts';
import { sendMinutesDocument } from './send-document.ts';

export async function minutesRoutes(app: FastifyInstance): Promise<void> {
  mount(app, 'minutes', contract.minutes, {
    get: readMinutes,
    circulate: circulateMinutes,
    correct: askForCorrection,
    answer: answerCorrection,
    approve: approveMinutes,
    amend: amendMinutes,
    document: sendMinutesDocument,
  });
}
