import { z } from 'zod';
import { type Change, type Decision, decide } from '../kernel/change.ts';
import { addDays } from '../kernel/days.ts';
import { Day, partnershipRecord } from '../kernel/fields.ts';
import { always, type Guards } from '../kernel/guards.ts';
import type { Kind } from '../kernel/kind.ts';
import { cannotBe } from '../kernel/refusal.ts';
import { PartnerRole } from '../partners/partner.ts';
import { Cadence, type Period, periodFrom, type Rhythm, startsOnRhythm } from './period.ts';

const ContributorRoles = z
  .array(PartnerRole)
  .max(5)
  .refine((roles) => new Set(roles).size === roles.length, 'Choose each role once');

const ChosenDates = z.array(Day).max(60, 'Enter 60 days or fewer');

/** How often a partnership reports, when each report is due, and who signs it off. */
export const ReportingRhythm = z
  .strictObject({
    cadence: Cadence,
    firstPeriodStartsOn: Day,
    /** The days reports are due, in order; read where the cadence is `chosen_dates` */
    chosenDates: ChosenDates.default([]),
    /** A report is due so many working days after its period ends */
    dueAfterWorkingDays: z.int().min(1, 'Enter 1 to 60 working days').max(60, 'Enter 1 to 60 working days'),
    signedOffBy: z.enum(['chair']).default('chair'),
    /** The partners that are asked for their part, by their role; nobody where it is empty */
    contributorRoles: ContributorRoles.default(['lead', 'core', 'associate']),
    /** Their part is due so many working days before the report, but never before the period has ended */
    contributionsDueDaysBefore: z
      .int()
      .min(0, 'Enter 0 to 30 working days')
      .max(30, 'Enter 0 to 30 working days')
      .default(5),
  })
  .refine(({ cadence, chosenDates }) => cadence !== 'chosen_dates' || chosenDates.length > 0, {
    path: ['chosenDates'],
    message: 'Enter the day the next report is due',
  })
  .meta({ id: 'ReportingRhythm' });
export type ReportingRhythm = z.output<typeof ReportingRhythm>;

export const ReportingSchedule = z
  .strictObject({
    ...partnershipRecord,
    ...ReportingRhythm.shape,
    chosenDates: ChosenDates,
    signedOffBy: z.enum(['chair']),
    contributorRoles: ContributorRoles,
    contributionsDueDaysBefore: ReportingRhythm.shape.contributionsDueDaysBefore.unwrap(),
  })
  .meta({ id: 'ReportingSchedule' });
export type ReportingSchedule = z.output<typeof ReportingSchedule>;

export type ScheduleEvent = {
  type: 'schedule.set';
  payload: { cadence: Cadence; firstPeriodStartsOn: string; dueAfterWorkingDays: number };
};

/** What a schedule has to fit: the partnership's term, and the reports that exist. */
export type ReportingPast = { startsOn: string | null; endsOn: string | null; lastPeriodEndsOn: string | null };

const scheduleGuards = { 'schedule.see': always, 'schedule.set': always } satisfies Guards<ReportingSchedule>;

export const scheduleKind: Kind<ReportingSchedule> = {
  subject: 'schedule',
  schema: ReportingSchedule,
  guards: scheduleGuards,
  edit: { action: 'schedule.set', fields: ReportingRhythm },
  heldBy: () => ({}),
  tracks: [],
};

type SettingOf = {
  before: ReportingSchedule | null;
  ids: { id: string; workspaceId: string; partnershipId: string };
  past: ReportingPast;
  /** The last day of each chosen date's period, as the calendar of its nation has it; empty where none is chosen */
  lastDays: readonly string[];
};

/**
 * Sets how a partnership reports from its next period on; what has been opened stays as it is.
 * @throws Refusal as {@link assertScheduleFits}
 */
export function setReportingSchedule(
  { before, ids, past, lastDays }: SettingOf,
  rhythm: ReportingRhythm,
  { at, today }: Pick<Decision, 'at' | 'today'>,
): Change<ReportingSchedule, ScheduleEvent> {
  assertScheduleFits({ past, lastDays }, rhythm, today);
  const kept = before ?? { ...ids, version: 1, createdAt: at, updatedAt: at };
  const { cadence, firstPeriodStartsOn, dueAfterWorkingDays } = rhythm;
  const payload = { cadence, firstPeriodStartsOn, dueAfterWorkingDays };
  return decide(ReportingSchedule, before, { ...kept, ...rhythm }, { type: 'schedule.set', payload });
}

