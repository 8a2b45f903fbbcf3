import {
  choiceColumn,
  dayColumn,
  idColumn,
  lightColumn,
  orEmpty,
  partnershipColumns,
  wordsColumn,
} from '../sro-reports/report-column.ts';

const { partnershipId, partnershipCode, partnershipName } = partnershipColumns;
/** Empty for an indicator: it is nobody's alone. */
const ofPartnershipOrNone = {
  partnershipId: orEmpty(partnershipId),
  partnershipCode: orEmpty(partnershipCode),
  partnershipName: orEmpty(partnershipName),
};
const series = {
  kind: choiceColumn(
    { indicator: 'Indicator', measure: 'Measure' },
    'Kind',
    'An indicator of a whole population, or a measure of a partnership’s own work.',
  ),
  seriesId: idColumn('Series id', 'Identifies the indicator or measure in the API.'),
  reference: wordsColumn('Ref', 'As people quote it.', 16),
  title: wordsColumn('Title', 'What is counted.', 44),
};

export const indicatorFeedColumns = {
  ...ofPartnershipOrNone,
  ...series,
  outcome: orEmpty(wordsColumn('Outcome', 'The code of the outcome of an indicator; empty for a measure.', 12)),
  unit: wordsColumn('Unit', 'What one of it is.', 14),
  direction: wordsColumn('Better', 'Whether higher or lower is better, or a band is aimed at.', 12),
  latestOn: orEmpty(dayColumn('Latest on', 'The last day of the period of the latest value.')),
  latestValue: orEmpty(wordsColumn('Latest value', 'The latest value, exactly.', 14)),
  target: orEmpty(wordsColumn('Target', 'What is aimed at for that day.', 14)),
  light: orEmpty(lightColumn('Light', 'By how far the latest value misses its target.')),
  state: wordsColumn('State', 'Whether the curve is turned against the frozen forecast, as the API names it.', 18),
  nextDueOn: orEmpty(dayColumn('Next due', 'The day its next value is due on.')),
};

export const valueFeedColumns = {
  ...ofPartnershipOrNone,
  ...series,
  endsOn: dayColumn('Period ends', 'The last day of the period the value is of.'),
  part: orEmpty(wordsColumn('Part', 'Which part of the whole, where values are kept by part.', 18)),
  value: orEmpty(
    wordsColumn('Value', 'The value, exactly; empty where it is too small to be shown, or there was none.', 14),
  ),
  provisional: choiceColumn({ yes: 'Yes', no: 'No' }, 'Provisional', 'Whether it may still change.'),
  answer: wordsColumn('Answer', 'A value, or that there is none, as the API names it.', 14),
  note: orEmpty(wordsColumn('Note', 'What was said of it.', 40)),
};
