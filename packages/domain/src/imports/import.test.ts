import { describe, expect, test } from 'vitest';
import { confirmImport, type Import, matchImport, startImport, undoImport } from './import.ts';

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const decision = { at: '2026-11-23T10:00:00.000Z', today: '2026-11-23', by: id(4) };
const place = { id: id(1), workspaceId: id(2), partnershipId: id(3), personId: id(4) };
const mapping: Import['mapping'] = {
  sheet: 0,
  headerRow: 2,
  columns: { title: 1 },
  values: {},
  fixed: {},
  leaveOut: [],
  overwrite: false,
};
const sheets = [{ name: 'Log', rows: 9, columns: 4 }];
const counts = { created: 3, updated: 1, unchanged: 4, leftOut: 1 };
const started = startImport(
  place,
  { register: 'risks', fileName: 'register.xlsx', sheets, mapping, headings: {} },
  decision,
).after;
const confirmed = confirmImport(started, counts, decision).after;

test('a file that was brought has written nothing, and is its bringer’s', () => {
  expect(started).toMatchObject({ status: 'draft', created: 0, confirmedAt: null, personId: id(4) });
});

describe('how it is read', () => {
  test('is kept with words as they are compared', () => {
    const values = { impact: { ' Very  HIGH': '5' } };
    expect(matchImport(started, { mapping: { ...mapping, values }, headings: {} }).after.mapping.values).toEqual({
      impact: { 'very high': '5' },
    });
  });

  test.each<[string, Partial<Import['mapping']>, string]>([
    ['a sheet that is not there', { sheet: 1 }, '/sheet'],
    ['a row below the last', { headerRow: 10 }, '/headerRow'],
  ])('names no %s', (_what, wrong, pointer) => {
    const match = () => matchImport(started, { mapping: { ...mapping, ...wrong }, headings: {} });
    expect(match).toThrow(expect.objectContaining({ errors: [expect.objectContaining({ pointer })] }));
  });
});

test('it is confirmed once and undone once, and only for a day', () => {
  expect(confirmed).toMatchObject({ ...counts, status: 'confirmed', confirmedAt: decision.at });
  expect(() => confirmImport(confirmed, counts, decision)).toThrow(
    expect.objectContaining({ code: 'import_confirmed' }),
  );
  expect(() => matchImport(confirmed, { mapping, headings: {} })).toThrow(
    expect.objectContaining({ code: 'import_confirmed' }),
  );
  expect(() => undoImport(started, decision, false)).toThrow(expect.objectContaining({ code: 'import_not_confirmed' }));
  expect(() => undoImport(confirmed, decision, true)).toThrow(expect.objectContaining({ code: 'too_old' }));
  const undone = undoImport(confirmed, decision, false).after;
  expect(undone).toMatchObject({ status: 'undone', undoneAt: decision.at });
  expect(() => undoImport(undone, decision, false)).toThrow(expect.objectContaining({ code: 'import_undone' }));
});
