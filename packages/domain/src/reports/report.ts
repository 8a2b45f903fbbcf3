import { z } from 'zod';
import { OverallLight } from '../dashboard/overall-light.ts';
import { Day, Id, Instant, line, partnershipRecord, personal, text } from '../kernel/fields.ts';
import { patchOf } from '../kernel/kind.ts';
import { Light } from '../lights/light.ts';
import { ReportSection } from './report-sections.ts';

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

/** What is done about an action that is late. */
export const Correction = z
  .union([z.strictObject({ actionId: Id, words: line(500) }), z.strictObject({ milestoneId: Id, words: line(500) })])
  .meta({ id: 'Correction' });
export type Correction = z.output<typeof Correction>;

/** Who accepts a report is asked to within so many days of its submission. */
export const daysToAcceptReport = 14;

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
  corrections: z.array(Correction).max(100, 'Use 100 or fewer').register(personal, { personal: true }),
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

/** The parts an SRO comments on. */
export const ReportPart = z.enum([
  'headline',
  'light',
  'achievements',
  'next_period',
  'help_needed',
  'risks',
  'deviations',
  'measures',
  'money',
  'pledges',
  'requests',
  'partners',
]);
export type ReportPart = z.output<typeof ReportPart>;

export const ReportComment = z
  .strictObject({ part: ReportPart, words: line(1000, 'Say what must change') })
  .meta({ id: 'ReportComment' });
export type ReportComment = z.output<typeof ReportComment>;

/** A report goes back: what must change in which part, and by when. */
export const ReportReturn = z
  .strictObject({
    comments: z.array(ReportComment).min(1, 'Say what must change').max(ReportPart.options.length),
    dueOn: Day,
  })
  .refine(({ comments }) => new Set(comments.map(({ part }) => part)).size === comments.length, {
    path: ['comments'],
    message: 'Comment on each part once',
  })
  .meta({ id: 'ReportReturn' });
export type ReportReturn = z.output<typeof ReportReturn>;

/** What was submitted is opened again, to be submitted once more. */
export const ReportCorrection = z
  .strictObject({ because: line(500, 'Say why'), dueOn: Day })
  .meta({ id: 'ReportCorrection' });
export type ReportCorrection = z.output<typeof ReportCorrection>;

export const ReportWaiver = z.strictObject({ because: line(500, 'Say why') }).meta({ id: 'ReportWaiver' });
export type ReportWaiver = z.output<typeof ReportWaiver>;

/** A report as it was on the day it was submitted. */
export const ReportSnapshot = z
  .strictObject({
    asAt: Instant,
    dueOn: Day,
    words: ReportWords,
    figures: ReportFigures,
    sections: z.array(ReportSection),
  })
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
  /** How often it has been submitted */
  editions: z.int().min(0),
  acceptedAt: Instant.nullable(),
  acceptedById: Id.nullable(),
  returnedAt: Instant.nullable(),
  returnedById: Id.nullable(),
  /** What must change, while it is given back */
  comments: z.array(ReportComment).register(personal, { personal: true }),
  /** Why it is written again after it was submitted; empty where it is not */
  correctingBecause: text(500),
  /** Why it is not needed */
  waivedBecause: text(500),
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
  | { type: 'report.submitted'; payload: { signedOffById: string | null; edition: number } }
  | { type: 'report.sign_off_asked'; payload: { dueOn: string } }
  | { type: 'report.accepted'; payload: { edition: number } }
  | { type: 'report.returned'; payload: { edition: number; parts: ReportPart[]; dueOn: string } }
  | { type: 'report.correcting'; payload: { edition: number; dueOn: string } }
  | { type: 'report.waived'; payload: { periodStartsOn: string } };
