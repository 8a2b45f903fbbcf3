import { contract } from '@trivet/contract';
import type { FastifyInstance } from 'fastify';
import { mount } from '../kernel/mount.ts';
import { listSuggestions, makeSuggestion, takeUpSuggestion, withdrawSuggestion } from './suggest.ts';

export async function agendaSuggestionRoutes(app: FastifyInstance): Promise<void> {
  mount(app, 'agendaSuggestions', contract.agendaSuggestions, {
    list: listSuggestions,
    make: makeSuggestion,
    takeUp: takeUpSuggestion,
    withdraw: withdrawSuggestion,
  });
}
