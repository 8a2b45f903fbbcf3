import type { z } from 'zod';
import {
  choiceColumn,
  countColumn,
  idColumn,
  orEmpty,
  partnershipColumns,
  rowOf,
  wordsColumn,
} from './report-column.ts';

/**
 * How the open risks are spread over the partners, a row for each partner of each partnership (guidance app. 2 item 10).
 * Marked are those who lead on over half of them, and those that three or more touch who lead on none (decisions.md 45).
 */
export const fairAllocationColumns = {
  ...partnershipColumns,
  partnerId: idColumn('Partner id', 'Identifies the partner in the API.'),
  organisationId: idColumn('Organisation id', 'Identifies the organisation in the API.'),
  organisationName: wordsColumn('Organisation', 'The partner by name.', 34),
  leads: countColumn('Leads on', 'Open risks of the partnership that this partner leads on.'),
  openRisks: countColumn('Of', 'All open risks of the partnership.'),
  touchedBy: countColumn('Touched by', 'Open risks of the partnership that touch this partner.'),
  mark: orEmpty(
    choiceColumn(
      { leads_over_half: 'Leads on over half', touched_leads_none: 'Touched by three or more, leads on none' },
      'Mark',
      'Set where one partner leads on over half of the open risks, or where three or more touch a partner that leads on none.',
    ),
  ),
};

export const FairAllocationRow = rowOf(fairAllocationColumns).meta({ id: 'FairAllocationRow' });
export type FairAllocationRow = z.output<typeof FairAllocationRow>;
