import { z } from 'zod';
import { Day, Id, Instant, line, partnershipRecord, personal, text } from '../kernel/fields.ts';
import { patchOf } from '../kernel/kind.ts';
import { Light } from '../lights/light.ts';

/** decisions.md 9. `nil`: nothing to report this time, said with a reason. */
export const ReportContributionStatus = z.enum(['not_started', 'draft', 'sent', 'returned', 'signed_off', 'nil']);
export type ReportContributionStatus = z.output<typeof ReportContributionStatus>;

/** The statuses in which a partner's contribution is still owed. */
export const owedContributionStatuses = ['not_started', 'draft', 'returned'] as const;

/** The parts a contribution is written, and returned, in. */
export const ContributionSection = z.enum(['headline', 'light', 'moved', 'next_period', 'help_needed', 'support']);
export type ContributionSection = z.output<typeof ContributionSection>;

/** An action or a risk that moved in the period, in the partner's own words. */
export const MovedThing = z
  .strictObject({ subject: z.enum(['action', 'risk']), subjectId: Id, words: line(300) })
  .meta({ id: 'MovedThing' });
export type MovedThing = z.output<typeof MovedThing>;

/** What a partner's people write; all of it may wait until it is sent. */
export const ReportContributionWords = z.strictObject({
  /** What a reader must know if they read nothing else */
  headline: text(280),
  /** How the partner's own part goes */
  light: Light.nullable(),
  /** Needed where the light is another than last time */
  lightReason: text(1000),
  moved: z.array(MovedThing).max(30, 'Choose 30 or fewer').register(personal, { personal: true }),
  nextPeriod: text(2000),
  helpNeeded: text(1000),
  /** How well the centre supports this partner, from 1, not at all, to 5, very well */
  support: z.int().min(1, 'Choose 1 to 5').max(5, 'Choose 1 to 5').nullable(),
  supportWords: text(500),
});
export type ReportContributionWords = z.output<typeof ReportContributionWords>;

export const ReportContributionPatch = patchOf(ReportContributionWords).meta({ id: 'ReportContributionPatch' });
export type ReportContributionPatch = z.output<typeof ReportContributionPatch>;

/** What must be put right in one part before it is sent again. */
export const SectionComment = z
  .strictObject({ section: ContributionSection, words: line(1000, 'Say what must change') })
  .meta({ id: 'SectionComment' });
export type SectionComment = z.output<typeof SectionComment>;

/** A contribution goes back to who wrote it: what must change in which part, and by when. */
export const ContributionReturn = z
  .strictObject({ comments: z.array(SectionComment).min(1, 'Say what must change').max(6), dueOn: Day })
  .refine(({ comments }) => new Set(comments.map(({ section }) => section)).size === comments.length, {
    path: ['comments'],
    message: 'Comment on each part once',
  })
  .meta({ id: 'ContributionReturn' });
export type ContributionReturn = z.output<typeof ContributionReturn>;

export const NilReturn = z.strictObject({ reason: line(500, 'Say why') }).meta({ id: 'NilReturn' });
export type NilReturn = z.output<typeof NilReturn>;

export const ContributionDueDate = z
  .strictObject({ dueOn: Day, reason: line(500, 'Say why') })
  .meta({ id: 'ContributionDueDate' });
export type ContributionDueDate = z.output<typeof ContributionDueDate>;

/** What one partner says towards one report. */
export const ReportContribution = z
  .strictObject({
    ...partnershipRecord,
    ...ReportContributionWords.shape,
    reportId: Id,
    partnerId: Id,
    status: ReportContributionStatus,
    dueOn: Day,
    /** Why it is due on another day than the others; empty where it is not */
    dueReason: text(500),
    /** Goes up when it is returned or its date moves: reminders start afresh */
    clock: z.int().min(1),
    /** Its report is submitted or not needed: nothing in it changes any more */
    frozen: z.boolean(),
    /** What its light was last time, as known when this was last written */
    lightBefore: Light.nullable(),
    nilReason: text(500),
    /** What must change, from the last time it was returned; only these parts are open then */
    comments: z.array(SectionComment).register(personal, { personal: true }),
    returnedAt: Instant.nullable(),
    returnedById: Id.nullable(),
    sentAt: Instant.nullable(),
    /** Who pressed the button */
    sentById: Id.nullable(),
    /** Who answers for it: the partner's lead */
    sentForId: Id.nullable(),
    signedOffAt: Instant.nullable(),
    signedOffById: Id.nullable(),
  })
  .meta({ id: 'ReportContribution' });
export type ReportContribution = z.output<typeof ReportContribution>;

type About = { reportId: string; partnerId: string };

export type ReportContributionEvent =
  | { type: 'report_contribution.opened'; payload: About & { dueOn: string } }
  | { type: 'report_contribution.written'; payload: About & { fields: string[] } }
  | { type: 'report_contribution.sent'; payload: About & { sentForId: string | null } }
  | { type: 'report_contribution.nil_returned'; payload: About }
  | { type: 'report_contribution.returned'; payload: About & { sections: ContributionSection[]; dueOn: string } }
  | { type: 'report_contribution.signed_off'; payload: About }
  | { type: 'report_contribution.due_moved'; payload: About & { from: string; to: string } }
  | { type: 'report_contribution.frozen'; payload: About }
  | { type: 'report_contribution.unfrozen'; payload: About };
