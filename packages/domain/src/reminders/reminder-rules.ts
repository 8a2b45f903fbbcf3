import { z } from 'zod';

/** What people are reminded of. Each has its due thing in packages/db/src/reminders. */
export const ReminderRule = z.enum([
  'report_due',
  'report_acceptance_due',
  'contribution_due',
  'account_due',
  'line_agreement_due',
  'action_due',
  'milestone_due',
  'data_point_due',
  'indicator_value_due',
  'pledge_due',
  'decision_position_due',
  'decision_ratification_due',
  'decision_review_due',
  'minutes_circulation_due',
  'minutes_corrections_due',
  'correction_answer_due',
  'minutes_approval_due',
  'invitation_answer_due',
  'escalation_answer',
  'risk_review_due',
  'risk_allocation_due',
  'risk_acceptance_due',
  'risk_action_due',
  'agreement_sign_due',
  'agreement_review_due',
  'agreement_expiry_due',
  'agreement_notice_due',
  'unmet_step_due',
]);
export type ReminderRule = z.output<typeof ReminderRule>;

/**
 * Who can act on what is due, or ought to know that nobody does. The first four owe the thing itself; the rest are the
 * rungs above them, the same for every kind of thing (domain.md 13).
 */
export const Audience = z.enum([
  'owner',
  'writer',
  'signatory',
  'level',
  'partner_lead',
  'organisation_lead',
  'chair',
  'sponsor',
  'sro',
]);
export type Audience = z.output<typeof Audience>;

/** The rungs above whoever owes a thing, lowest first. */
export const rungs = [
  'partner_lead',
  'organisation_lead',
  'chair',
  'sponsor',
  'sro',
] as const satisfies readonly Audience[];

/** Who owes each kind of thing themselves. */
const owedBy: Record<ReminderRule, readonly Audience[]> = {
  report_due: ['writer', 'signatory'],
  report_acceptance_due: ['level'],
  contribution_due: ['writer'],
  account_due: ['writer'],
  line_agreement_due: ['level'],
  action_due: ['owner'],
  milestone_due: ['owner'],
  data_point_due: ['writer'],
  indicator_value_due: ['writer'],
  pledge_due: ['writer'],
  decision_position_due: ['writer'],
  decision_ratification_due: ['writer'],
  decision_review_due: ['writer'],
  minutes_circulation_due: ['writer'],
  minutes_corrections_due: ['level'],
  correction_answer_due: ['writer'],
  minutes_approval_due: ['level'],
  invitation_answer_due: ['level'],
  escalation_answer: ['level'],
  risk_review_due: ['owner'],
  risk_allocation_due: [],
  risk_acceptance_due: ['owner'],
  risk_action_due: ['owner'],
  agreement_sign_due: ['signatory'],
  agreement_review_due: ['writer'],
  agreement_expiry_due: ['writer'],
  agreement_notice_due: ['writer'],
  unmet_step_due: ['level'],
};

/** Whether it chases what is of no partnership: none sets its own rule for it, and none has its rungs. */
export const isOfWorkspace = (rule: ReminderRule): boolean => rule === 'indicator_value_due';

/** Whom a rule can reach: who owes the thing, and every rung above. */
export const audiencesOf = (rule: ReminderRule): readonly Audience[] =>
  isOfWorkspace(rule) ? [...owedBy[rule], 'organisation_lead', 'sro'] : [...owedBy[rule], ...rungs];

/** When to remind, in days from the due date (negative is before it), and whom. */
export const ReminderStep = z.strictObject({
  step: z.int('Enter a whole number of days').min(-90, 'Enter 90 days or fewer').max(90, 'Enter 90 days or fewer'),
  audience: z.array(Audience).min(1, 'Choose who is reminded').max(Audience.options.length),
});
export type ReminderStep = z.output<typeof ReminderStep>;

/** No rule has more than 12 steps: chasing ends, and what is still owed then stands in the weekly digest. */
const mostSteps = 12;

export const ReminderSteps = z.array(ReminderStep).min(1, 'Add a step').max(mostSteps, 'Use 12 steps or fewer');

/** How one kind of due thing is chased. */
export const ReminderRuleFields = z.strictObject({
  isOn: z.boolean(),
  steps: ReminderSteps,
  /** How often at most one person hears of one thing before its date moves */
  atMost: z.int().min(1, 'Enter 1 to 12').max(mostSteps, 'Enter 1 to 12'),
});
export type ReminderRuleFields = z.output<typeof ReminderRuleFields>;

