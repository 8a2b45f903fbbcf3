import type { z } from 'zod';
import { cannotBe } from '../kernel/refusal.ts';
import { countColumn, idColumn, rowOf, wordsColumn } from './report-column.ts';

/**
 * Two partnerships that may do the same, a row for each pair (guidance: rationalisation). The overlap is 0.4 of the
 * outcomes they share, 0.3 of the partners, 0.1 for the same area and 0.2 of how alike their purposes are worded
 * (decisions.md 45), in per cent.
 */
export const overlapColumns = {
  firstId: idColumn('First id', 'Identifies the one partnership in the API.'),
  firstCode: wordsColumn('Code', 'The code of the one partnership.', 12),
  firstName: wordsColumn('Partnership', 'The one partnership.', 34),
  secondId: idColumn('Second id', 'Identifies the other partnership in the API.'),
  secondCode: wordsColumn('Other code', 'The code of the other.', 12),
  secondName: wordsColumn('Other partnership', 'The other partnership.', 34),
  overlap: countColumn(
    'Overlap %',
    'Four tenths of the outcomes shared, three tenths of the partners shared, one tenth for the same area, two tenths of how alike their purposes are worded.',
  ),
  outcomes: countColumn('Outcomes %', 'Outcomes that both contribute to, of all that either does.'),
  partners: countColumn('Partners %', 'Organisations that are in both, of all that are in either.'),
  area: countColumn('Area %', '100 where both name the same area, else 0.'),
  purpose: countColumn('Purpose %', 'How alike the words of their purposes are, by groups of three letters.'),
  sharedOutcomes: countColumn('Shared outcomes', 'How many outcomes both contribute to.'),
  sharedPartners: countColumn('Shared partners', 'How many organisations are in both.'),
};

/** How many partnerships are compared with each other at once: the pairs grow with the square of it. */
export const mostCompared = 1000;

/**
 * Whether partnerships can all be compared with each other; one with all others always can.
 * @throws Refusal `unprocessable` where they are too many and none is named
 */
export function assertComparable(partnerships: number, named: string | undefined): void {
  if (named !== undefined || partnerships <= mostCompared) return;
  throw cannotBe(
    '/querystring/partnershipId',
    'too_many_to_compare',
    `There are more than ${mostCompared.toLocaleString('en-GB')} partnerships, too many to compare all with each other. Name the one to compare with the others`,
  );
}

export const OverlapRow = rowOf(overlapColumns).meta({ id: 'OverlapRow' });
export type OverlapRow = z.output<typeof OverlapRow>;
