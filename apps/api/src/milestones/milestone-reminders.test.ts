import { asJob, openPool, type Pool, withdrawReminders } from '@trivet/db';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { planWorkspace } from '../reminders/plan-workspace.ts';
import { letterOf } from '../testing/letter-of.ts';
import { openReminders, type TestReminders } from '../testing/reminders.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

let it: TestApp;
let see: TestReminders;
let worker: Pool;
beforeAll(async () => {
  it = await startTestApp();
  see = await openReminders(it);
  worker = openPool(it.databases.worker, { max: 2 });
});
afterAll(async () => {
  await Promise.all([see.close(), worker.end()]);
  await it.stop();
});

async function remindedAt(instant: string): Promise<string[]> {
  await see.setClock(instant);
  await planWorkspace(worker, it.here.workspaceId, 'example.org');
  return see.remindedBy('milestone_due');
}

test('its owner has a month’s notice; a date that moves begins anew, and what is reached is chased no more', async () => {
  await see.setClock('2026-10-12T10:00:00Z');
  const { objectives, milestones } = it.as(it.here.people.chair);
  const params = { partnershipId: it.here.partnershipIds[0] };
  const { id: objectiveId } = await objectives.add({ params, body: { title: 'Families find help early' } });
  const owner = { ownerPartnerId: it.here.partnerIds[1], ownerPersonId: it.here.people.partner_lead.personId };
  const body = { objectiveId, title: 'One number to ring', dueOn: '2027-01-29', ...owner };
  const milestone = await milestones.add({ params, body });
  const one = { ...params, milestoneId: milestone.id };
  expect(await remindedAt('2026-12-29T11:00:00Z')).toEqual([]);
  expect(await remindedAt('2026-12-30T11:00:00Z')).toEqual(['-30 owner partner_lead']);
  const { items } = await it.as(it.here.people.partner_lead).notifications.list({
    params: { workspaceId: it.here.workspaceId },
  });
  expect(items[0]).toMatchObject({
    words: `Milestone ${milestone.reference} is due Friday 29 January 2027: One number to ring`,
    path: `/p/FIRST/plan/${milestone.reference}`,
  });

  const move = { dueOn: '2027-02-26', reason: 'The line is not there yet' };
  await milestones.move({ params: one, body: move }, { ifMatch: 1 });
  const withdraw = () =>
    asJob(worker, { name: 'test', workspaceId: it.here.workspaceId }, async ({ tx }) => {
      await withdrawReminders(tx, it.here.workspaceId, { subjectId: milestone.id });
    });
  await withdraw();
  expect(await remindedAt('2027-01-04T11:00:00Z')).toEqual([]);
  expect(await remindedAt('2027-01-27T11:00:00Z')).toEqual(['-30 owner partner_lead']);
  const reached = { status: 'reached', evidence: 'It rings' } as const;
  await milestones.close({ params: one, body: reached }, { ifMatch: 2 });
  await withdraw();
  expect(await remindedAt('2027-03-15T11:00:00Z')).toEqual([]);
});

test('the letter asks for one of two things and opens the milestone; above, it says that the owner knows', () => {
  const letter = letterOf({
    rule: 'milestone_due',
    audience: 'owner',
    title: 'One number to ring',
    reference: 'FIRST-M-001',
    dueOn: '2027-01-29',
    today: '2026-12-30',
  });
  expect(letter).toMatchObject({
    subject: 'Milestone FIRST-M-001 is due Friday 29 January',
    lead: 'Say whether milestone FIRST-M-001 is reached, or move its date with the reason. It is due Friday 29 January 2027.',
    button: { label: 'Open the milestone', url: 'https://trivet.example/w/here/p/FIRST/plan/FIRST-M-001' },
  });
});
