import { EmbedKind, EmbedState, Id } from '@trivet/domain';
import { z } from 'zod';
import { Embed } from './embeds.ts';
import { type Contract, endpoint } from './kernel/endpoint.ts';
import { choices, csv, exportQuery, listQuery, pageOf, xlsx } from './kernel/lists.ts';

const inWorkspace = z.strictObject({ workspaceId: Id });

const WorkspaceEmbed = Embed.extend({
  kind: EmbedKind,
  /** Which indicator or measure it shows */
  seriesId: Id,
  reference: z.string(),
  title: z.string(),
  /** The partnership whose measure it is; null for an indicator */
  partnershipId: Id.nullable(),
  /** The name of the partnership, or of the workspace */
  within: z.string(),
  state: EmbedState,
}).meta({ id: 'WorkspaceEmbed' });
export type WorkspaceEmbed = z.output<typeof WorkspaceEmbed>;

const filters = { state: choices(EmbedState), kind: choices(EmbedKind) };
const ofAll = '/workspaces/:workspaceId/embeds';

/** What an administrator sees and ends: every chart that is shown on other sites, whoever made its address. */
export const workspaceEmbeds = {
  list: endpoint({
    method: 'GET',
    path: ofAll,
    summary: 'List the charts of a workspace and its partnerships that are or were shown on other sites',
    action: 'embed.see',
    params: inWorkspace,
    query: listQuery(filters, ['-createdAt']),
    result: pageOf(WorkspaceEmbed),
  }),
  export: endpoint({
    method: 'GET',
    path: `${ofAll}/export`,
    summary: 'Take the charts shown on other sites away as a spreadsheet, with the filters of the list',
    action: 'embed.see',
    params: inWorkspace,
    query: exportQuery(filters, ['-createdAt']),
    sends: [csv, xlsx],
  }),
  // An address that is in doubt must end at once: no If-Match.
  end: endpoint({
    method: 'DELETE',
    path: `${ofAll}/:embedId`,
    summary: 'End an address of a chart, whoever made it and whichever partnership it is of',
    action: 'embed.end',
    params: inWorkspace.extend({ embedId: Id }),
    ifMatch: false,
  }),
} as const satisfies Contract;
