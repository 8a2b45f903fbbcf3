import type { LightReason } from '@trivet/domain';

/** How a document says a light, where it is not the band of a score. */
export const lightWords = { red: 'Red', amber: 'Amber', green: 'Green', grey: 'Not assessed' } as const;

/** Why the rules gave a light, in words. */
export const reasonsIn = (reasons: readonly LightReason[]): string =>
  reasons.map(({ code, count }) => reasonWords[code](count)).join('; ');

const many = (one: string, more: string) => (count: number) => `${count} ${count === 1 ? one : more}`;
const reasonWords: Record<LightReason['code'], (count: number) => string> = {
  over_a_quarter_overdue: (count) => `over a quarter of the open actions are overdue (${count})`,
  report_long_overdue: many('day late with the report', 'days late with the report'),
  red_risks_untreated: many('red risk without an action in time', 'red risks without an action in time'),
  red_risks: many('red risk', 'red risks'),
  overdue_actions: many('overdue action', 'overdue actions'),
  overdue_milestones: many('overdue milestone', 'overdue milestones'),
  late_pledges: many('late pledge', 'late pledges'),
  measures_off: many('measure off its target', 'measures off their targets'),
  measures_far_off: many('measure far off its target', 'measures far off their targets'),
  report_overdue: many('day late with the report', 'days late with the report'),
  accountability_gaps: many('gap in who answers to whom', 'gaps in who answers to whom'),
  silent: (count) => `nothing changed for ${count} days`,
};
