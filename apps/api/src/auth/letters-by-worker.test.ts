import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { RunningWorker } from '../processes/run-worker.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';
import { openTestMailbox, startTestWorker, type TestMailbox } from '../testing/worker-kit.ts';

let it: TestApp;
let mailbox: TestMailbox;
let worker: RunningWorker;
beforeAll(async () => {
  it = await startTestApp();
  mailbox = await openTestMailbox();
  worker = await startTestWorker(it, mailbox.url);
});
afterAll(async () => {
  await worker.stop();
  await mailbox.close();
  await it.stop();
});

const letterTo = (address: string) =>
  vi.waitFor(
    () => {
      const letter = mailbox.letters.findLast(({ to }) => to === address);
      expect(letter).toBeDefined();
      return letter?.text ?? '';
    },
    { timeout: 15_000 },
  );

const secretIn = (text: string) => /#token=([\w-]{43})/.exec(text)?.[1] ?? '';

test('whoever is invited gets a letter whose link lets them in, once', async () => {
  const admin = it.as(it.here.people.administrator);
  const email = 'new.member@here.example.org';
  const params = { workspaceId: it.here.workspaceId };
  await admin.people.invite({ params, body: { name: 'Nóra Kelly', email } });
  const text = await letterTo(email);
  expect(text).toContain('Workspace here');
  const token = secretIn(text);
  const open = it.as(null);
  expect(await open.auth.readInvitation({ params: {}, body: { token } })).toMatchObject({ email });
  const body = { token, password: 'a long enough sentence' };
  const joined = await open.auth.acceptInvitation({ params: {}, body });
  expect(joined.workspaces).toMatchObject([{ id: it.here.workspaceId, person: { name: 'Nóra Kelly' } }]);
  await expect(open.auth.acceptInvitation({ params: {}, body })).rejects.toMatchObject({
    problem: { status: 404 },
  });
});

test('whoever forgot their password gets a letter; an address without an account gets none', async () => {
  const { email } = it.here.people.member;
  for (const address of ['nobody@here.example.org', email]) {
    await it.as(null).auth.askForReset({ params: {}, body: { email: address } });
  }
  expect(secretIn(await letterTo(email))).not.toBe('');
  expect(mailbox.letters.map(({ to }) => to)).not.toContain('nobody@here.example.org');
});
