import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Decision } from '../kernel/change.ts';
import { WebhookDraft } from './webhook.ts';
import { fateOfDelivery, retryDelays } from './webhook-delivery.ts';
import { kindsAbout, kindWords, WebhookKind, webhookKinds, webhookPlaces, webhookTopics } from './webhook-kinds.ts';
import {
  addWebhook,
  assertReplayable,
  assertRoomForWebhook,
  editWebhook,
  pauseWebhook,
  removeWebhook,
  renewWebhookSecret,
  resumeWebhook,
  switchOffWebhook,
} from './webhook-verbs.ts';

const id = '01900000-0000-7000-8000-000000000001';
const first: Decision = { at: '2026-11-23T09:00:00.000Z', today: '2026-11-23', by: id };
const later: Decision = { ...first, at: '2026-11-24T09:00:00.000Z' };
const draft = WebhookDraft.parse({ name: 'Planner', address: 'https://example.org/hook', kinds: ['risk.raised'] });
const added = () => addWebhook(draft, { id, workspaceId: id, ownerPersonId: id }, first).after;
const code = (code: string) => expect.objectContaining({ code });

test.each([
  'http://user@example.org/',
  'https://user:word@example.org/',
  'https://example.org/#part',
  'https://example.org/#',
  'ftp://example.org/',
  'file:///etc/passwd',
  'gopher://example.org/',
  'data:text/plain,a',
  'javascript:alert(1)',
  'example.org',
  '',
  `https://example.org/${'x'.repeat(500)}`,
])('%s is no address for a webhook', (address) => {
  expect(WebhookDraft.safeParse({ ...draft, address }).success).toBe(false);
});

test('a webhook is paused, set going again, switched off and removed, each only where that makes sense', () => {
  const webhook = added();
  expect(webhook).toMatchObject({ status: 'active', activeSince: first.at, partnershipIds: null });
  const paused = pauseWebhook(webhook, later).after;
  expect(paused).toMatchObject({ status: 'paused', statusSince: later.at, activeSince: first.at });
  expect(() => pauseWebhook(paused, later)).toThrow(code('webhook_not_active'));
  expect(() => assertReplayable(paused)).toThrow(code('webhook_not_active'));
  expect(switchOffWebhook(paused, 'gone', later)).toBeNull();
  expect(() => resumeWebhook(webhook, later)).toThrow(code('webhook_active'));
  const off = switchOffWebhook(webhook, 'failing', later)?.after;
  expect(off).toMatchObject({ status: 'switched_off', switchedOffBecause: 'failing' });
  const again = resumeWebhook(off ?? paused, later).after;
  expect(again).toMatchObject({ status: 'active', activeSince: later.at, switchedOffBecause: null });
  const gone = removeWebhook(again, later).after;
  expect(() => removeWebhook(gone, later)).toThrow(code('not_found'));
  expect(() => editWebhook(gone, { name: 'Another' })).toThrow(code('webhook_removed'));
  expect(() => renewWebhookSecret(gone)).toThrow(code('webhook_removed'));
});

test('a workspace has so many webhooks and no more', () => {
  expect(() => assertRoomForWebhook(49)).not.toThrow();
  expect(() => assertRoomForWebhook(50)).toThrow(code('too_many_webhooks'));
});

test('every kind has a topic, words of its own, and a place where it is read', () => {
  const kinds = WebhookKind.options;
  expect(Object.keys(webhookTopics).flatMap((topic) => kindsAbout(topic as 'risks'))).toEqual(kinds);
  expect(new Set(kinds.map(kindWords)).size).toBe(kinds.length);
  expect(kinds.filter((kind) => !webhookPlaces[kind.split('.')[0] ?? ''])).toEqual([]);
  expect(
    Object.keys(webhookKinds).filter((kind) => /private|interest|pulse|token|person|unmet|note/.test(kind)),
  ).toEqual([]);
  expect(kindWords('webhook.test')).toBe('A test');
  expect(kindWords('long.gone')).toBe('long.gone');
});

const answer = (status: number | null, retryAfterSeconds: number | null = null) =>
  ({ result: status === null ? 'no_answer' : 'refused', status, retryAfterSeconds }) as const;

test('tries come after 5 seconds, 5 and 30 minutes, 2, 5, 10, 14, 20 and 24 hours, ten in all', () => {
  const hours = [5 / 3600, 5 / 60, 0.5, 2, 5, 10, 14, 20, 24].map((each) => each * 3600);
  expect(retryDelays).toEqual(hours);
  for (const [tries, retryInSeconds] of hours.entries())
    expect(fateOfDelivery(tries + 1, answer(500))).toEqual({ state: 'waiting', retryInSeconds });
  expect(fateOfDelivery(10, answer(500))).toEqual({ state: 'failed', gone: false });
  expect(hours.reduce((sum, each) => sum + each) / 3600).toBeGreaterThan(75);
});

test.each([
  [200, { state: 'delivered' }],
  [302, { state: 'waiting', retryInSeconds: 5 }],
  [400, { state: 'waiting', retryInSeconds: 5 }],
  [null, { state: 'waiting', retryInSeconds: 5 }],
  [410, { state: 'failed', gone: true }],
])('the answer %s to a first try', (status, fate) => {
  const result = status === 200 ? ('delivered' as const) : ('refused' as const);
  expect(fateOfDelivery(1, { ...answer(status), result })).toEqual(fate);
});

test('a receiver that is too busy says how long to wait, never to hurry and never more than a day', () => {
  const waits = (tries: number, status: number, seconds: number) => fateOfDelivery(tries, answer(status, seconds));
  expect(waits(1, 429, 90)).toEqual({ state: 'waiting', retryInSeconds: 90 });
  expect(waits(2, 503, 1)).toEqual({ state: 'waiting', retryInSeconds: 300 });
  expect(waits(1, 429, 999_999)).toEqual({ state: 'waiting', retryInSeconds: 86_400 });
  expect(waits(1, 500, 90)).toEqual({ state: 'waiting', retryInSeconds: 5 });
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 100, max: 599 }),
      fc.nat(),
      (tries, status, seconds) => {
        const fate = fateOfDelivery(tries, answer(status, seconds));
        const wait = fate.state === 'waiting' ? fate.retryInSeconds : null;
        expect(wait === null ? status === 410 : wait >= (retryDelays[tries - 1] ?? 0) && wait <= 86_400).toBe(true);
      },
    ),
  );
});

test('a test is tried once', () => {
  expect(fateOfDelivery(1, answer(500), { isTest: true })).toEqual({ state: 'failed', gone: false });
});
