import { Id, Instant, PartnershipCopy } from '@trivet/domain';
import { z } from 'zod';
import { type Contract, endpoint } from './kernel/endpoint.ts';
import { listQuery, pageOf, represented } from './kernel/lists.ts';

export const zip = 'application/zip';

const inPartnership = z.strictObject({ partnershipId: Id });
const oneCopy = inPartnership.extend({ copyId: Id });

const Represented = represented(
  PartnershipCopy.extend({
    /** Until when it may be taken away */
    keptUntil: Instant,
  }),
).meta({ id: 'PartnershipCopyRepresentation' });
export type PartnershipCopyRepresentation = z.output<typeof Represented>;

export const partnershipCopies = {
  list: endpoint({
    method: 'GET',
    path: '/partnerships/:partnershipId/copies',
    summary: 'List your copies of the partnership, with how far each has come',
    action: 'partnership_copy.see',
    params: inPartnership,
    query: listQuery({}, ['-createdAt']),
    result: pageOf(Represented),
  }),
  ask: endpoint({
    method: 'POST',
    path: '/partnerships/:partnershipId/copies',
    summary:
      'Have a worker make one archive (ZIP) of the whole partnership: its rows as JSON Lines, its agreements, minutes and papers as files, and a manifest with the fingerprint of each. It holds what you may see, and is yours for seven days',
    action: 'partnership_copy.ask',
    params: inPartnership,
    success: 202,
    result: Represented,
  }),
  read: endpoint({
    method: 'GET',
    path: '/partnerships/:partnershipId/copies/:copyId',
    summary: 'Read one of your copies of the partnership: whether it is ready, and how far it has come',
    action: 'partnership_copy.read',
    params: oneCopy,
    result: Represented,
  }),
  archive: endpoint({
    method: 'GET',
    path: '/partnerships/:partnershipId/copies/:copyId/archive',
    summary: 'Take away a copy that is ready, while you may still take the partnership away',
    action: 'partnership_copy.read',
    params: oneCopy,
    sends: [zip],
  }),
  // Its progress moves it on all the time, and whoever removes it means it as it will be: no If-Match.
  remove: endpoint({
    method: 'DELETE',
    path: '/partnerships/:partnershipId/copies/:copyId',
    summary: 'Remove one of your copies of the partnership: what was in it is gone for good',
    action: 'partnership_copy.remove',
    params: oneCopy,
    ifMatch: false,
  }),
} as const satisfies Contract;
