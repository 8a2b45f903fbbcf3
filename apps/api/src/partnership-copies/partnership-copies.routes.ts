import { contract } from '@trivet/contract';
import type { FastifyInstance } from 'fastify';
import { mount } from '../kernel/mount.ts';
import { askForCopy, removeCopy } from './ask-for-copy.ts';
import { listCopies, readCopy, sendCopy } from './read-partnership-copies.ts';

export async function partnershipCopyRoutes(app: FastifyInstance): Promise<void> {
  mount(app, 'partnershipCopies', contract.partnershipCopies, {
    list: listCopies,
    ask: askForCopy,
    read: readCopy,
    archive: sendCopy,
    remove: removeCopy,
  });
}
