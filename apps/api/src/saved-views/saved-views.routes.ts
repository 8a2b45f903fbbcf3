import { contract } from '@trivet/contract';
import type { FastifyInstance } from 'fastify';
import { mount } from '../kernel/mount.ts';
import { editView, removeView } from './change-view.ts';
import { keepView, shareView } from './keep-view.ts';
import { listViews } from './read-views.ts';

export async function savedViewRoutes(app: FastifyInstance): Promise<void> {
  mount(app, 'savedViews', contract.savedViews, {
    list: listViews,
    keep: keepView,
    share: shareView,
    edit: editView,
    remove: removeView,
  });
}
