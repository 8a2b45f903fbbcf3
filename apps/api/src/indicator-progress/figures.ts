import type { IndicatorProgressRow } from '@trivet/contract';

/** The figures that need saying what they mean; what an indicator is called needs no words. */
type Figure = Exclude<keyof IndicatorProgressRow, 'id' | 'unitWords' | 'decimals' | 'lightReason' | 'stateReason'>;

/** What each figure of the report means: served at the report's own address, and shown on its page. */
export const figures: Readonly<Record<Figure, { heading: string; means: string }>> = {
  reference: { heading: 'Reference', means: 'The indicator as people quote it. It never changes.' },
  title: { heading: 'Indicator', means: 'What is measured of a whole population. As it is called now, on any day.' },
  outcome: { heading: 'Outcome', means: 'The outcome whose condition it shows, as it is now.' },
  collectedByName: { heading: 'Collected by', means: 'The organisation whose people enter its values, as it is now.' },
  unit: { heading: 'Unit', means: 'What is counted, and what one of it is.' },
  direction: { heading: 'Better is', means: 'Whether more is better, less, or staying inside a band.' },
  latestOn: {
    heading: 'Date of latest value',
    means: 'The last day of the newest period with a value. Values that are too small to show do not count.',
  },
  latestValue: {
    heading: 'Latest value',
    means: 'The newest value there was at the end of the day asked for. A later correction does not change a past day.',
  },
  latestIsProvisional: { heading: 'Provisional', means: 'Whether that value may still change.' },
  target: {
    heading: 'Target',
    means:
      'What the target path asks for on the date of the latest value: straight from the baseline to each target in turn, then level.',
  },
  light: {
    heading: 'Light',
    means:
      'The latest value against the target. Green: it meets it, or misses it by no more than the tolerance. Amber: by more. Red: by more than twice the tolerance. The tolerance is 2 % of the baseline unless another was set. No light without a target or a value.',
  },
  state: {
    heading: 'State',
    means:
      'The latest two values against the forecast that was frozen. Turned: each is better by over 2 % of the baseline. Turning: the latest alone. Worsening: each is worse by as much. Flat: anything between. Not enough data: fewer than three values that can be compared.',
  },
  stateSince: {
    heading: 'Since',
    means: 'The date of the value that first brought this state, against the forecast that holds.',
  },
  ageDays: { heading: 'Age', means: 'Days from the date of the latest value to the day of the report.' },
  nextDueOn: {
    heading: 'Next value due',
    means: 'The end of the next period, and the days that its collector has after that.',
  },
  lastSessionOn: {
    heading: 'Last session',
    means: 'The last day on which a partnership sat down over its curve and told the story behind it.',
  },
  completeness: {
    heading: 'Completeness',
    means:
      'The share of eight things that are there: values, none late, a baseline, a target, a forecast, a collector, a source, and a story told in the last 12 months. What is missing is named.',
  },
};
