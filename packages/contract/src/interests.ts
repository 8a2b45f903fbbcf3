import { Day, Id, Interest, InterestDraft, InterestHandling, InterestPatch } from '@trivet/domain';
import { z } from 'zod';
import { type Contract, endpoint } from './kernel/endpoint.ts';
import { choices, csv, exportQuery, listQuery, pageOf, represented, words, xlsx } from './kernel/lists.ts';

const inPartnership = z.strictObject({ partnershipId: Id });
const oneMeeting = inPartnership.extend({ meetingId: Id });
const oneInterest = oneMeeting.extend({ interestId: Id });

const Listed = Interest.extend({
  /** Null for a guest, or a person who is nobody of the workspace */
  personId: Id.nullable(),
  name: z.string(),
  /** The partner they speak for */
  partnerId: Id.nullable(),
  organisation: z.string().nullable(),
  itemTitle: z.string(),
  meetingReference: z.string(),
  heldOn: Day,
  enteredByName: z.string().nullable(),
}).meta({ id: 'ListedInterest' });
export type ListedInterest = z.output<typeof Listed>;

export const InterestView = represented(Listed).meta({ id: 'InterestView' });
export type InterestView = z.output<typeof InterestView>;

const OfMeeting = represented(
  z.strictObject({
    /** In the order they were declared */
    items: z.array(InterestView),
  }),
).meta({ id: 'InterestsOfMeeting' });
export type InterestsOfMeeting = z.output<typeof OfMeeting>;

const filters = { q: words, handling: choices(InterestHandling), partnerId: Id.optional() };
const register = '/partnerships/:partnershipId/interests';
const ofMeeting = '/partnerships/:partnershipId/meetings/:meetingId/interests';

export const interests = {
  list: endpoint({
    method: 'GET',
    path: register,
    summary: 'List the interests declared in the meetings of a partnership, the latest meeting first',
    action: 'meeting.see',
    params: inPartnership,
    query: listQuery(filters, ['-heldOn']),
    result: pageOf(Listed),
  }),
  export: endpoint({
    method: 'GET',
    path: `${register}/export`,
    summary: 'Take the register of interests away as a spreadsheet, with the filters of the list',
    action: 'meeting.see',
    params: inPartnership,
    query: exportQuery(filters, ['-heldOn']),
    sends: [csv, xlsx],
  }),
  ofMeeting: endpoint({
    method: 'GET',
    path: ofMeeting,
    summary: 'Read which interests are declared in a meeting, item by item',
    action: 'meeting.see',
    params: oneMeeting,
    result: OfMeeting,
  }),
  declare: endpoint({
    method: 'POST',
    path: ofMeeting,
    summary: 'Declare an interest of your own in an item',
    action: 'interest.declare',
    params: oneMeeting,
    body: InterestDraft,
    result: OfMeeting,
  }),
  record: endpoint({
    method: 'POST',
    path: '/partnerships/:partnershipId/meetings/:meetingId/attendance/attendees/:attendeeId/interests',
    summary: 'Write down the interest that somebody on the list declares',
    action: 'interest.record',
    params: oneMeeting.extend({ attendeeId: Id }),
    body: InterestDraft,
    result: OfMeeting,
  }),
  change: endpoint({
    method: 'PATCH',
    path: `${ofMeeting}/:interestId`,
    summary: 'Put a declared interest right, or say how it was handled',
    action: 'interest.change',
    params: oneInterest,
    body: InterestPatch,
    result: OfMeeting,
  }),
  withdraw: endpoint({
    method: 'DELETE',
    path: `${ofMeeting}/:interestId`,
    summary: 'Withdraw a declared interest',
    action: 'interest.change',
    params: oneInterest,
    result: OfMeeting,
  }),
} as const satisfies Contract;
