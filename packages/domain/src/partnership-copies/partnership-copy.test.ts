import { expect, test } from 'vitest';
import { Refusal } from '../kernel/refusal.ts';
import {
  askForCopy,
  copyKeptUntil,
  failCopy,
  finishCopy,
  mostCopies,
  type PartnershipCopy,
  removeCopy,
} from './partnership-copy.ts';

const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const decision = { at: '2026-11-23T09:00:00.000Z', today: '2026-11-23', by: id(1) };
const asked = { id: id(10), workspaceId: id(900), partnershipId: id(901), personId: id(1) };
const ask = (others = 0) => askForCopy(asked, { others }, decision);
const came = { bytes: 4000, sha256: 'a'.repeat(64) };
const waiting = ask().after;
const making: PartnershipCopy = { ...waiting, status: 'making', attempts: 1, done: 3, total: 70 };
const ready = finishCopy(making, came, decision).after;
const failed = failCopy(making, 'gave_up').after;
const removed = removeCopy(ready).after;

const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (thrown) {
    if (thrown instanceof Refusal) return thrown.code;
  }
  return 'allowed';
};

test('a copy waits, is made, and is then ready under its fingerprint, for seven days from when it was asked for', () => {
  expect(waiting).toMatchObject({ ...asked, status: 'waiting', done: 0, attempts: 0, failure: null, bytes: null });
  expect(ready).toMatchObject({ status: 'ready', ...came, done: 70, total: 70, madeAt: decision.at });
  expect(copyKeptUntil(ready)).toBe('2026-11-30T09:00:00.000Z');
});

test.each([
  ['one below the most', mostCopies - 1, 'allowed'],
  ['one above it', mostCopies, 'too_many_copies'],
])('a copy that would be %s of one person', (_which, others, said) => {
  expect(codeOf(() => ask(others))).toBe(said);
});

test.each([
  ['waiting', waiting, 'allowed', 'allowed'],
  ['making', making, 'allowed', 'allowed'],
  ['ready', ready, 'copy_settled', 'allowed'],
  ['failed', failed, 'copy_settled', 'allowed'],
  ['removed', removed, 'copy_removed', 'copy_removed'],
] as const)('what may become of a copy that is %s', (_status, copy, made, gone) => {
  expect(codeOf(() => finishCopy(copy, came, decision))).toBe(made);
  expect(codeOf(() => failCopy(copy, 'too_large'))).toBe(made);
  expect(codeOf(() => removeCopy(copy))).toBe(gone);
});
