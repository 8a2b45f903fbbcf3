import type { z } from 'zod';
import { countColumn, idColumn, partnershipColumns, rowOf, wordsColumn } from './report-column.ts';

/**
 * What each partner carries and owes in each partnership, a row for each partner of each: for one organisation, all it is
 * in and what it owes there (domain.md 16, organisation view).
 */
export const partnerDutyColumns = {
  ...partnershipColumns,
  partnerId: idColumn('Partner id', 'Identifies the partner in the API.'),
  organisationId: idColumn('Organisation id', 'Identifies the organisation in the API.'),
  organisationName: wordsColumn('Organisation', 'The partner by name.', 34),
  late: countColumn(
    'Late',
    'Parts of reports, actions, milestones and accounts of this partner that are past their day.',
  ),
  partsOwed: countColumn('Parts owed', 'Parts of reports that this partner still has to give, late or not.'),
  partsLate: countColumn('Parts late', 'Of those, the parts of reports that are themselves past their day.'),
  actionsOpen: countColumn('Open actions', 'Open actions that this partner owns.'),
  actionsOverdue: countColumn('Overdue actions', 'Of those, the ones past their day.'),
  milestonesOverdue: countColumn('Overdue milestones', 'Open milestones of this partner that are past their day.'),
  accountsLate: countColumn(
    'Accounts late',
    'Agreed lines on which this partner has not given the account that was due.',
  ),
  notAgreed: countColumn('Lines to agree', 'Lines of accountability that wait for this partner to agree.'),
  risksLed: countColumn('Risks led', 'Open risks that this partner leads on.'),
  risksRed: countColumn('Red risks led', 'Of those, the red ones.'),
};

export const PartnerDutyRow = rowOf(partnerDutyColumns).meta({ id: 'PartnerDutyRow' });
export type PartnerDutyRow = z.output<typeof PartnerDutyRow>;