const authors = ['writer', 'signatory'] as const satisfies Audience[];
/** Long before and on the day, as for what takes partners time to agree (domain.md 8). */
const wellAhead = (...before: number[]): ReminderStep[] => before.map((step) => ({ step, audience: ['writer'] }));
const chased = (...steps: ReminderStep[]): ReminderRuleFields => ({ isOn: true, steps, atMost: 8 });

/** What holds where neither a workspace nor a partnership has set its own (domain.md 13). */
export const standardRules: Record<ReminderRule, ReminderRuleFields> = {
  report_due: chased(
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
  ),
  // Who accepts it has 14 days; after another week the chair, who answers for it, knows that nobody did.
  report_acceptance_due: chased(
    { step: -7, audience: ['level'] },
    { step: -2, audience: ['level'] },
    { step: 0, audience: ['level'] },
    { step: 7, audience: ['level', 'chair'] },
  ),
  // A partner's part of a report: its organisation's lead hears of it after a week, the partnership's chair after two.
  contribution_due: chased(
    { step: -14, audience: ['writer'] },
    { step: -7, audience: ['writer'] },
    { step: -2, audience: ['writer'] },
    { step: 0, audience: ['writer'] },
    { step: 2, audience: ['writer'] },
    { step: 7, audience: ['writer', 'organisation_lead'] },
    { step: 14, audience: ['writer', 'chair'] },
  ),
  // An account is owed by the partner that answers; late, its organisation's lead hears of it, then the chair, then the SRO.
  account_due: chased(
    { step: -14, audience: ['writer'] },
    { step: -2, audience: ['writer'] },
    { step: 0, audience: ['writer'] },
    { step: 2, audience: ['writer'] },
    { step: 7, audience: ['writer', 'organisation_lead'] },
    { step: 14, audience: ['writer', 'chair'] },
    { step: 15, audience: ['sro'] },
  ),
  // Who speaks for a party is asked once, and again; then it is the chair's to settle.
  line_agreement_due: chased(
    { step: 0, audience: ['level', 'partner_lead'] },
    { step: 7, audience: ['level', 'partner_lead'] },
    { step: 14, audience: ['chair'] },
  ),
  // The owner again where somebody above them hears of it.
  action_due: chased(
    { step: -2, audience: ['owner'] },
    { step: 0, audience: ['owner'] },
    { step: 2, audience: ['owner'] },
    { step: 7, audience: ['owner', 'partner_lead'] },
    { step: 14, audience: ['owner', 'chair'] },
  ),
  // A month's notice where there is one: what leads to it takes weeks. Late, it goes up like an action, and to the SRO.
  milestone_due: chased(
    { step: -30, audience: ['owner'] },
    { step: -7, audience: ['owner'] },
    { step: 0, audience: ['owner'] },
    { step: 2, audience: ['owner'] },
    { step: 7, audience: ['owner', 'partner_lead'] },
    { step: 14, audience: ['owner', 'chair'] },
    { step: 15, audience: ['sro'] },
  ),
  // The next value of a measure: a week to look it up. Late, the lead of the organisation hears of it, then the chair.
  data_point_due: chased(
    { step: -7, audience: ['writer'] },
    { step: 0, audience: ['writer'] },
    { step: 2, audience: ['writer'] },
    { step: 7, audience: ['writer', 'organisation_lead'] },
    { step: 14, audience: ['writer', 'chair'] },
  ),
  // As a measure's; late, it goes up to the outcome's SRO.
  indicator_value_due: chased(
    ...[-7, 0, 2].map((step) => ({ step, audience: ['writer' as const] })),
    { step: 7, audience: ['writer', 'organisation_lead'] },
    { step: 14, audience: ['writer', 'sro'] },
  ),
  // What a partner promised: a week before it is due; late, the lead of its organisation hears of it, then the chair.
  pledge_due: chased(
    { step: -7, audience: ['writer'] },
    { step: 0, audience: ['writer'] },
    { step: 7, audience: ['writer', 'organisation_lead'] },
    { step: 14, audience: ['writer', 'chair'] },
  ),
  // Asked on the day it opens; then only those who have said nothing, at half of the time and the day before the last
  // (experience.md, S18): each of the two is a day before its date.
  decision_position_due: chased({ step: -90, audience: ['writer'] }, { step: -1, audience: ['writer'] }),
  decision_ratification_due: chased(
    { step: -7, audience: ['writer'] },
    { step: 0, audience: ['writer'] },
    { step: 7, audience: ['writer', 'organisation_lead'] },
  ),
  decision_review_due: chased(
    { step: -7, audience: ['writer'] },
    { step: 0, audience: ['writer'] },
    { step: 14, audience: ['writer', 'chair'] },
  ),
  // Minutes go out within a week (beat.md 2.7); a week late the chair, who holds the next meeting, hears that they have not.
  minutes_circulation_due: chased(
    { step: -2, audience: ['writer'] },
    { step: 0, audience: ['writer'] },
    { step: 2, audience: ['writer'] },
    { step: 7, audience: ['writer', 'chair'] },
  ),
  // Once, before the last day, to those who have not looked.
  minutes_corrections_due: chased({ step: -2, audience: ['level'] }),
  correction_answer_due: chased(
    { step: 0, audience: ['writer'] },
    { step: 4, audience: ['writer'] },
    { step: 11, audience: ['writer', 'chair'] },
  ),
  // The day after the meeting that had them on its agenda.
  minutes_approval_due: chased(...[1, 7, 14].map((step) => ({ step, audience: ['level' as const] }))),
  invitation_answer_due: chased({ step: -7, audience: ['level'] }, { step: -2, audience: ['level'] }),
  // The bell rang when it was asked. The day after it is answered or late, and then the next level is asked.
  escalation_answer: chased(...[-6, -2, 0].map((step) => ({ step, audience: ['level' as const] }))),
  risk_review_due: chased(
    { step: 0, audience: ['owner'] },
    { step: 7, audience: ['owner'] },
    { step: 14, audience: ['owner', 'partner_lead'] },
  ),
  // Asked of the lead when it is named; not accepted after 14 days it is the chair's to settle (domain.md 6).
  risk_allocation_due: chased(
    { step: 0, audience: ['partner_lead'] },
    { step: 7, audience: ['partner_lead'] },
    { step: 14, audience: ['chair'] },
  ),
  // Who accepted a risk as it stands is asked again in time; the day after it ran out, it counts as not accepted.
  risk_acceptance_due: chased({ step: -14, audience: ['owner'] }, { step: 1, audience: ['owner', 'chair'] }),
  // A red risk without an open action: its lead owner first, and after 14 days the SRO.
  risk_action_due: chased(
    { step: 0, audience: ['owner', 'partner_lead'] },
    { step: 7, audience: ['owner', 'partner_lead'] },
    { step: 14, audience: ['owner', 'partner_lead', 'sro'] },
  ),
  // Asked on the day it is sent, whenever that is, and again before the day to sign by.
  agreement_sign_due: chased(
    { step: -90, audience: ['signatory'] },
    { step: -7, audience: ['signatory'] },
    { step: -2, audience: ['signatory'] },
    { step: 0, audience: ['signatory'] },
    { step: 7, audience: ['signatory', 'chair'] },
  ),
  agreement_review_due: chased(...wellAhead(-90, -60, -30, -15, 0), { step: 14, audience: ['writer', 'chair'] }),
  agreement_expiry_due: chased(...wellAhead(-90, -60, -30, -15, 0), { step: 1, audience: ['writer', 'chair'] }),
  // On its day it is nearly too late: who decides hears of it a month before.
  agreement_notice_due: chased(...wellAhead(-60), { step: -30, audience: ['writer', 'chair'] }, ...wellAhead(-7, 0)),
  // Whose step is next; a week late, the chair knows that the policy stands still.
  unmet_step_due: chased(
    { step: -2, audience: ['level'] },
    { step: 0, audience: ['level'] },
    { step: 7, audience: ['level', 'chair'] },
  ),
};

/** What a rule would not mean as it stands: two steps on one day, or somebody its kind of thing does not have. */
export function nonsenseIn(rule: ReminderRule, { steps }: Pick<ReminderRuleFields, 'steps'>): ReminderNonsense[] {
  const offered = audiencesOf(rule);
  return steps.flatMap(({ step, audience }, at): ReminderNonsense[] => [
    ...(steps.findIndex((other) => other.step === step) < at
      ? [{ pointer: `/steps/${at}/step`, message: 'There is a step on this day already' }]
      : []),
    ...audience.flatMap((one, place) =>
      offered.includes(one) && audience.indexOf(one) === place
        ? []
        : [{ pointer: `/steps/${at}/audience/${place}`, message: 'Choose each of those it can reach once' }],
    ),
  ]);
}

export type ReminderNonsense = { pointer: string; message: string };
