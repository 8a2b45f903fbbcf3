import { expect, test } from 'vitest';
import { readQuickLine } from './quick-line.ts';

// A Monday.
const today = '2026-11-23';

test.each([
  ['Bring costed option @Gareth 12 Jan', 'Bring costed option', 'Gareth', '2027-01-12'],
  ['Bring costed option 12 Jan @Gareth', 'Bring costed option', 'Gareth', '2027-01-12'],
  ['@Róisín ring the hall fri', 'ring the hall', 'Róisín', '2026-11-27'],
  ['Ring the hall by Friday', 'Ring the hall', null, '2026-11-27'],
  ['Ring the hall mon', 'Ring the hall', null, '2026-11-30'],
  ['Ring the hall next tuesday', 'Ring the hall', null, '2026-11-24'],
  ['Ring the hall today', 'Ring the hall', null, today],
  ['Ring the hall, tomorrow', 'Ring the hall', null, '2026-11-24'],
  ['Ring the hall next week', 'Ring the hall', null, '2026-11-30'],
  ['Ring the hall in 3 weeks', 'Ring the hall', null, '2026-12-14'],
  ['Ring the hall in 10 days', 'Ring the hall', null, '2026-12-03'],
  ['Ring the hall end of month', 'Ring the hall', null, '2026-11-30'],
  ['Ring the hall next month', 'Ring the hall', null, '2026-12-31'],
  ['Ring the hall 25 nov', 'Ring the hall', null, '2026-11-25'],
  ['Ring the hall 25th Nov', 'Ring the hall', null, '2026-11-25'],
  ['Ring the hall 22 nov', 'Ring the hall', null, '2027-11-22'],
  ['Ring the hall 25/11', 'Ring the hall', null, '2026-11-25'],
  ['Ring the hall due 27 Mar 2027', 'Ring the hall', null, '2027-03-27'],
  ['Ring the hall', 'Ring the hall', null, null],
  ['Order 12 chairs', 'Order 12 chairs', null, null],
  ['Meet on 31 feb', 'Meet on 31 feb', null, null],
  ['Write to may', 'Write to may', null, null],
  ['Mail hall@example.org', 'Mail hall@example.org', null, null],
  ['friday', 'friday', null, null],
  ['Ring @', 'Ring', null, null],
  ['', '', null, null],
])('%s', (line, title, owner, dueOn) => {
  expect(readQuickLine(line, today)).toMatchObject({ title, owner, dueOn });
});
