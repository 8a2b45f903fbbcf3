import { Id, SavedView, SavedViewDraft, SavedViewPatch, ViewedList } from '@trivet/domain';
import { z } from 'zod';
import { type Contract, endpoint } from './kernel/endpoint.ts';
import { listQuery, pageOf, represented } from './kernel/lists.ts';

const inPartnership = z.strictObject({ partnershipId: Id });
const oneView = inPartnership.extend({ savedViewId: Id });

const Represented = represented(SavedView).meta({ id: 'SavedViewRepresentation' });
export type SavedViewRepresentation = z.output<typeof Represented>;

export const savedViews = {
  list: endpoint({
    method: 'GET',
    path: '/partnerships/:partnershipId/saved-views',
    summary: 'List the saved views of the registers: your own, and those shared in the partnership',
    action: 'saved_view.see',
    params: inPartnership,
    query: listQuery({ list: ViewedList.optional() }, ['name']),
    result: pageOf(Represented),
  }),
  keep: endpoint({
    method: 'POST',
    path: '/partnerships/:partnershipId/saved-views',
    summary: 'Keep a view of a register for yourself',
    action: 'saved_view.keep',
    params: inPartnership,
    body: SavedViewDraft,
    result: Represented,
  }),
  share: endpoint({
    method: 'POST',
    path: '/partnerships/:partnershipId/shared-views',
    summary: 'Keep a view of a register for everyone in the partnership',
    action: 'saved_view.share',
    params: inPartnership,
    body: SavedViewDraft,
    result: Represented,
  }),
  edit: endpoint({
    method: 'PATCH',
    path: '/partnerships/:partnershipId/saved-views/:savedViewId',
    summary: 'Rename a saved view, change what it shows, or open the register with it',
    action: 'saved_view.edit',
    params: oneView,
    body: SavedViewPatch,
    result: Represented,
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/partnerships/:partnershipId/saved-views/:savedViewId',
    summary: 'Remove a saved view',
    action: 'saved_view.edit',
    params: oneView,
  }),
} as const satisfies Contract;
