import {
  AgendaItem,
  AgendaItemDraft,
  AgendaItemPatch,
  AgendaOrder,
  CurrentItem,
  Day,
  Id,
  ItemOutcome,
  Light,
  Meeting,
  MeetingCancellation,
  MeetingDraft,
  MeetingNote,
  MeetingNoteDraft,
  MeetingNotePatch,
  MeetingPatch,
  MeetingStatus,
} from '@trivet/domain';
import { z } from 'zod';
import { type Contract, endpoint } from './kernel/endpoint.ts';
import { choices, listQuery, pageOf, represented, words } from './kernel/lists.ts';

const inPartnership = z.strictObject({ partnershipId: Id });
const oneMeeting = inPartnership.extend({ meetingId: Id });
const oneItem = oneMeeting.extend({ agendaItemId: Id });
const oneNote = oneMeeting.extend({ noteId: Id });

const Listed = Meeting.safeExtend({
  /** As people quote it: `EARLY-MT-004` */
  reference: z.string(),
  chairName: z.string().nullable(),
  minuteTakerName: z.string().nullable(),
  /** How many minutes its agenda takes */
  plannedMinutes: z.int(),
}).meta({ id: 'ListedMeeting' });
export type ListedMeeting = z.output<typeof Listed>;

export const AgendaItemView = represented(
  AgendaItem.extend({
    presenterName: z.string().nullable(),
    suggestedByName: z.string().nullable(),
    /** The meeting it goes on from, as people quote it */
    carriedFrom: z.string().nullable(),
  }),
).meta({ id: 'AgendaItemView' });
export type AgendaItemView = z.output<typeof AgendaItemView>;

const LastMeeting = z
  .strictObject({ id: Id, reference: z.string(), title: z.string(), heldOn: Day, status: MeetingStatus })
  .meta({ id: 'LastMeeting' });

const Note = represented(MeetingNote.extend({ authorName: z.string().nullable() })).meta({ id: 'MeetingNoteView' });
export type MeetingNoteView = z.output<typeof Note>;

export const MeetingRepresentation = represented(
  z.strictObject({
    ...Listed.shape,
    items: z.array(AgendaItemView),
    /** What was said, in the order it was written down */
    notes: z.array(Note),
    /** The time its agenda takes against the time there is, in minutes */
    time: z.strictObject({ planned: z.int(), available: z.int(), over: z.int() }),
    /** The meeting before it whose minutes there are */
    last: LastMeeting.nullable(),
  }),
).meta({ id: 'MeetingRepresentation' });
export type MeetingRepresentation = z.output<typeof MeetingRepresentation>;

const AgendaLine = z
  .strictObject({
    id: Id,
    kind: z.enum(['action', 'risk', 'decision', 'report', 'partner', 'interest', 'pulse']),
    reference: z.string().nullable(),
    title: z.string(),
    /** Who has it, or owes it */
    holder: z.string().nullable(),
    dueOn: Day.nullable(),
    light: Light.nullable(),
    /** What its light was at the last meeting, where it is another now */
    was: Light.nullable(),
  })
  .meta({ id: 'AgendaLine' });
export type AgendaLine = z.output<typeof AgendaLine>;

const Filled = z
  .strictObject({ items: z.array(z.strictObject({ itemId: Id, lines: z.array(AgendaLine) })) })
  .meta({ id: 'FilledAgenda' });
export type FilledAgenda = z.output<typeof Filled>;

const Results = z
  .strictObject({
    items: z.array(
      AgendaLine.extend({
        itemId: Id,
        /** Whether the person who asks has it to do */
        isMine: z.boolean(),
      }).meta({ id: 'MeetingResult' }),
    ),
  })
  .meta({ id: 'MeetingResults' });

const one = '/partnerships/:partnershipId/meetings/:meetingId';

