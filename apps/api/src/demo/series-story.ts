import {
  addDays,
  endOfPeriodAt,
  type IndicatorDraft,
  type MeasureDraft,
  periodEndAfter,
  type PointDraft,
} from '@trivet/domain';
import type { z } from 'zod';
import type { OrganisationKey, StoryDay } from './story.ts';

/** Figures in time, all invented. Their own days stay where they are: a year's figure is of that year. */
export type SeriesStory = {
  addedOn: StoryDay;
  values: readonly ValueStory[];
  forecast?: { madeOn: StoryDay; from: string; note: string; values: Readonly<Record<string, string>> };
  targets?: Readonly<Record<string, string>>;
};

/** A value, and the day of the story on which somebody entered it; those of before are entered with the series. */
export type ValueStory = { given?: StoryDay } & z.input<typeof PointDraft>;

type Plain<Draft> = Omit<
  Draft,
  'targets' | 'outcomeId' | 'evidenceOf' | 'partnerId' | 'collectedByOrganisationId' | 'collectedByPartnerId'
>;

export type IndicatorStory = SeriesStory & {
  is: Plain<z.input<typeof IndicatorDraft>>;
  outcome: string;
  collector: OrganisationKey;
  /** Since when its chart is shown on other sites, and on which */
  embedded?: { on: StoryDay; sites: readonly string[] };
};

/** An objective, a criterion or an agreement by its number. */
type ShownPart = `${'O' | 'C' | 'G'}${number}`;

export type MeasureStory = SeriesStory & {
  is: Plain<z.input<typeof MeasureDraft>>;
  partner?: OrganisationKey;
  /** What it shows: how far an objective is, or whether a criterion is met or the levels of an agreement are kept */
  shows?: readonly ShownPart[];
  /** What is there only later, from then on */
  showsFrom?: { on: StoryDay; also: readonly ShownPart[] };
  collector: OrganisationKey;
};

/** One value a year, each of the year that ended on 31 March; what is said of a year is said by its number. */
export const yearly = (
  from: number,
  values: string,
  said: Readonly<Record<number, Omit<ValueStory, 'on' | 'value'>>> = {},
): ValueStory[] => values.split(' ').map((value, n) => ({ on: `${from + n}-03-31`, value, ...said[from + n] }));

/** Values of quarters, oldest first, to the last that had been over for 3 weeks on a day: these move with the calendar. */
export const quarterly = (values: string, day: string): ValueStory[] => {
  const underWay = endOfPeriodAt(addDays(day, -21), 3);
  const each = values.split(' ');
  return each.map((value, n) => ({ on: periodEndAfter(underWay, (n - each.length) * 3), value }));
};
