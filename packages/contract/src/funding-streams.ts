import { Day, FundingReporting, FundingStream, FundingStreamDraft, FundingStreamPatch, Id } from '@trivet/domain';
import { z } from 'zod';
import { type Contract, endpoint } from './kernel/endpoint.ts';
import { listQuery, pageOf, represented } from './kernel/lists.ts';

const inPartnership = z.strictObject({ partnershipId: Id });
const oneStream = inPartnership.extend({ streamId: Id });

const Listed = FundingStream.extend({
  /** As people quote it: `EARLY-S-002` */
  reference: z.string(),
  holderPartnerName: z.string(),
  /** Whole pence, as everywhere */
  budgeted: z.int(),
  spent: z.int(),
  /** The line by which its holder answers to its source */
  reporting: z
    .strictObject({ reference: z.string(), whatFor: z.string(), agreed: z.boolean(), nextDueOn: Day.nullable() })
    .nullable(),
}).meta({ id: 'ListedFundingStream' });
const Represented = represented(Listed).meta({ id: 'FundingStreamRepresentation' });
export type FundingStreamRepresentation = z.output<typeof Represented>;

export const fundingStreams = {
  list: endpoint({
    method: 'GET',
    path: '/partnerships/:partnershipId/funding-streams',
    summary: 'List the money that comes in for a partnership’s work',
    action: 'money.see',
    params: inPartnership,
    query: listQuery({}, ['reference', 'endsOn']),
    result: pageOf(Represented),
  }),
  add: endpoint({
    method: 'POST',
    path: '/partnerships/:partnershipId/funding-streams',
    summary: 'Add a funding stream, with its terms',
    action: 'funding_stream.add',
    params: inPartnership,
    body: FundingStreamDraft,
    result: Represented,
  }),
  get: endpoint({
    method: 'GET',
    path: '/partnerships/:partnershipId/funding-streams/:streamId',
    summary: 'Read a funding stream',
    action: 'money.see',
    params: oneStream,
    result: Represented,
  }),
  edit: endpoint({
    method: 'PATCH',
    path: '/partnerships/:partnershipId/funding-streams/:streamId',
    summary: 'Change a funding stream; its currency stays',
    action: 'funding_stream.edit',
    params: oneStream,
    body: FundingStreamPatch,
    result: Represented,
  }),
  setReporting: endpoint({
    method: 'PUT',
    path: '/partnerships/:partnershipId/funding-streams/:streamId/reporting',
    summary: 'Say what its source asks to be told: drafts a line of accountability of the partner that holds it',
    action: 'funding_stream.set_reporting',
    params: oneStream,
    body: FundingReporting,
    result: Represented,
  }),
} as const satisfies Contract;
