import { Id } from '@trivet/domain';
import { z } from 'zod';
import { type Contract, endpoint } from './kernel/endpoint.ts';
import { docx, pdf } from './kernel/lists.ts';

export const agendaPack = {
  document: endpoint({
    method: 'GET',
    path: '/partnerships/:partnershipId/meetings/:meetingId/pack',
    summary: 'Take the agenda pack away as PDF or Word: the agenda with its times, what fills itself, and the papers',
    action: 'meeting.see',
    params: z.strictObject({ partnershipId: Id, meetingId: Id }),
    query: z.strictObject({
      /** Left out, Accept says which */
      format: z.enum(['pdf', 'docx']).optional(),
    }),
    sends: [pdf, docx],
  }),
} as const satisfies Contract;
