import { contract } from '@trivet/contract';
import type { FastifyInstance } from 'fastify';
import { mount } from '../kernel/mount.ts';
import { answerPulse, closePulse } from './answer-pulse.ts';
import { readPulse, readPulseTrend } from './read-pulse.ts';
import { voicesBy } from './voices.ts';

export async function pulseRoutes(app: FastifyInstance): Promise<void> {
  const voices = voicesBy(app.config.jwtPrivateKey);
  mount(app, 'pulse', contract.pulse, {
    trend: readPulseTrend,
    ofMeeting: readPulse(voices),
    answer: answerPulse(voices),
    close: closePulse(voices),
  });
}
