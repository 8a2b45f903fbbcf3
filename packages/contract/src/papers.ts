import { Id, Paper, PaperType } from '@trivet/domain';
import { z } from 'zod';
import { type Contract, endpoint } from './kernel/endpoint.ts';
import { represented } from './kernel/lists.ts';

const oneMeeting = z.strictObject({ partnershipId: Id, meetingId: Id });
const onePaper = oneMeeting.extend({ paperId: Id });

const View = represented(
  z.strictObject({ ...Paper.shape, uploadedByName: z.string().nullable(), isConfidential: z.boolean() }),
).meta({ id: 'PaperView' });
export type PaperView = z.output<typeof View>;

const one = '/partnerships/:partnershipId/meetings/:meetingId';

export const papers = {
  list: endpoint({
    method: 'GET',
    path: `${one}/papers`,
    summary: 'List the papers of a meeting’s items; confidential ones for whoever does not only follow',
    action: 'meeting.see',
    params: oneMeeting,
    result: z.strictObject({ items: z.array(View) }),
  }),
  attach: endpoint({
    method: 'POST',
    path: `${one}/items/:agendaItemId/papers`,
    summary: 'Bring a paper to an item: PDF, Word, Excel, PowerPoint or a picture, 20 MB at most',
    action: 'meeting.prepare',
    params: oneMeeting.extend({ agendaItemId: Id }),
    query: z.strictObject({ name: z.string().max(1000).default('') }),
    takes: PaperType.options,
    bodyLimit: 20 * 1024 * 1024,
    result: View,
  }),
  read: endpoint({
    method: 'GET',
    path: `${one}/papers/:paperId/file`,
    summary: 'Take a paper away, as it was brought',
    action: 'meeting.see',
    params: onePaper,
    sends: PaperType.options,
  }),
  withdraw: endpoint({
    method: 'DELETE',
    path: `${one}/papers/:paperId`,
    summary: 'Withdraw a paper: what was in it is gone for good',
    action: 'meeting.prepare',
    params: onePaper,
  }),
} as const satisfies Contract;
