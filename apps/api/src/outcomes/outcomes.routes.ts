import { contract } from '@trivet/contract';
import type { FastifyInstance } from 'fastify';
import { mount } from '../kernel/mount.ts';
import { addOutcome, addOutcomeTemplate } from './add-outcome.ts';
import { appointSro } from './appoint-sro.ts';
import { archiveOutcome, restoreOutcome } from './archive-outcome.ts';
import { editOutcome } from './edit-outcome.ts';
import { moveOutcome } from './move-outcome.ts';
import { getOutcome, listOutcomes } from './read-outcomes.ts';

export async function outcomeRoutes(app: FastifyInstance): Promise<void> {
  mount(app, 'outcomes', contract.outcomes, {
    list: listOutcomes,
    add: addOutcome,
    addTemplate: addOutcomeTemplate,
    get: getOutcome,
    edit: editOutcome,
    move: moveOutcome,
    appointSro,
    archive: archiveOutcome,
    restore: restoreOutcome,
  });
}
