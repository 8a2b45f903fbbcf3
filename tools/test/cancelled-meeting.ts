import type { Insert } from './inserter.ts';

/** A template that nobody can choose any more. */
export const archivedTemplate = {
  name: 'Ended',
  what_for: '',
  items: JSON.stringify([
    {
      title: 'Ended',
      purpose: 'discussion',
      minutes: 10,
      ledBy: null,
      background: '',
      fill: 'none',
      isConfidential: false,
      isStanding: true,
    },
  ]),
  archived_at: '2026-02-01T09:00:00Z',
};

/** A series that ended, a meeting that was cancelled with its agenda, and a suggestion and a template that were put away. */
export type CancelledMeeting = {
  seriesId: string;
  meetingId: string;
  agendaItemId: string;
  noteId: string;
  invitationId: string;
  attendeeId: string;
  interestId: string;
  correctionId: string;
  paperId: string;
  suggestionId: string;
  agendaTemplateId: string;
};

export async function cancelledMeeting(
  insert: Insert,
  { id: partnership_id, personId }: { id: string; personId: string },
): Promise<CancelledMeeting> {
  const here = { partnership_id, title: 'Ended', kind: 'regular', from_time: '10:00', to_time: '12:00', place: '' };
  const seriesId = await insert('meeting_series', {
    ...here,
    rule: 'FREQ=WEEKLY;COUNT=2',
    starts_on: '2026-01-12',
    on_holiday: 'skip',
    template: 'standing',
    ended_on: '2026-02-01',
    ending_reason: 'Past',
  });
  const meetingId = await insert('meetings', {
    ...here,
    number: 9001,
    held_on: '2026-02-02',
    starts_at: '2026-02-02T10:00:00Z',
    ends_at: '2026-02-02T12:00:00Z',
    purpose: '',
    status: 'cancelled',
    item_ids: '{}',
    sequence: 0,
    cancelled_because: 'Past',
  });
  const item = itemOf(partnership_id);
  const agendaItemId = await insert('agenda_items', { ...item, meeting_id: meetingId, is_withdrawn: false });
  const invitationId = await insert('meeting_invitations', {
    partnership_id,
    meeting_id: meetingId,
    guest_name: 'Ended',
    answer_words: '',
    deputy_name: '',
    is_withdrawn: true,
  });
  const at = { partnership_id, meeting_id: meetingId };
  const attendeeId = await absentGuest(insert, at);
  return {
    seriesId,
    meetingId,
    agendaItemId,
    invitationId,
    paperId: await endedPaper(insert, { partnership_id, agenda_item_id: agendaItemId }),
    correctionId: await insert('minutes_corrections', {
      partnership_id,
      meeting_id: meetingId,
      words: 'Not so',
      asked_by_person_id: personId,
      answer_words: '',
    }),
    noteId: await insert('meeting_notes', {
      partnership_id,
      meeting_id: meetingId,
      item_id: agendaItemId,
      words: 'Said',
      is_struck: true,
    }),
    attendeeId,
    interestId: await withdrawnInterest(insert, { ...at, item_id: agendaItemId, attendee_id: attendeeId }),
    suggestionId: await insert('agenda_items', { ...item, is_withdrawn: true }),
    agendaTemplateId: await insert('agenda_templates', { ...archivedTemplate, partnership_id }),
  };
}

const withdrawnInterest = (insert: Insert, at: Record<string, string>) =>
  insert('meeting_interests', { ...at, nature: 'Past', handling: 'left', is_withdrawn: true });

const absentGuest = (insert: Insert, place: { partnership_id: string; meeting_id: string }) =>
  insert('meeting_attendees', {
    ...place,
    guest_name: 'Guest',
    part: 'guest',
    status: 'absent',
    deputy_name: '',
    deputy_may_decide: false,
    stays: '[]',
  });
const itemOf = (partnership_id: string) => ({
  partnership_id,
  title: 'Ended',
  purpose: 'discussion',
  minutes: 10,
  background: '',
  is_confidential: false,
  fill: 'none',
  is_standing: false,
  status: 'planned',
  reason: '',
});

const endedPaper = (insert: Insert, place: { partnership_id: string; agenda_item_id: string }) =>
  insert('papers', { ...place, file_name: 'Ended.pdf', media_type: 'application/pdf', bytes: 4, is_withdrawn: false });
