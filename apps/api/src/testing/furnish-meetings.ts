import type { TestWorkspace } from '../../../../tools/test/workspaces.ts';
import type { TestApp } from './test-app.ts';

const times = { fromTime: '10:00', toTime: '12:00' } as const;

/** A series, a meeting with its agenda, and something that waits to be talked about. */
export async function furnishMeetings(
  it: TestApp,
  { people }: TestWorkspace,
  { params }: { params: { partnershipId: string } },
): Promise<void> {
  const { agendaSuggestions, meetingSeries, meetings } = it.as(people.chair);
  const series = { title: 'Board', rule: 'FREQ=MONTHLY;COUNT=2', startsOn: '2027-01-12', ...times };
  await meetingSeries.begin({ params, body: series });
  const meeting = await meetings.arrange({ params, body: { title: 'Sample title', heldOn: '2026-12-01', ...times } });
  const one = { ...params, meetingId: meeting.id };
  const added = await meetings.addItem({ params: one, body: { title: 'Venues' } });
  await meetings.begin({ params: one }, { ifMatch: added.version });
  await meetings.takeNote({ params: one, body: { itemId: added.items[0]?.id ?? '', words: 'All are here' } });
  await agendaSuggestions.make({ params, body: { title: 'Summer scheme' } });
}
