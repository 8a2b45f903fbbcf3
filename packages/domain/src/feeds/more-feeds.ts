import {
  choiceColumn,
  countColumn,
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

export const reportFeedColumns = {
  ...partnershipColumns,
  reportId: idColumn('Report id', 'Identifies the report in the API.'),
  periodStartsOn: dayColumn('Period from', 'The first day it is about.'),
  periodEndsOn: dayColumn('Period to', 'The last day it is about.'),
  dueOn: dayColumn('Due', 'The day it is due on.'),
  status: wordsColumn('Status', 'Where it is on its way, as the API names it.', 18),
  submittedOn: orEmpty(dayColumn('Submitted', 'The day it was last submitted.')),
  light: orEmpty(lightColumn('Light', 'What the chair said of the partnership; empty until it is submitted.')),
  headline: orEmpty(wordsColumn('Headline', 'What a reader must know; empty until it is submitted.', 50)),
  editions: countColumn('Editions', 'How often it was submitted, corrections among them.'),
};

export const decisionFeedColumns = {
  ...partnershipColumns,
  id: idColumn('Id', 'Identifies the decision in the API.'),
  reference: wordsColumn('Ref', 'As people quote it, with the code of its partnership.', 16),
  title: wordsColumn('Decision', 'What it is about.', 44),
  status: wordsColumn('Status', 'Where it is on its way, as the API names it.', 18),
  method: wordsColumn('Method', 'How it is decided: consensus, consent, majority or executive authority.', 14),
  decidedOn: orEmpty(dayColumn('Decided', 'The day it was decided.')),
  effectiveOn: orEmpty(dayColumn('Holds from', 'The day from which it holds.')),
  reviewOn: orEmpty(dayColumn('Review', 'The day it is looked at again.')),
  outcome: orEmpty(wordsColumn('What comes of it', 'The words in which it was settled.', 50)),
};
