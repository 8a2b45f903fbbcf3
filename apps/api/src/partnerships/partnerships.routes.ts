import { contract } from '@trivet/contract';
import type { FastifyInstance } from 'fastify';
import { mount } from '../kernel/mount.ts';
import { appointChair } from './appoint-chair.ts';
import { archivePartnership, restorePartnership } from './archive-partnership.ts';
import { createPartnership } from './create-partnership.ts';
import { editPartnership } from './edit-partnership.ts';
import { moveLead } from './move-lead.ts';
import { getPartnership, getRegisterEntry, listRegister } from './read-partnerships.ts';

export async function partnershipRoutes(app: FastifyInstance): Promise<void> {
  mount(app, 'partnerships', contract.partnerships, {
    list: listRegister,
    create: createPartnership,
    getEntry: getRegisterEntry,
    get: getPartnership,
    edit: editPartnership,
    archive: archivePartnership,
    restore: restorePartnership,
    appointChair,
    moveLead,
  });
}
