import { askPlannedOnce } from '../kernel/named.ts';
import type { Transaction } from '../kernel/transaction.ts';
import { dueAcceptances } from './due-acceptances.ts';
import { dueAccountability } from './due-accountability.ts';
import { dueActions } from './due-actions.ts';
import { dueAgreements } from './due-agreements.ts';
import { dueContributions } from './due-contributions.ts';
import { dueDecisions } from './due-decisions.ts';
import { dueEscalations } from './due-escalations.ts';
import { dueIndicatorValues } from './due-indicator-values.ts';
import { dueMeetings } from './due-meetings.ts';
import { dueMilestones } from './due-milestones.ts';
import { duePledges } from './due-pledges.ts';
import { dueReports } from './due-reports.ts';
import { dueRisks } from './due-risks.ts';
import type { DueThing } from './due-thing.ts';
import { dueUnmetSteps } from './due-unmet-steps.ts';
import { dueValues } from './due-values.ts';

/** Everything people are reminded of. */
export const dueThings: readonly DueThing[] = [
  dueAcceptances,
  ...dueAccountability,
  dueActions,
  ...dueAgreements,
  dueContributions,
  ...dueDecisions,
  dueEscalations,
  dueIndicatorValues,
  ...dueMeetings,
  dueMilestones,
  duePledges,
  dueReports,
  ...dueRisks,
  dueUnmetSteps,
  dueValues,
];

/**
 * Of everything people are reminded of, what there is in a workspace at all: most have few kinds, and Postgres needs longer
 * to think about one of its questions than to answer it.
 */
export async function listDueThings(tx: Transaction, workspaceId: string): Promise<DueThing[]> {
  const rows = await askPlannedOnce<{ rule: string }>(tx, {
    name: 'list_due_things',
    text: dueThings.map(({ rule, things }) => `select '${rule}' as rule where exists (${things})`).join(' union all '),
    values: [workspaceId],
  });
  return dueThings.filter((thing) => rows.some(({ rule }) => rule === thing.rule));
}
