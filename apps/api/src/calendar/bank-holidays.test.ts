import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { bankHolidays } from './bank-holidays.ts';

// Expected days are read from gov.uk/bank-holidays. Days at a weekend do not matter to working days and are left out.
const onWeekdays = (days: readonly string[]) =>
  days.filter((day) => ![0, 6].includes(new Date(`${day}T00:00Z`).getUTCDay()));

test('England and Wales 2027, with Christmas and Boxing Day moved to Monday and Tuesday', () => {
  expect(onWeekdays(bankHolidays('england-and-wales', 2027))).toEqual([
    '2027-01-01',
    '2027-03-26',
    '2027-03-29',
    '2027-05-03',
    '2027-05-31',
    '2027-08-30',
    '2027-12-27',
    '2027-12-28',
  ]);
});

test('Scotland 2026, with 2 January, the World Cup day, St Andrew’s Day and no Easter Monday', () => {
  expect(onWeekdays(bankHolidays('scotland', 2026))).toEqual([
    '2026-01-01',
    '2026-01-02',
    '2026-04-03',
    '2026-05-04',
    '2026-05-25',
    '2026-06-15',
    '2026-08-03',
    '2026-11-30',
    '2026-12-25',
    '2026-12-28',
  ]);
});

test('Northern Ireland 2026, with 17 March and the substitute of Sunday 12 July', () => {
  expect(onWeekdays(bankHolidays('northern-ireland', 2026))).toEqual([
    '2026-01-01',
    '2026-03-17',
    '2026-04-03',
    '2026-04-06',
    '2026-05-04',
    '2026-05-25',
    '2026-07-13',
    '2026-08-31',
    '2026-12-25',
    '2026-12-28',
  ]);
});

test.for([
  ['northern-ireland', '2024-03-18', 'St Patrick’s Day fell on a Sunday'],
  ['northern-ireland', '2025-07-14', '12 July fell on a Saturday'],
  ['scotland', '2022-01-03', '1 January fell on a Saturday'],
  ['scotland', '2022-01-04', '2 January fell on a Sunday'],
  ['scotland', '2023-01-03', '1 January fell on a Sunday'],
  ['scotland', '2027-01-04', '2 January fell on a Saturday'],
  ['scotland', '2024-12-02', 'St Andrew’s Day fell on a Saturday'],
  ['scotland', '2025-12-01', 'St Andrew’s Day fell on a Sunday'],
  ['england-and-wales', '2022-12-27', 'Christmas Day fell on a Sunday'],
] as const)('%s has %s as a substitute day: %s', ([nation, day]) => {
  expect(bankHolidays(nation, Number(day.slice(0, 4)))).toContain(day);
});

test.for([
  ['england-and-wales', '2022-06-02', '2022-05-30'],
  ['england-and-wales', '2020-05-08', '2020-05-04'],
] as const)('%s: %s stood in for %s', ([nation, moved, usual]) => {
  const days = bankHolidays(nation, Number(moved.slice(0, 4)));
  expect(days).toContain(moved);
  expect(days).not.toContain(usual);
});

test('the days do not depend on where the computer stands', () => {
  const print = `import { bankHolidays } from ${JSON.stringify(import.meta.resolve('./bank-holidays.ts'))}
    console.log(bankHolidays('northern-ireland', 2026).join())`;
  const at = (TZ: string) =>
    execFileSync(process.execPath, ['--input-type=module', '-e', print], {
      env: { ...process.env, TZ },
      encoding: 'utf8',
    }).trim();
  const here = bankHolidays('northern-ireland', 2026).join();
  for (const zone of ['America/New_York', 'Pacific/Kiritimati']) expect(at(zone)).toBe(here);
});
