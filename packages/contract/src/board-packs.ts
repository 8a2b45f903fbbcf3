import { BoardPack, BoardPackDraft, BoardPackLinkDraft, Day, Id, Instant } from '@trivet/domain';
import { z } from 'zod';
import { type Contract, endpoint } from './kernel/endpoint.ts';
import { listQuery, pageOf, pdf, represented } from './kernel/lists.ts';

const inWorkspace = z.strictObject({ workspaceId: Id });
const onePack = inWorkspace.extend({ packId: Id });

const Represented = represented(
  BoardPack.omit({ partnershipIds: true }).extend({
    /** How many partnerships it tells of */
    total: z.int(),
  }),
).meta({ id: 'BoardPackRepresentation' });
export type BoardPackRepresentation = z.output<typeof Represented>;

export const boardPacks = {
  list: endpoint({
    method: 'GET',
    path: '/workspaces/:workspaceId/board-packs',
    summary: 'List your board packs, with how far each has come',
    action: 'board_pack.see',
    params: inWorkspace,
    query: listQuery({}, ['-createdAt']),
    result: pageOf(Represented),
  }),
  ask: endpoint({
    method: 'POST',
    path: '/workspaces/:workspaceId/board-packs',
    summary:
      'Ask for a board pack: how the partnerships you may see stand, today or on a past day, as one PDF. A worker makes it; read it again to see how far it has come',
    action: 'board_pack.ask',
    params: inWorkspace,
    body: BoardPackDraft,
    success: 202,
    result: Represented,
  }),
  read: endpoint({
    method: 'GET',
    path: '/workspaces/:workspaceId/board-packs/:packId',
    summary: 'Read one of your board packs: whether it is ready, and how far it has come',
    action: 'board_pack.see',
    params: onePack,
    result: Represented,
  }),
  document: endpoint({
    method: 'GET',
    path: '/workspaces/:workspaceId/board-packs/:packId/document',
    summary: 'Take away a board pack that is ready, as PDF',
    action: 'board_pack.read',
    params: onePack,
    sends: [pdf],
  }),
  retry: endpoint({
    method: 'POST',
    path: '/workspaces/:workspaceId/board-packs/:packId/retry',
    summary: 'Have a board pack made that failed',
    action: 'board_pack.retry',
    params: onePack,
    success: 202,
    result: Represented,
  }),
  // Its progress moves it on all the time, and whoever removes it means it as it will be: no If-Match.
  remove: endpoint({
    method: 'DELETE',
    path: '/workspaces/:workspaceId/board-packs/:packId',
    summary: 'Remove one of your board packs: what was in it is gone for good',
    action: 'board_pack.remove',
    params: onePack,
    ifMatch: false,
  }),
} as const satisfies Contract;

const Link = z
  .strictObject({
    id: Id,
    /** The last day it works */
    until: Day,
    /** How often the pack was taken away by it */
    downloads: z.int(),
    lastDownloadedAt: Instant.nullable(),
    createdAt: Instant,
    /** When it was ended before its time */
    endedAt: Instant.nullable(),
  })
  .meta({ id: 'BoardPackLink' });
export type BoardPackLink = z.output<typeof Link>;

const links = '/workspaces/:workspaceId/board-packs/:packId/links';

export const boardPackLinks = {
  list: endpoint({
    method: 'GET',
    path: links,
    summary: 'List the links to one of your board packs, with how often each was used',
    action: 'board_pack.see',
    params: onePack,
    result: z.strictObject({ items: z.array(Link) }),
  }),
  share: endpoint({
    method: 'POST',
    path: links,
    summary: 'Make a link by which whoever has it takes the pack away without signing in, for 30 days at most',
    action: 'board_pack.share',
    params: onePack,
    body: BoardPackLinkDraft,
    isConfided: true,
    result: Link.extend({
      /** Shown this once: we keep only its hash */
      address: z.string(),
    }).meta({ id: 'NewBoardPackLink' }),
  }),
  // A link that is in doubt must end at once: no If-Match.
  end: endpoint({
    method: 'DELETE',
    path: `${links}/:packLinkId`,
    summary: 'End a link to one of your board packs',
    action: 'board_pack.end_link',
    params: onePack.extend({ packLinkId: Id }),
    ifMatch: false,
  }),
} as const satisfies Contract;
