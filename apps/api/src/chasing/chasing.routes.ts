import { contract } from '@trivet/contract';
import type { FastifyInstance } from 'fastify';
import { mount } from '../kernel/mount.ts';
import { exportChaseBoard, exportChaseList } from './export-chase.ts';
import { getChaseBoard } from './read-chase-board.ts';
import { listChased } from './read-chase-list.ts';

export async function chasingRoutes(app: FastifyInstance): Promise<void> {
  mount(app, 'chasing', contract.chasing, {
    board: getChaseBoard,
    exportBoard: exportChaseBoard,
    list: listChased,
    exportList: exportChaseList,
  });
}
