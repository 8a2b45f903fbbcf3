import type { z } from 'zod';
import {
  choiceColumn,
  countColumn,
  dayColumn,
  orEmpty,
  partnershipColumns,
  rowOf,
  wordsColumn,
} from './report-column.ts';

const lights = { red: 'Red', amber: 'Amber', green: 'Green', grey: 'Not assessed' };

/** How each partnership stands, flat: what the portfolio report says, a row for each (domain.md 16). */
export const portfolioColumns = {
  ...partnershipColumns,
  status: choiceColumn(
    {
      proposed: 'Proposed',
      in_review: 'In review',
      approved: 'Approved',
      active: 'Active',
      closing: 'Closing',
      closed: 'Closed',
      declined: 'Declined',
      withdrawn: 'Withdrawn',
      merged: 'Merged',
    },
    'Status',
    'Where the partnership is on its way from a proposal to its end.',
  ),
  stage: choiceColumn(
    {
      forming: 'Forming',
      storming: 'Storming',
      norming: 'Norming',
      performing: 'Performing',
      adjourning: 'Adjourning',
    },
    'Stage',
    'The stage of its life, as the partnership says itself.',
  ),
  outcomes: wordsColumn('Outcomes', 'The codes of the outcomes it contributes to.', 18),
  light: choiceColumn(lights, 'Light', 'The light its chair gave, while it stands; else the one the rules make.'),
  computedLight: choiceColumn(lights, 'By the rules', 'The light that the rules make of the figures.'),
  because: wordsColumn('Because', 'Every reason for the light that the rules make.', 50),
  chairWords: orEmpty(
    wordsColumn('The chair says', 'The words of the chair, for 90 days or until the next report.', 50),
  ),
  chairOn: orEmpty(dayColumn('Said on', 'The day the chair said so.')),
  risksRed: countColumn('Red risks', 'Open risks whose current score lies in the red band.'),
  risksAmber: countColumn('Amber risks', 'Open risks whose current score lies in the amber band.'),
  risksGreen: countColumn('Green risks', 'Open risks whose current score lies in the green band.'),
  actionsOpen: countColumn('Open actions', 'Actions that are proposed, agreed, in progress or blocked.'),
  actionsOverdue: countColumn('Overdue actions', 'Open actions past the day they were due on.'),
  actionsBlocked: countColumn('Blocked actions', 'Open actions that are blocked.'),
  reportDueOn: orEmpty(
    dayColumn('Report due', 'The day the report owed longest is due on; else the last one submitted.'),
  ),
  reportStatus: orEmpty(wordsColumn('Report', 'Where that report is on its way, as the API names it.', 18)),
  reportDaysLate: countColumn(
    'Report days late',
    'Calendar days since it was due; 0 where it is not owed or not yet due.',
  ),
  changedOn: orEmpty(dayColumn('Last change', 'The day anything last changed in the partnership.')),
};

export const PortfolioFlatRow = rowOf(portfolioColumns).meta({ id: 'PortfolioFlatRow' });
export type PortfolioFlatRow = z.output<typeof PortfolioFlatRow>;
