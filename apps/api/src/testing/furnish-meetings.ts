import type { TestWorkspace } from '../../../../tools/test/workspaces.ts';
import { look } from './look.ts';
import type { TestApp } from './test-app.ts';

const times = { fromTime: '10:00', toTime: '12:00' } as const;

/** The least of a PDF: what says that it is one. */
export const samplePdf = (): Blob => new Blob(['%PDF-1.7\n%%EOF\n'], { type: 'application/pdf' });

/** A series, a meeting with its agenda, and something that waits to be talked about. */
export async function furnishMeetings(
  it: TestApp,
  { people }: TestWorkspace,
  { params }: { params: { partnershipId: string } },
): Promise<void> {
  const { agendaSuggestions, agendaTemplates, meetingInvitations, meetings, meetingSeries, minutes } = it.as(
    people.chair,
  );
  const own = { name: 'Our board', items: [{ title: 'Sample title' }] };
  await agendaTemplates.add({ params, body: own });
  const series = { title: 'Board', rule: 'FREQ=MONTHLY;COUNT=2', startsOn: '2027-01-12', ...times };
  await meetingSeries.begin({ params, body: series });
  const meeting = await meetings.arrange({ params, body: { title: 'Sample title', heldOn: '2026-12-01', ...times } });
  const one = { ...params, meetingId: meeting.id };
  const added = await meetings.addItem({ params: one, body: { title: 'Venues' } });
  const paper = { ...one, agendaItemId: added.items.find(({ title }) => title === 'Venues')?.id ?? '' };
  await it.as(people.chair).papers.attach({ params: paper, query: { name: 'Venues' }, file: samplePdf() });
  const call = { personIds: [people.chair.personId], guests: ['Siobhán Doyle'] };
  const called = await meetingInvitations.call({ params: one, body: call }, { ifMatch: added.version });
  // Such rows are the worker's to write.
  await look(
    it,
    `insert into calendar_letters (id, workspace_id, partnership_id, invitation_id, due_at)
     select uuidv7(), workspace_id, partnership_id, id, now() from meeting_invitations where meeting_id = $1 and person_id is not null`,
    [meeting.id],
  );
  await meetings.begin({ params: one }, { ifMatch: called.version });
  await meetings.takeNote({ params: one, body: { itemId: added.items[0]?.id ?? '', words: 'All are here' } });
  const { attendance, interests } = it.as(people.chair);
  await attendance.add({ params: one, body: { name: 'A guest' } });
  await interests.declare({ params: one, body: { itemId: added.items[0]?.id ?? '', nature: 'Sample words' } });
  const past = await meetings.arrange({ params, body: { title: 'Sample title', heldOn: '2026-11-03', ...times } });
  const pastOne = { ...params, meetingId: past.id };
  const held = await meetings.begin({ params: pastOne }, { ifMatch: past.version });
  await attendance.allPresent({ params: pastOne });
  const ended = await meetings.end({ params: pastOne }, { ifMatch: held.version });
  await it.as(people.chair).pulse.answer({ params: pastOne, body: { score: 4, comment: 'Sample words' } });
  await minutes.circulate({ params: pastOne, body: {} }, { ifMatch: ended.version });
  await minutes.correct({ params: pastOne, body: { words: 'Sample words' } });
  await agendaSuggestions.make({ params, body: { title: 'Summer scheme' } });
}
