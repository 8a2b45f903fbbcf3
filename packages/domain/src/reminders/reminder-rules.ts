import { z } from 'zod';

/** What people are reminded of. Each has its due thing in packages/db/src/reminders. */
export const ReminderRule = z.enum(['report_due', 'action_due']);
export type ReminderRule = z.output<typeof ReminderRule>;

/** Who can act on what is due, or ought to know that nobody does. */
export const Audience = z.enum(['owner', 'writer', 'signatory', 'organisation_lead', 'sro']);
export type Audience = z.output<typeof Audience>;

/** When to remind, in days from the due date (negative is before it), and whom. */
export const ReminderStep = z.strictObject({
  step: z.int().min(-90).max(90),
  audience: z.array(Audience).min(1).max(Audience.options.length),
});
export type ReminderStep = z.output<typeof ReminderStep>;

/** No rule has more than 12 steps: chasing ends, and what is still owed then stands in the weekly digest. */
export const ReminderSteps = z.array(ReminderStep).min(1).max(12);

const authors = ['writer', 'signatory'] as const satisfies Audience[];

/** What holds where a workspace has not set its own (domain.md 13). */
export const defaultSteps: Record<ReminderRule, ReminderStep[]> = {
  report_due: [
    { step: -14, audience: ['writer'] },
    { step: -7, audience: ['writer'] },
    { step: -2, audience: [...authors] },
    { step: 0, audience: [...authors] },
    { step: 2, audience: [...authors] },
    // The authors again, so that nobody learns from their own lead that they were written to.
    { step: 7, audience: [...authors, 'organisation_lead'] },
    { step: 14, audience: ['signatory'] },
    // 'The chair, then the SRO': the chair has a day to mend it.
    { step: 15, audience: ['sro'] },
  ],
  action_due: [-2, 0, 2, 7].map((step) => ({ step, audience: ['owner'] })),
};
