import { expect, test } from 'vitest';
import { bringIn } from './brought-partnership.ts';

const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const decision = { at: '2026-11-23T09:00:00.000Z', today: '2026-11-23', by: id(1) };

test('what was brought in says which archive it was and where it came from', () => {
  const { before, after, event } = bringIn(
    {
      place: { id: id(10), workspaceId: id(900), partnershipId: id(901) },
      broughtById: id(1),
      manifest: {
        workspace: { id: id(700), name: 'Carnmoyle' },
        partnership: { id: id(701), code: 'EARLY', name: 'Early Years' },
        madeAt: '2026-11-20T09:00:00.000Z',
      },
      sha256: 'a'.repeat(64),
      rows: 900,
    },
    decision,
  );
  expect(before).toBeNull();
  expect(after).toMatchObject({
    sha256: 'a'.repeat(64),
    fromWorkspaceName: 'Carnmoyle',
    fromCode: 'EARLY',
    copiedAt: '2026-11-20T09:00:00.000Z',
    rows: 900,
    partnershipId: id(901),
  });
  expect(event).toEqual({ type: 'brought_partnership.brought_in', payload: { sha256: 'a'.repeat(64) } });
});
