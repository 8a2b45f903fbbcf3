import type { Insert } from './inserter.ts';

/** A board pack that was removed. */
export const removedPack = (insert: Insert, personId: string, partnershipId: string): Promise<string> =>
  insert('board_packs', {
    person_id: personId,
    title: 'Ended',
    as_of: '2026-02-01',
    partnership_ids: `{${partnershipId}}`,
    sections: '{summary}',
    without_names: false,
    status: 'removed',
    done: 1,
    attempts: 1,
  });
