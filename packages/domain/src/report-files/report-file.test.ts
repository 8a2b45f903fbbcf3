import { expect, test } from 'vitest';
import { Refusal } from '../kernel/refusal.ts';
import {
  askForFile,
  failFile,
  finishFile,
  keptUntil,
  mostReportFiles,
  removeFile,
  type ReportFile,
} from './report-file.ts';

const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const decision = { at: '2026-11-23T09:00:00.000Z', today: '2026-11-23', by: id(1) };
const asked = {
  id: id(10),
  workspaceId: id(900),
  personId: id(1),
  report: 'deviations',
  asked: { asOf: '2026-11-20', status: 'active,closing' },
  asOf: '2026-11-20',
  partnershipIds: null,
} as const;
const ask = (others = 0) => askForFile(asked, { others }, decision);
const waiting = ask().after;
const making: ReportFile = { ...waiting, status: 'making', attempts: 1 };
const ready = finishFile(making, { rows: 10_001, bytes: 4000 }, decision).after;
const failed = failFile(making, 'gave_up').after;
const removed = removeFile(ready).after;

const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (thrown) {
    if (thrown instanceof Refusal) return thrown.code;
  }
  return 'allowed';
};

test('a file waits, is made, and is then ready with all its rows, for seven days from when it was asked for', () => {
  expect(waiting).toMatchObject({ ...asked, status: 'waiting', rows: 0, attempts: 0, failure: null, bytes: null });
  expect(ready).toMatchObject({ status: 'ready', rows: 10_001, bytes: 4000, madeAt: decision.at });
  expect(keptUntil(ready)).toBe('2026-11-30T09:00:00.000Z');
});

test.each([
  ['a tenth', mostReportFiles - 1, 'allowed'],
  ['an eleventh', mostReportFiles, 'too_many_files'],
])('%s file of one person', (_which, others, said) => {
  expect(codeOf(() => ask(others))).toBe(said);
});

test.each([
  ['waiting', waiting, 'allowed', 'allowed'],
  ['making', making, 'allowed', 'allowed'],
  ['ready', ready, 'file_settled', 'allowed'],
  ['failed', failed, 'file_settled', 'allowed'],
  ['removed', removed, 'file_removed', 'file_removed'],
] as const)('what may become of a file that is %s', (_status, file, made, gone) => {
  expect(codeOf(() => finishFile(file, { rows: 1, bytes: 1 }, decision))).toBe(made);
  expect(codeOf(() => failFile(file, 'too_large'))).toBe(made);
  expect(codeOf(() => removeFile(file))).toBe(gone);
});
