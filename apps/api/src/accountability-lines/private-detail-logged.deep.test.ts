import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { look } from '../testing/look.ts';
import { plantPrivateWord, whereFound, word } from '../testing/private-word.ts';
import { startTalkative } from '../testing/talkative.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';
import { openTestMailbox, type TestMailbox } from '../testing/worker-kit.ts';

// The same hunt in what nobody thinks of as a place to read: every line that API and worker log when they tell all they
// can, with failures among them, and every letter.

let it: TestApp;
let mailbox: TestMailbox;
let product: Awaited<ReturnType<typeof startTalkative>>;
let lineId = '';
beforeAll(async () => {
  it = await startTestApp();
  // A morning on which letters go out.
  await look(it, `insert into app.demo_clock ("offset") values ('2026-11-24T10:00:00Z'::timestamptz - now())`);
  mailbox = await openTestMailbox();
  lineId = await plantPrivateWord(it);
  product = await startTalkative(it, mailbox.url);
}, 60_000);
afterAll(async () => {
  await product.stop();
  await mailbox.close();
  await it.stop();
});

const people = () => it.here.people;
const write = (role: keyof TestApp['here']['people'], words: string, ifMatch: number) => {
  const path = `/api/v1/partnerships/${it.here.partnershipIds[0]}/accountability-lines/${lineId}/private-detail`;
  return product.send(people()[role], 'PUT', path, { body: JSON.stringify({ words }), ifMatch });
};

test('the word is in no line of any log and in no letter, whoever reads and whatever fails', async () => {
  const whole = `The ${word} conditions`;
  expect(await write('partner_lead', whole, 2)).toMatchObject({ status: 200 });
  expect(await write('partner_lead', whole, 2)).toMatchObject({ status: 412 });
  expect(await write('chair', whole, 3)).toMatchObject({ status: 403 });
  expect(await write('partner_lead', whole.repeat(500), 3)).toMatchObject({ status: 400 });
  await look(
    it,
    `create function app.broken() returns trigger language plpgsql as $$ begin
       raise exception 'This disk is full' using errcode = 'XX000', detail = new.words; end $$`,
  );
  await look(
    it,
    `create trigger broken before insert on accountability_private_details for each row execute function app.broken()`,
  );
  expect(await write('partner_lead', whole, 3)).toMatchObject({ status: 500 });

  for (const role of ['partner_lead', 'auditor', 'chair', 'outsider'] as const)
    await whereFound(it, role, lineId, (as, url) => product.send(people()[as], 'GET', url));
  await vi.waitFor(async () => expect(await look(it, 'select from outbox')).toEqual([]), { timeout: 15_000 });
  await vi.waitFor(() => expect(mailbox.letters.length).toBeGreaterThan(0), { timeout: 30_000 });

  expect(product.said()).toContain(`${lineId}/private-detail`);
  expect(product.said()).toContain('This disk is full');
  expect(
    product
      .said()
      .split('\n')
      .filter((line) => line.includes(word)),
  ).toEqual([]);
  expect(mailbox.letters.filter((letter) => JSON.stringify(letter).includes(word))).toEqual([]);
}, 180_000);
