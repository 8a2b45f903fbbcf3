import { expect, test } from 'vitest';
import { editWorkspace, foundWorkspace, TimeZone, WorkspaceFounding, WorkspacePatch } from './workspace.ts';

const decision = { at: '2026-11-23T09:00:00.000Z', today: '2026-11-23', by: null };
const founding = {
  name: 'Northern Programme',
  slug: 'northern',
  nation: 'northern_ireland',
  administrator: { name: 'Aoife Ní Bhriain', email: 'Aoife@Example.org' },
};

test('a workspace is founded with the settings of decisions.md, to be changed later', () => {
  const { after } = foundWorkspace(WorkspaceFounding.parse(founding), crypto.randomUUID(), decision);
  expect(after).toMatchObject({
    timeZone: 'Europe/London',
    financialYearStarts: '04-01',
    riskAppetite: 12,
    workspaceId: after.id,
  });
  expect(editWorkspace(after, { riskAppetite: 15 }).event.payload).toEqual({ fields: ['riskAppetite'] });
});

test.each(['Europe/London', 'Europe/Belfast', 'America/Argentina/Buenos_Aires', 'Asia/Kolkata', 'UTC'])(
  '%s is a time zone',
  (zone) => expect(TimeZone.safeParse(zone).success).toBe(true),
);

test.each(['Europe/Atlantis', '+01:00', 'GMT+1', 'local', '', 'europe/london', 'Europe/London; drop'])(
  '%j is not a time zone',
  (zone) => expect(TimeZone.safeParse(zone).success).toBe(false),
);

test.each<[patch: object, why: string]>([
  [{ financialYearStarts: '02-29' }, 'not a day of every year'],
  [{ financialYearStarts: '13-01' }, 'not a day'],
  [{ languages: [] }, 'no language'],
  [{ languages: ['en', 'en'] }, 'a language twice'],
  [{ riskAppetite: 26 }, 'beyond the matrix'],
  [{ retentionYears: 0 }, 'nothing kept'],
  [{ slug: 'other' }, 'an address that others have bookmarked'],
  [{}, 'nothing to change'],
])('%j is refused: %s', (patch) => {
  expect(WorkspacePatch.safeParse(patch).success).toBe(false);
});