export const meetings = {
  list: endpoint({
    method: 'GET',
    path: '/partnerships/:partnershipId/meetings',
    summary: 'List meetings, to come and past',
    action: 'meeting.see',
    params: inPartnership,
    query: listQuery(
      {
        q: words,
        status: choices(MeetingStatus),
        seriesId: Id.optional(),
        fromDay: Day.optional(),
        beforeDay: Day.optional(),
      },
      ['startsAt'],
    ),
    result: pageOf(Listed),
  }),
  arrange: endpoint({
    method: 'POST',
    path: '/partnerships/:partnershipId/meetings',
    summary: 'Arrange a meeting; its agenda opens from a template',
    action: 'meeting.arrange',
    params: inPartnership,
    body: MeetingDraft,
    result: MeetingRepresentation,
  }),
  get: endpoint({
    method: 'GET',
    path: one,
    summary: 'Read a meeting and its agenda',
    action: 'meeting.see',
    params: oneMeeting,
    result: MeetingRepresentation,
  }),
  fillings: endpoint({
    method: 'GET',
    path: `${one}/fillings`,
    summary: 'Read what the items that fill themselves show today: actions due, risks that moved, reports owed',
    action: 'meeting.see',
    params: oneMeeting,
    result: Filled,
  }),
  results: endpoint({
    method: 'GET',
    path: `${one}/results`,
    summary: 'Read what a meeting has made so far: the actions and risks taken at its items',
    action: 'meeting.see',
    params: oneMeeting,
    result: Results,
  }),
  edit: endpoint({
    method: 'PATCH',
    path: one,
    summary: 'Change a meeting that is to come; one that was called tells the calendars of those invited',
    action: 'meeting.edit',
    params: oneMeeting,
    body: MeetingPatch,
    result: MeetingRepresentation,
  }),
  cancel: endpoint({
    method: 'PUT',
    path: `${one}/cancellation`,
    summary: 'Cancel a meeting, with the reason',
    action: 'meeting.cancel',
    params: oneMeeting,
    body: MeetingCancellation,
    result: MeetingRepresentation,
  }),
  begin: endpoint({
    method: 'PUT',
    path: `${one}/beginning`,
    summary: 'Begin a meeting at its first item',
    action: 'meeting.begin',
    params: oneMeeting,
    result: MeetingRepresentation,
  }),
  turnTo: endpoint({
    method: 'PUT',
    path: `${one}/current-item`,
    summary: 'Turn to another item: everybody in the meeting sees it at once',
    action: 'meeting.run',
    params: oneMeeting,
    body: CurrentItem,
    result: MeetingRepresentation,
  }),
  end: endpoint({
    method: 'PUT',
    path: `${one}/ending`,
    summary: 'End a meeting: what was not reached goes to the next agenda of its series, or to the suggestions',
    action: 'meeting.end',
    params: oneMeeting,
    result: MeetingRepresentation,
  }),
  takeNote: endpoint({
    method: 'POST',
    path: `${one}/notes`,
    summary: 'Write down what was said to an item',
    action: 'meeting.minute',
    params: oneMeeting,
    body: MeetingNoteDraft,
    result: MeetingRepresentation,
  }),
  editNote: endpoint({
    method: 'PATCH',
    path: `${one}/notes/:noteId`,
    summary: 'Put a note right',
    action: 'meeting.minute',
    params: oneNote,
    body: MeetingNotePatch,
    result: MeetingRepresentation,
  }),
  strikeNote: endpoint({
    method: 'DELETE',
    path: `${one}/notes/:noteId`,
    summary: 'Strike out a note',
    action: 'meeting.minute',
    params: oneNote,
    result: MeetingRepresentation,
  }),
  order: endpoint({
    method: 'PUT',
    path: `${one}/agenda-order`,
    summary: 'Put the agenda in order',
    action: 'meeting.prepare',
    params: oneMeeting,
    body: AgendaOrder,
    result: MeetingRepresentation,
  }),
  addItem: endpoint({
    method: 'POST',
    path: `${one}/items`,
    summary: 'Add an item to the agenda, before what every meeting ends with',
    action: 'meeting.prepare',
    params: oneMeeting,
    body: AgendaItemDraft,
    result: MeetingRepresentation,
  }),
  editItem: endpoint({
    method: 'PATCH',
    path: `${one}/items/:agendaItemId`,
    summary: 'Change an item of the agenda',
    action: 'meeting.prepare',
    params: oneItem,
    body: AgendaItemPatch,
    result: MeetingRepresentation,
  }),
  removeItem: endpoint({
    method: 'DELETE',
    path: `${one}/items/:agendaItemId`,
    summary: 'Take an item off the agenda; one that every agenda has is skipped instead',
    action: 'meeting.prepare',
    params: oneItem,
    result: MeetingRepresentation,
  }),
  settleItem: endpoint({
    method: 'PUT',
    path: `${one}/items/:agendaItemId/outcome`,
    summary: 'Say what becomes of an item: done, skipped, moved to the next meeting, or dropped',
    action: 'meeting.prepare',
    params: oneItem,
    body: ItemOutcome,
    result: MeetingRepresentation,
  }),
  reopenItem: endpoint({
    method: 'DELETE',
    path: `${one}/items/:agendaItemId/outcome`,
    summary: 'Take back what was said to become of an item',
    action: 'meeting.prepare',
    params: oneItem,
    result: MeetingRepresentation,
  }),
} as const satisfies Contract;
