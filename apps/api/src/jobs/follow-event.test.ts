import { openPool, type Pool } from '@trivet/db';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { look } from '../testing/look.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';
import { asSystem } from './as-system.ts';
import { followEvent } from './follow-event.ts';

let it: TestApp;
let pool: Pool;
const parts = () => ({ pool, mailDomain: 'example.org' });
beforeAll(async () => {
  it = await startTestApp();
  pool = openPool(it.databases.worker, { max: 6 });
});
afterAll(async () => {
  await pool.end();
  await it.stop();
});

/** Invites somebody: a letter follows. @returns the event that waits */
async function invite(email: string) {
  const params = { workspaceId: it.here.workspaceId };
  const { people } = it.as(it.here.people.administrator);
  const { id } = await people.invite({ params, body: { name: 'Nóra Kelly', email } });
  const [event] = await look<{ id: string }>(it, 'select event_id as id from outbox where subject_id = $1', [id]);
  return { personId: id, address: { ...params, eventId: event?.id ?? '' } };
}

const lettersTo = (personId: string) => look(it, 'select from auth.pending_letters where person_id = $1', [personId]);
const waits = async (eventId: string) =>
  (await look(it, 'select from outbox where event_id = $1', [eventId])).length === 1;

test('what follows from an event is done once, however often and by however many it is followed', async () => {
  const { personId, address } = await invite('once@example.org');
  await Promise.all(Array.from({ length: 5 }, () => followEvent(parts(), address)));
  await followEvent(parts(), address);
  expect(await lettersTo(personId)).toHaveLength(1);
  expect(await waits(address.eventId)).toBe(false);
});

test('what could not be done leaves its event where it was, to be followed again', async () => {
  const { personId, address } = await invite('again@example.org');
  await look(it, 'revoke execute on function app.post_invitation from trivet_worker');
  await expect(followEvent(parts(), address)).rejects.toThrow('permission denied');
  expect([await waits(address.eventId), await lettersTo(personId)]).toEqual([true, []]);
  await look(it, 'grant execute on function app.post_invitation to trivet_worker');
  await followEvent(parts(), address);
  expect(await lettersTo(personId)).toHaveLength(1);
});

test('an event is followed in its own workspace only', async () => {
  const { personId, address } = await invite('elsewhere@example.org');
  await followEvent(parts(), { ...address, workspaceId: it.elsewhere.workspaceId });
  expect(await lettersTo(personId)).toEqual([]);
});

test('a job does only what the policy grants to jobs, in a workspace that is there', async () => {
  const call = { name: 'tester', workspaceId: it.here.workspaceId, requestId: 'r' };
  const seen: string[] = [];
  const work = async () => void seen.push('worked');
  await expect(asSystem(pool, { ...call, action: 'risk.close' }, work)).rejects.toThrow('risk.close');
  const nowhere = { ...call, workspaceId: crypto.randomUUID(), action: 'event.follow' } as const;
  await expect(asSystem(pool, nowhere, work)).rejects.toMatchObject({ reason: 'not_found' });
  expect(seen).toEqual([]);
});
