import type { TestWorkspace } from '../../../../tools/test/workspaces.ts';
import type { TestApp } from './test-app.ts';

/** A rule of its own, a proposal that waits for positions, and what a meeting under way has decided. */
export async function furnishDecisions(
  it: TestApp,
  { people }: TestWorkspace,
  { params }: { params: { partnershipId: string } },
): Promise<void> {
  const { decisions, meetings } = it.as(people.chair);
  const { terms, version } = await decisions.rule({ params });
  await decisions.setRule({ params, body: { ...terms, answerWithinWorkingDays: 10 } }, { ifMatch: version });
  await decisions.propose({ params, body: { title: 'Sample title', closesOn: '2030-12-01', reviewOn: '2031-12-01' } });
  const held = await meetings.list({ params, query: { status: 'in_progress' } });
  const one = { ...params, meetingId: held.items[0]?.id ?? '' };
  const { items } = await meetings.get({ params: one });
  const { voters } = await decisions.rule({ params });
  const positions = voters.map(({ partnerId }) => ({ partnerId, stance: 'agree' as const }));
  const body = { title: 'Sample title', itemId: items[0]?.id ?? '', positions };
  await decisions.record({ params: one, body });
}
