import { expect, test } from 'vitest';
import { editView, keepView, removeView, SavedViewDraft } from './saved-view.ts';

const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const decision = { at: '2026-11-23T09:00:00.000Z', today: '2026-11-23', by: id(1) };
const place = { id: id(10), workspaceId: id(900), partnershipId: id(800), ownerPersonId: id(1) };
const typed = { list: 'risks', name: 'For the board', query: 'light=red&sort=-score' };
const kept = keepView(SavedViewDraft.parse(typed), place, decision).after;

test('a view is kept under its name, changed, and removed once', () => {
  expect(kept).toMatchObject({ ...typed, isDefault: false, ownerPersonId: id(1), removedOn: null });
  expect(editView(kept, { isDefault: true }).after.isDefault).toBe(true);
  const gone = removeView({ ...kept, isDefault: true }, decision);
  expect(gone.after).toMatchObject({ removedOn: '2026-11-23', isDefault: false });
  expect(gone.event.payload).toEqual({ list: 'risks', shared: false });
  expect(() => editView(gone.after, { name: 'Again' })).toThrow('removed');
});

test.each<[change: object, why: string]>([
  [{ name: ' ' }, 'no name'],
  [{ query: '?light=red' }, 'the question mark'],
  [{ query: 'light=red#top' }, 'a place in the page'],
  [{ query: '<script>' }, 'what no address has'],
  [{ query: 'q='.padEnd(1001, 'x') }, 'too long'],
  [{ list: 'reports' }, 'a list without views'],
])('%j is not kept: %s', (change) => {
  expect(SavedViewDraft.safeParse({ ...typed, ...change }).success).toBe(false);
});
