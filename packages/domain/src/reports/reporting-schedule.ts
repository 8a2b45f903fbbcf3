import { z } from 'zod';
import { type Change, type Decision, decide } from '../kernel/change.ts';
import { addDays } from '../kernel/days.ts';
import { Day, partnershipRecord } from '../kernel/fields.ts';
import { always, type Guards } from '../kernel/guards.ts';
import type { Kind } from '../kernel/kind.ts';
import { cannotBe } from '../kernel/refusal.ts';
import { PartnerRole } from '../partners/partner.ts';
import { Cadence, type Period, periodAt, periodNumberFrom, type Rhythm, startsOnRhythm } from './period.ts';

const ContributorRoles = z
  .array(PartnerRole)
  .max(5)
  .refine((roles) => new Set(roles).size === roles.length, 'Choose each role once');

/** How often a partnership reports, when each report is due, and who signs it off. */
export const ReportingRhythm = z
  .strictObject({
    cadence: Cadence,
    firstPeriodStartsOn: Day,
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
  .meta({ id: 'ReportingRhythm' });
export type ReportingRhythm = z.output<typeof ReportingRhythm>;

export const ReportingSchedule = z
  .strictObject({
    ...partnershipRecord,
    ...ReportingRhythm.shape,
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
};

/**
 * Sets how a partnership reports from its next period on; what has been opened stays as it is.
 * @throws Refusal `unprocessable` naming `/firstPeriodStartsOn` when periods would overlap, leave a gap, lie outside
 * the partnership's term, or begin so long ago that many reports would be late at once
 */
export function setReportingSchedule(
  { before, ids, past }: SettingOf,
  rhythm: ReportingRhythm,
  { at, today }: Decision,
): Change<ReportingSchedule, ScheduleEvent> {
  assertFollowsOn(rhythm, past);
  assertWithinTerm(rhythm, past);
  if (!past.lastPeriodEndsOn) assertRecent(rhythm, today);
  const kept = before ?? { ...ids, version: 1, createdAt: at, updatedAt: at };
  const { cadence, firstPeriodStartsOn, dueAfterWorkingDays } = rhythm;
  const payload = { cadence, firstPeriodStartsOn, dueAfterWorkingDays };
  return decide(ReportingSchedule, before, { ...kept, ...rhythm }, { type: 'schedule.set', payload });
}

/** The periods after those that have a report, in order, as far as the partnership's term reaches. */
export function nextPeriods(
  rhythm: Rhythm,
  { endsOn, lastPeriodEndsOn }: Pick<ReportingPast, 'endsOn' | 'lastPeriodEndsOn'>,
  count: number,
): Period[] {
  const first = lastPeriodEndsOn ? periodNumberFrom(rhythm, addDays(lastPeriodEndsOn, 1)) : 0;
  return Array.from({ length: count }, (_, i) => periodAt(rhythm, first + i)).filter(
    ({ startsOn }) => endsOn === null || startsOn <= endsOn,
  );
}

const refuse = (code: string, message: string) => cannotBe('/firstPeriodStartsOn', code, message);

function assertFollowsOn(rhythm: ReportingRhythm, { lastPeriodEndsOn }: ReportingPast): void {
  if (!lastPeriodEndsOn) return;
  const next = addDays(lastPeriodEndsOn, 1);
  if (rhythm.firstPeriodStartsOn <= next && startsOnRhythm(rhythm, next)) return;
  throw refuse('periods_not_contiguous', `Enter ${next}: the last report’s period ends the day before`);
}

function assertWithinTerm({ firstPeriodStartsOn }: ReportingRhythm, { startsOn, endsOn }: ReportingPast): void {
  if (startsOn && firstPeriodStartsOn < startsOn)
    throw refuse('before_term', `Enter ${startsOn} or a later day: the partnership starts then`);
  if (endsOn && firstPeriodStartsOn > endsOn)
    throw refuse('after_term', `Enter ${endsOn} or an earlier day: the partnership ends then`);
}

function assertRecent({ firstPeriodStartsOn }: ReportingRhythm, today: string): void {
  const earliest = addDays(today, -366);
  if (firstPeriodStartsOn < earliest)
    throw refuse('long_past', `Enter ${earliest} or a later day: reports on older periods would all be late at once`);
}
