import { Day, EmbedDraft, Id, Instant } from '@trivet/domain';
import { z } from 'zod';
import { type Contract, endpoint } from './kernel/endpoint.ts';

export const Embed = z
  .strictObject({
    id: Id,
    /** The last day it is shown; null until somebody ends it */
    until: Day.nullable(),
    /** The only sites that may show it in a frame; none: any may */
    sites: z.array(z.string()),
    madeByName: z.string().nullable(),
    createdAt: Instant,
    /** When it last was given another address */
    renewedAt: Instant.nullable(),
    /** When it was ended before its time */
    endedAt: Instant.nullable(),
    /** The day on which anybody last saw it */
    lastShownOn: Day.nullable(),
  })
  .meta({ id: 'Embed' });
export type Embed = z.output<typeof Embed>;

const NewEmbed = Embed.extend({
  /** Of a page for a frame; shown this once: we keep only the hash of its secret */
  address: z.string(),
  /** Of the same as a picture; null where only named sites may show it, for a picture cannot be kept to them */
  pictureAddress: z.string().nullable(),
}).meta({ id: 'NewEmbed' });
export type NewEmbed = z.output<typeof NewEmbed>;

const inWorkspace = z.strictObject({ workspaceId: Id, indicatorId: Id });
const inPartnership = z.strictObject({ partnershipId: Id, measureId: Id });
const ofIndicator = '/workspaces/:workspaceId/indicators/:indicatorId/embeds';
const ofMeasure = '/partnerships/:partnershipId/measures/:measureId/embeds';
const list = z.strictObject({ items: z.array(Embed) }).meta({ id: 'Embeds' });

export const indicatorEmbeds = {
  list: endpoint({
    method: 'GET',
    path: ofIndicator,
    summary: 'List the addresses under which the chart of an indicator is shown on other sites',
    action: 'indicator.end_embed',
    params: inWorkspace,
    result: list,
  }),
  make: endpoint({
    method: 'POST',
    path: ofIndicator,
    summary: 'Make an address under which whoever has it sees the chart of an indicator, in a frame or as a picture',
    action: 'indicator.embed',
    params: inWorkspace,
    body: EmbedDraft,
    isConfided: true,
    result: NewEmbed,
  }),
  renew: endpoint({
    method: 'POST',
    path: `${ofIndicator}/:embedId/address`,
    summary: 'Give the chart of an indicator another address: the one before shows nothing more',
    action: 'indicator.embed',
    params: inWorkspace.extend({ embedId: Id }),
    isConfided: true,
    success: 200,
    result: NewEmbed,
  }),
  // An address that is in doubt must end at once: no If-Match.
  end: endpoint({
    method: 'DELETE',
    path: `${ofIndicator}/:embedId`,
    summary: 'End an address of the chart of an indicator',
    action: 'indicator.end_embed',
    params: inWorkspace.extend({ embedId: Id }),
    ifMatch: false,
  }),
} as const satisfies Contract;

export const measureEmbeds = {
  list: endpoint({
    method: 'GET',
    path: ofMeasure,
    summary: 'List the addresses under which the chart of a measure is shown on other sites',
    action: 'measure.see',
    params: inPartnership,
    result: list,
  }),
  make: endpoint({
    method: 'POST',
    path: ofMeasure,
    summary: 'Make an address under which whoever has it sees the chart of a measure, in a frame or as a picture',
    action: 'measure.embed',
    params: inPartnership,
    body: EmbedDraft,
    isConfided: true,
    result: NewEmbed,
  }),
  renew: endpoint({
    method: 'POST',
    path: `${ofMeasure}/:embedId/address`,
    summary: 'Give the chart of a measure another address: the one before shows nothing more',
    action: 'measure.embed',
    params: inPartnership.extend({ embedId: Id }),
    isConfided: true,
    success: 200,
    result: NewEmbed,
  }),
  end: endpoint({
    method: 'DELETE',
    path: `${ofMeasure}/:embedId`,
    summary: 'End an address of the chart of a measure',
    action: 'measure.end_embed',
    params: inPartnership.extend({ embedId: Id }),
    ifMatch: false,
  }),
} as const satisfies Contract;
