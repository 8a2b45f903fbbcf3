import { z } from 'zod';

/** What people are reminded of. Each has its due thing in packages/db/src/reminders. */
export const ReminderRule = z.enum([
  'report_due',
  'action_due',
  'escalation_answer',
  'risk_review_due',
  'risk_allocation_due',
  'risk_acceptance_due',
  'risk_action_due',
]);
export type ReminderRule = z.output<typeof ReminderRule>;

/** Who can act on what is due, or ought to know that nobody does. */
export const Audience = z.enum([
  'owner',
  'partner_lead',
  'chair',
  'writer',
  'signatory',
  'organisation_lead',
  'sro',
  'level',
]);
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
  // The bell rang when it was asked. The day after it is answered or late, and then the next level is asked.
  escalation_answer: [-6, -2, 0].map((step) => ({ step, audience: ['level'] })),
  risk_review_due: [0, 7, 14].map((step) => ({ step, audience: ['owner'] })),
  // Asked of the lead when it is named; not accepted after 14 days it is the chair's to settle (domain.md 6).
  risk_allocation_due: [
    { step: 0, audience: ['partner_lead'] },
    { step: 7, audience: ['partner_lead'] },
    { step: 14, audience: ['chair'] },
  ],
  // Who accepted a risk as it stands is asked again in time; the day after it ran out, it counts as not accepted.
  risk_acceptance_due: [
    { step: -14, audience: ['owner'] },
    { step: 1, audience: ['owner', 'chair'] },
  ],
  // A red risk without an open action: its lead owner first, and after 14 days the SRO.
  risk_action_due: [
    { step: 0, audience: ['owner', 'partner_lead'] },
    { step: 7, audience: ['owner', 'partner_lead'] },
    { step: 14, audience: ['owner', 'partner_lead', 'sro'] },
  ],
};
