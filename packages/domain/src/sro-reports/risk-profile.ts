import { z } from 'zod';
import { countColumn, idColumn, orEmpty, rowOf, wordsColumn } from './report-column.ts';

/** What the rows of a risk profile are. */
export const RiskProfileGroup = z.enum(['partnership', 'category', 'organisation']);
export type RiskProfileGroup = z.output<typeof RiskProfileGroup>;

const then = (what: string) => `${what} at the end of the day it is compared with.`;

/** How the open risks lie, a row for each partnership, category or lead organisation (domain.md 6, guidance para 4.4). */
export const riskProfileColumns = {
  groupId: orEmpty(idColumn('Group id', 'Identifies the partnership or organisation; empty for a category.')),
  code: wordsColumn('Code', 'The code of the partnership, or the category as the API names it.', 14),
  name: wordsColumn('Name', 'The partnership, the category, or the organisation that leads on the risks.', 36),
  open: countColumn('Open', 'Risks with the status open.'),
  red: countColumn('Red', 'Open risks whose current score lies in the red band of the workspace’s matrix.'),
  amber: countColumn('Amber', 'Open risks whose current score lies in the amber band.'),
  green: countColumn('Green', 'Open risks whose current score lies in the green band.'),
  unowned: countColumn('No owner', 'Open risks for which no person is named.'),
  highest: orEmpty(countColumn('Highest', 'The highest current score, likelihood times impact, from 1 to 25.')),
  openThen: countColumn('Open before', then('Open risks')),
  redThen: countColumn('Red before', then('Red risks')),
  amberThen: countColumn('Amber before', then('Amber risks')),
  greenThen: countColumn('Green before', then('Green risks')),
};

export const RiskProfileRow = rowOf(riskProfileColumns).meta({ id: 'RiskProfileRow' });
export type RiskProfileRow = z.output<typeof RiskProfileRow>;
