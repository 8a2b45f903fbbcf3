import { contract } from '@trivet/contract';
import type { FastifyInstance } from 'fastify';
import { mount } from '../kernel/mount.ts';
import { attachPaper, listPapers, readPaper, withdrawPaper } from './bring-paper.ts';

export async function paperRoutes(app: FastifyInstance): Promise<void> {
  mount(app, 'papers', contract.papers, {
    list: listPapers,
    attach: attachPaper,
    read: readPaper,
    withdraw: withdrawPaper,
  });
}
