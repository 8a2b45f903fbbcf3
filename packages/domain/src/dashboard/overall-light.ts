import { z } from 'zod';
import { Light } from '../lights/light.ts';
import { daysBetween } from '../kernel/days.ts';

/** What the overall light of a partnership rests on, counted live. */
export type OverallFacts = {
  redRisks: number;
  /** Red risks that nobody accepts as they stand and that have no open action, or an overdue one */
  redRisksUntreated: number;
  openActions: number;
  overdueActions: number;
  /** Open milestones past their day */
  overdueMilestones: number;
  /** Pledges of which something was due before today and has not come */
  latePledges: number;
  /** Measures that miss their target by more than their tolerance, and of those by over twice as much */
  measuresOff: number;
  measuresFarOff: number;
  /** The due day of the oldest report still owed; null when none is late or open */
  reportOwedSince: string | null;
  /** What is missing between who answers and whom they answer to, late accounts included */
  accountabilityGaps: number;
  /** The last day anything changed; null when nothing ever did */
  lastChangeOn: string | null;
};

/** A light, or grey: not assessed, because nothing changed for 90 days. */
export const OverallLightColour = z.enum([...Light.options, 'grey']);

export const LightReason = z
  .strictObject({
    code: z.enum([
      'over_a_quarter_overdue',
      'report_long_overdue',
      'red_risks_untreated',
      'measures_far_off',
      'red_risks',
      'overdue_actions',
      'overdue_milestones',
      'late_pledges',
      'measures_off',
      'report_overdue',
      'accountability_gaps',
      'silent',
    ]),
    light: OverallLightColour.exclude(['green']),
    /** How many, or how many days */
    count: z.int(),
  })
  .meta({ id: 'LightReason' });
export type LightReason = z.output<typeof LightReason>;

export const OverallLight = z
  .strictObject({ light: OverallLightColour, reasons: z.array(LightReason) })
  .meta({ id: 'OverallLight' });
export type OverallLight = z.output<typeof OverallLight>;

const daysUntilGrey = 90;
const daysUntilLateReportIsRed = 14;

/** The computed light of a partnership, worst reason first, with every reason that counts (decisions.md 7). */
export function overallLight(facts: OverallFacts, today: string): OverallLight {
  const reasons = [...redReasons(facts, today), ...amberReasons(facts, today)];
  const worst = reasons[0]?.light;
  if (worst) return { light: worst, reasons };
  const silence = facts.lastChangeOn === null ? Infinity : daysBetween(facts.lastChangeOn, today);
  return silence >= daysUntilGrey
    ? { light: 'grey', reasons: [{ code: 'silent', light: 'grey', count: daysUntilGrey }] }
    : { light: 'green', reasons: [] };
}

function redReasons(facts: OverallFacts, today: string): LightReason[] {
  const lateBy = daysLate(facts, today);
  return [
    ...when(facts.redRisksUntreated > 0, 'red_risks_untreated', 'red', facts.redRisksUntreated),
    ...when(facts.overdueActions * 4 > facts.openActions, 'over_a_quarter_overdue', 'red', facts.overdueActions),
    ...when(lateBy > daysUntilLateReportIsRed, 'report_long_overdue', 'red', lateBy),
    ...when(facts.measuresFarOff > 0, 'measures_far_off', 'red', facts.measuresFarOff),
  ];
}

function amberReasons(facts: OverallFacts, today: string): LightReason[] {
  const lateBy = daysLate(facts, today);
  return [
    ...when(facts.redRisks > 0, 'red_risks', 'amber', facts.redRisks),
    ...when(facts.overdueActions > 0, 'overdue_actions', 'amber', facts.overdueActions),
    // Amber like an overdue action and no worse: a milestone is reported as a deviation with what is done about it.
    ...when(facts.overdueMilestones > 0, 'overdue_milestones', 'amber', facts.overdueMilestones),
    // Amber and no worse: what a partner promised and has not given yet is between it and the others, who are told of it.
    ...when(facts.latePledges > 0, 'late_pledges', 'amber', facts.latePledges),
    ...when(
      facts.measuresOff > facts.measuresFarOff,
      'measures_off',
      'amber',
      facts.measuresOff - facts.measuresFarOff,
    ),
    ...when(lateBy > 0, 'report_overdue', 'amber', lateBy),
    ...when(facts.accountabilityGaps > 0, 'accountability_gaps', 'amber', facts.accountabilityGaps),
  ];
}

const daysLate = ({ reportOwedSince }: OverallFacts, today: string): number =>
  reportOwedSince === null ? 0 : Math.max(0, daysBetween(reportOwedSince, today));

const when = (holds: boolean, code: LightReason['code'], light: LightReason['light'], count: number): LightReason[] =>
  holds ? [{ code, light, count }] : [];
