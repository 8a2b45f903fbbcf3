import { z } from 'zod';
import { OverallLight } from '../dashboard/overall-light.ts';
import { Day, Id, Instant, partnershipRecord, personal, text } from '../kernel/fields.ts';
import { patchOf } from '../kernel/kind.ts';
import { Light } from '../lights/light.ts';

export const ReportStatus = z.enum([
  'upcoming',
  'open',
  'awaiting_sign_off',
  'submitted',
  'accepted',
  'returned',
  'waived',
]);
export type ReportStatus = z.output<typeof ReportStatus>;

/** The statuses in which a report is owed. */
export const owedReportStatuses = ['open', 'awaiting_sign_off', 'returned'] as const satisfies ReportStatus[];

/** What people write; all of it may wait until the report is submitted. */
export const ReportWords = z.strictObject({
  /** What a reader must know if they read nothing else */
  headline: text(280),
  /** The chair's own light; the computed one stands beside it */
  light: Light.nullable(),
  lightReason: text(1000),
  achievements: text(4000),
  nextPeriod: text(4000),
  helpNeeded: text(2000),
});
export type ReportWords = z.output<typeof ReportWords>;

/** The fields a PATCH may name. */
export const ReportFields = ReportWords.extend({ dueOn: Day });

export const ReportPatch = patchOf(ReportFields).meta({ id: 'ReportPatch' });
export type ReportPatch = z.output<typeof ReportPatch>;

/** Filled in from the live data; frozen when the report is submitted. */
export const ReportFigures = z
  .strictObject({
    risksRed: z.int(),
    risksAmber: z.int(),
    risksGreen: z.int(),
    actionsOpen: z.int(),
    actionsBlocked: z.int(),
    actionsOverdue: z.int(),
    /** What the rules make of it, with the reasons */
    suggested: OverallLight,
  })
  .meta({ id: 'ReportFigures' });
export type ReportFigures = z.output<typeof ReportFigures>;

/** A report as it was on the day it was submitted. */
export const ReportSnapshot = z
  .strictObject({ asAt: Instant, dueOn: Day, words: ReportWords, figures: ReportFigures })
  .meta({ id: 'ReportSnapshot' });
export type ReportSnapshot = z.output<typeof ReportSnapshot>;

/** A report in a list: what was frozen stays with the report itself. */
export const ReportSummary = z.strictObject({
  ...partnershipRecord,
  ...ReportFields.shape,
  /** Counted per partnership, never used again: quoted as `CODE-P-003` */
  number: z.int().min(1),
  periodStartsOn: Day,
  periodEndsOn: Day,
  /** Goes up when the due date moves or the report is returned: reminders start afresh */
  clock: z.int().min(1),
  status: ReportStatus,
  submittedAt: Instant.nullable(),
  /** Who pressed the button */
  submittedById: Id.nullable(),
  /** Who answers for it */
  signedOffById: Id.nullable(),
});

export const Report = ReportSummary.extend({
  snapshot: ReportSnapshot.nullable().register(personal, { personal: true }),
})
  .refine(({ periodEndsOn, dueOn }) => dueOn > periodEndsOn, {
    path: ['dueOn'],
    message: 'Enter a day after the period ends',
  })
  .meta({ id: 'Report' });
export type Report = z.output<typeof Report>;

export type ReportEvent =
  | { type: 'report.opened'; payload: { periodStartsOn: string; dueOn: string } }
  | { type: 'report.written'; payload: { fields: string[]; due: { from: string; to: string } | null } }
  | { type: 'report.submitted'; payload: { signedOffById: string | null } };