type Dividing = Pick<ReportingRhythm, 'cadence' | 'firstPeriodStartsOn' | 'chosenDates'>;

/**
 * Whether a schedule fits its partnership, on a day.
 * @throws Refusal `unprocessable` naming `/firstPeriodStartsOn` when periods would overlap, leave a gap, lie outside
 * the partnership's term, or begin so long ago that many reports would be late at once; naming the chosen date whose
 * period would have no days
 */
export function assertScheduleFits(
  { past, lastDays }: Pick<SettingOf, 'past' | 'lastDays'>,
  rhythm: Dividing,
  today: string,
): void {
  assertFollowsOn(rhythmOf(rhythm, lastDays), past);
  assertWithinTerm(rhythm, past);
  assertPeriodsHaveDays(rhythm, lastDays);
  if (!past.lastPeriodEndsOn) assertRecent(rhythm, today);
}

/** A schedule as its periods are read from it. */
export const rhythmOf = (
  { cadence, firstPeriodStartsOn }: Omit<Dividing, 'chosenDates'>,
  lastDays: readonly string[],
): Rhythm =>
  cadence === 'chosen_dates' ? { cadence, firstPeriodStartsOn, lastDays } : { cadence, firstPeriodStartsOn };

/**
 * The periods after those that have a report, in order, without a gap, as far as the partnership's term reaches: the last
 * ends with it.
 */
export function nextPeriods(
  rhythm: Rhythm,
  { endsOn, lastPeriodEndsOn }: Pick<ReportingPast, 'endsOn' | 'lastPeriodEndsOn'>,
  count: number,
): Period[] {
  const periods: Period[] = [];
  let startsOn = lastPeriodEndsOn ? addDays(lastPeriodEndsOn, 1) : rhythm.firstPeriodStartsOn;
  while (periods.length < count && (endsOn === null || startsOn <= endsOn)) {
    const period = periodFrom(rhythm, startsOn);
    if (!period) break;
    periods.push(endsOn !== null && endsOn < period.endsOn ? { startsOn, endsOn } : period);
    startsOn = addDays(period.endsOn, 1);
  }
  return periods;
}

const refuse = (code: string, message: string) => cannotBe('/firstPeriodStartsOn', code, message);

function assertFollowsOn(rhythm: Rhythm, { lastPeriodEndsOn }: ReportingPast): void {
  if (!lastPeriodEndsOn) return;
  const next = addDays(lastPeriodEndsOn, 1);
  if (rhythm.firstPeriodStartsOn <= next && startsOnRhythm(rhythm, next)) return;
  throw refuse('periods_not_contiguous', `Enter ${next}: the last report’s period ends the day before`);
}

function assertWithinTerm({ firstPeriodStartsOn }: Dividing, { startsOn, endsOn }: ReportingPast): void {
  if (startsOn && firstPeriodStartsOn < startsOn)
    throw refuse('before_term', `Enter ${startsOn} or a later day: the partnership starts then`);
  if (endsOn && firstPeriodStartsOn > endsOn)
    throw refuse('after_term', `Enter ${endsOn} or an earlier day: the partnership ends then`);
}

function assertPeriodsHaveDays({ firstPeriodStartsOn, chosenDates }: Dividing, lastDays: readonly string[]): void {
  const empty = lastDays.findIndex(
    (day, at) => day < (at === 0 ? firstPeriodStartsOn : addDays(lastDays[at - 1] ?? '', 1)),
  );
  if (empty === -1) return;
  const after = chosenDates[empty - 1] ?? firstPeriodStartsOn;
  throw cannotBe(
    `/chosenDates/${empty}`,
    'empty_period',
    `Enter a later day: no days are left for its period after ${after}`,
  );
}

function assertRecent({ firstPeriodStartsOn }: Dividing, today: string): void {
  const earliest = addDays(today, -366);
  if (firstPeriodStartsOn < earliest)
    throw refuse('long_past', `Enter ${earliest} or a later day: reports on older periods would all be late at once`);
}
