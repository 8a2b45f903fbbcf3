import { Day, Id, Instant, PulseAnswer, PulseResult } from '@trivet/domain';
import { z } from 'zod';
import { type Contract, endpoint } from './kernel/endpoint.ts';
import { represented } from './kernel/lists.ts';

const inPartnership = z.strictObject({ partnershipId: Id });
const oneMeeting = inPartnership.extend({ meetingId: Id });

const View = represented(
  z.strictObject({
    /** Not asked yet, asked now, or over, when the result is told */
    standing: z.enum(['not_yet', 'open', 'closed']),
    /** Until when it is asked at the latest; null before the meeting has ended */
    closesAt: Instant.nullable(),
    answered: z.int(),
    asked: z.int(),
    /** What the caller answered, which nobody else is told */
    mine: PulseAnswer.nullable(),
    /** Null while it is asked, and for fewer than 3 answers */
    result: PulseResult.nullable(),
  }),
).meta({ id: 'PulseOfMeeting' });
export type PulseOfMeeting = z.output<typeof View>;

const Point = z
  .strictObject({
    meetingId: Id,
    reference: z.string(),
    title: z.string(),
    heldOn: Day,
    answered: z.int(),
    asked: z.int(),
    /** Of 1 to 5; null while it is asked, and for fewer than 3 answers */
    mean: z.number().nullable(),
  })
  .meta({ id: 'PulsePoint' });
export type PulsePoint = z.output<typeof Point>;

const one = '/partnerships/:partnershipId/meetings/:meetingId/pulse';

export const pulse = {
  trend: endpoint({
    method: 'GET',
    path: '/partnerships/:partnershipId/pulse',
    summary: 'Read how well the attendees of the last 12 meetings said they worked together',
    action: 'meeting.see',
    params: inPartnership,
    result: z.strictObject({ items: z.array(Point) }).meta({ id: 'PulseTrend' }),
  }),
  ofMeeting: endpoint({
    method: 'GET',
    path: one,
    summary: 'Read how many attendees have said how well they worked together, and what they said once it is closed',
    action: 'meeting.see',
    params: oneMeeting,
    result: View,
  }),
  answer: endpoint({
    method: 'PUT',
    path: `${one}/answer`,
    summary: 'Say how well we worked together, or change what you said; nobody is told whose answer it is',
    action: 'pulse.answer',
    params: oneMeeting,
    body: PulseAnswer,
    // It is the caller's own, of which nobody else has a version.
    ifMatch: false,
    isConfided: true,
    result: View,
  }),
  close: endpoint({
    method: 'PUT',
    path: `${one}/closing`,
    summary: 'Stop asking before the week is over, so that the result is seen; it is not asked again',
    action: 'pulse.close',
    params: oneMeeting,
    result: View,
  }),
} as const satisfies Contract;
