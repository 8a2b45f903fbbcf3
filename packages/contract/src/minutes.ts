import {
  CorrectionAnswer,
  Day,
  Id,
  Instant,
  MinutesAmendment,
  MinutesApproval,
  MinutesCirculation,
  MinutesContent,
  MinutesCorrection,
  MinutesCorrectionDraft,
  MinutesStep,
} from '@trivet/domain';
import { z } from 'zod';
import { type Contract, endpoint } from './kernel/endpoint.ts';
import { docx, pdf, represented } from './kernel/lists.ts';

const oneMeeting = z.strictObject({ partnershipId: Id, meetingId: Id });
const oneCorrection = oneMeeting.extend({ correctionId: Id });

const Correction = represented(
  MinutesCorrection.extend({
    partnerName: z.string().nullable(),
    askedByName: z.string(),
    answeredByName: z.string().nullable(),
  }),
).meta({ id: 'MinutesCorrectionView' });
export type MinutesCorrectionView = z.output<typeof Correction>;

const Edition = z
  .strictObject({
    number: z.int(),
    step: MinutesStep,
    /** The SHA-256 of what they said then, in hexadecimal */
    fingerprint: z.string(),
    madeAt: Instant,
    madeByName: z.string().nullable(),
  })
  .meta({ id: 'MinutesEdition' });

const Minutes = represented(
  z.strictObject({
    meetingId: Id,
    /** Of the meeting: a change of its minutes is a change of it */
    version: z.int(),
    content: MinutesContent,
    circulatedAt: Instant.nullable(),
    correctionsBy: Day.nullable(),
    approvedAt: Instant.nullable(),
    /** The meeting that said they are right, as people quote it */
    approvedIn: z.string().nullable(),
    corrections: z.array(Correction),
    /** What they said at each step, the latest first */
    editions: z.array(Edition),
    /** Later meetings that have begun: one of them may say that these minutes are right */
    later: z.array(z.strictObject({ id: Id, reference: z.string(), heldOn: Day })),
  }),
).meta({ id: 'MinutesRepresentation' });
export type MinutesRepresentation = z.output<typeof Minutes>;

const one = '/partnerships/:partnershipId/meetings/:meetingId';

export const minutes = {
  get: endpoint({
    method: 'GET',
    path: `${one}/minutes`,
    summary: 'Read the minutes of a meeting: as they are being written, as they went out, or as they were approved',
    action: 'meeting.see',
    params: oneMeeting,
    result: Minutes,
  }),
  circulate: endpoint({
    method: 'PUT',
    path: `${one}/minutes/circulation`,
    summary: 'Send the minutes out: the actions in them become agreed, and partners may ask for corrections',
    action: 'minutes.circulate',
    params: oneMeeting,
    body: MinutesCirculation,
    result: Minutes,
  }),
  correct: endpoint({
    method: 'POST',
    path: `${one}/minutes/corrections`,
    summary: 'Ask for a correction, for one’s partner',
    action: 'minutes.correct',
    params: oneMeeting,
    body: MinutesCorrectionDraft,
    result: Minutes,
  }),
  answer: endpoint({
    method: 'PUT',
    path: `${one}/minutes/corrections/:correctionId/answer`,
    summary: 'Say that a correction is taken, or why the minutes stay as they are',
    action: 'meeting.minute',
    params: oneCorrection,
    body: CorrectionAnswer,
    result: Minutes,
  }),
  approve: endpoint({
    method: 'PUT',
    path: `${one}/minutes/approval`,
    summary: 'Say which meeting approved the minutes: from then on nobody changes them',
    action: 'minutes.approve',
    params: oneMeeting,
    body: MinutesApproval,
    result: Minutes,
  }),
  amend: endpoint({
    method: 'POST',
    path: `${one}/minutes/amendments`,
    summary: 'Add what a later meeting put right in minutes that were approved',
    action: 'minutes.amend',
    params: oneMeeting,
    body: MinutesAmendment,
    result: Minutes,
    ifMatch: true,
  }),
  document: endpoint({
    method: 'GET',
    path: `${one}/minutes/document`,
    summary: 'Take the minutes away as PDF or Word',
    action: 'meeting.see',
    params: oneMeeting,
    query: z.strictObject({
      /** Left out, Accept says which */
      format: z.enum(['pdf', 'docx']).optional(),
      /** Left out, the latest */
      edition: z
        .string()
        .regex(/^[1-9]\d{0,3}$/, 'Enter the number of an edition')
        .transform(Number)
        .optional(),
    }),
    sends: [pdf, docx],
  }),
} as const satisfies Contract;
