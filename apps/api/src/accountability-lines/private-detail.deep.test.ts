import { afterAll, beforeAll, expect, test } from 'vitest';
import { plantPrivateWord, whereFound } from '../testing/private-word.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

let it: TestApp;
let lineId = '';
beforeAll(async () => {
  it = await startTestApp();
  lineId = await plantPrivateWord(it);
});
afterAll(() => it.stop());

test.each([
  'deputy_chair',
  'member',
  'sponsor',
  'broker',
  'initiator',
  'observer',
  'gatekeeper',
  'sro',
  'outsider',
  'ex_member',
] as const)('the %s comes upon a private detail nowhere', async (role) => {
  expect(await whereFound(it, role, lineId)).toEqual([]);
});

test.each(['partner_lead', 'organisation_lead'] as const)('the %s finds it at its own address alone', async (role) => {
  expect(await whereFound(it, role, lineId)).toEqual(['accountabilityLines.readPrivate']);
});
