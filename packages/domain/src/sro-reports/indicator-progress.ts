import type { z } from 'zod';
import {
  choiceColumn,
  countColumn,
  dayColumn,
  figureColumn,
  idColumn,
  lightColumn,
  orEmpty,
  rowOf,
  wordsColumn,
} from './report-column.ts';

/** How each indicator stands, flat: what its page says, with the reasons, a row for each (domain.md 16). */
export const indicatorProgressColumns = {
  id: idColumn('Id', 'Identifies the indicator in the API.'),
  reference: wordsColumn('Reference', 'The indicator as people quote it. It never changes.', 12),
  outcomeCode: wordsColumn('Outcome', 'The code of the outcome whose condition it shows, as it is now.', 12),
  outcomeStatement: wordsColumn('What we want', 'That outcome in words, as it is now.', 40),
  title: wordsColumn('Indicator', 'What is measured of a whole population. As it is called now, on any day.', 40),
  collectedByName: orEmpty(
    wordsColumn('Collected by', 'The organisation whose people enter its values, as it is now.'),
  ),
  unit: choiceColumn(
    {
      number: 'Number',
      percent: 'Per cent',
      rate: 'Rate',
      pounds: 'Pounds',
      days: 'Days',
      hours: 'Hours',
      score: 'Score',
    },
    'Unit',
    'What is counted.',
  ),
  unitWords: wordsColumn('One of it is', 'What one of that unit is, in words.', 20),
  direction: choiceColumn(
    { higher: 'More', lower: 'Less', band: 'Within a band' },
    'Better is',
    'Whether more is better, less, or staying inside a band.',
  ),
  latestOn: orEmpty(
    dayColumn(
      'Date of latest value',
      'The last day of the newest period with a value. Values that are too small to show do not count.',
    ),
  ),
  latestValue: orEmpty(
    figureColumn(
      'Latest value',
      'The newest value there was at the end of the day asked for. A later correction does not change a past day.',
    ),
  ),
  latestIsProvisional: choiceColumn(
    { true: 'Yes', false: 'No' },
    'Provisional',
    'Whether that value may still change.',
  ),
  target: orEmpty(
    figureColumn(
      'Target',
      'What the target path asks for on the date of the latest value: straight from the baseline to each target in turn, then level.',
    ),
  ),
  light: orEmpty(
    lightColumn(
      'Light',
      'The latest value against the target. Green: it meets it, or misses it by no more than the tolerance. Amber: by more. Red: by more than twice the tolerance. The tolerance is 2 % of the baseline unless another was set. No light without a target or a value.',
    ),
  ),
  lightReason: wordsColumn('Why that light', 'The latest value against what was aimed at, in one sentence.', 40),
  state: choiceColumn(
    {
      turned: 'Turned',
      turning: 'Turning',
      flat: 'Flat',
      worsening: 'Worsening',
      not_enough_data: 'Not enough data',
    },
    'State',
    'The latest two values against the forecast that was frozen. Turned: each is better by over 2 % of the baseline. Turning: the latest alone. Worsening: each is worse by as much. Flat: anything between. Not enough data: fewer than three values that can be compared.',
  ),
  stateReason: wordsColumn('Why that state', 'The latest values against what was foreseen, in one sentence.', 40),
  stateSince: orEmpty(
    dayColumn('Since', 'The date of the value that first brought this state, against the forecast that holds.'),
  ),
  ageDays: orEmpty(countColumn('Age in days', 'Days from the date of the latest value to the day of the report.')),
  nextDueOn: orEmpty(
    dayColumn('Next value due', 'The end of the next period, and the days that its collector has after that.'),
  ),
  lastSessionOn: orEmpty(
    dayColumn(
      'Last session',
      'The last day on which a partnership sat down over its curve and told the story behind it.',
    ),
  ),
  completenessShare: countColumn(
    'Completeness in %',
    'The share of eight things that are there: values, none late, a baseline, a target, a forecast, a collector, a source, and a story told in the last 12 months.',
  ),
  completenessGaps: wordsColumn('Missing', 'Those of the eight that are not there.', 40),
};

export const IndicatorProgressFlatRow = rowOf(indicatorProgressColumns).meta({ id: 'IndicatorProgressFlatRow' });
export type IndicatorProgressFlatRow = z.output<typeof IndicatorProgressFlatRow>;
