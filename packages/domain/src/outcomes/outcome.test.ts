import { expect, test } from 'vitest';
import {
  addOutcome,
  appointSro,
  archiveOutcome,
  editOutcome,
  OutcomeDraft,
  placesAfterMove,
  restoreOutcome,
} from './outcome.ts';
import { outcomesOfTemplate } from './template.ts';

const decision = { at: '2026-11-23T09:00:00.000Z', today: '2026-11-23', by: null };
const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const added = (n: number) =>
  addOutcome(
    OutcomeDraft.parse({ code: `o${n}`, statement: 'We enjoy long lives' }),
    { id: id(n), workspaceId: id(900), position: n },
    decision,
  ).after;

test('an outcome starts without an owner, its code in capitals', () => {
  expect(added(4)).toMatchObject({ code: 'O4', sroPersonId: null, position: 4 });
});

test('it cannot stop before it starts, also when only one of the days is changed', () => {
  const from2027 = editOutcome(added(1), { activeFrom: '2027-04-01' }).after;
  expect(() => editOutcome(from2027, { activeTo: '2027-04-01' })).toThrow('after the first active day');
});

test('a Senior Responsible Owner is appointed, replaced and stood down; nobody archived is', () => {
  const first = appointSro(added(1), { id: id(5), archivedAt: null });
  expect(first.after.sroPersonId).toBe(id(5));
  const vacant = appointSro(first.after, null);
  expect(vacant.event.payload).toEqual({ personId: null, formerPersonId: id(5) });
  expect(() => appointSro(added(1), { id: id(6), archivedAt: decision.at })).toThrow('not archived');
});

test('an outcome that a partnership contributes to is not archived, and the partnership is named', () => {
  const archiving = () => archiveOutcome(added(1), [{ name: 'Safer Harbours', code: 'SAFE' }], decision);
  expect(archiving).toThrow('Safer Harbours (SAFE)');
  const archived = archiveOutcome(added(1), [], decision).after;
  expect(() => editOutcome(archived, { narrative: 'x' })).toThrow('Restore it');
  expect(restoreOutcome(archived, { position: 9 }).after).toMatchObject({ archivedAt: null, position: 9 });
});

const order = [1, 2, 3, 4].map((n) => ({ id: id(n), position: n }));
test.each([
  [4, 2, { 4: 2, 2: 3, 3: 4 }],
  [1, 3, { 2: 1, 3: 2, 1: 3 }],
  [2, 2, {}],
  [1, 99, { 2: 1, 3: 2, 4: 3, 1: 4 }],
])('outcome %i moved to place %i moves only those between', (moved, position, places) => {
  const changed = placesAfterMove(order, id(moved), { position });
  expect(Object.fromEntries(changed.map((place) => [Number(place.id.slice(-4)), place.position]))).toEqual(places);
});

test('the template gives twelve outcomes to a workspace without any', () => {
  const drafts = outcomesOfTemplate({ outcomesHere: 0 });
  expect(drafts.map(({ code }) => code)).toEqual(Array.from({ length: 12 }, (_, n) => `O${n + 1}`));
  for (const draft of drafts) expect(OutcomeDraft.parse(draft)).toEqual(draft);
  expect(drafts[3]?.statement).toBe('We enjoy long, healthy, active lives');
  expect(() => outcomesOfTemplate({ outcomesHere: 1 })).toThrow('outcomes already');
});
