import { dueAcceptances } from './due-acceptances.ts';
import { dueAccountability } from './due-accountability.ts';
import { dueActions } from './due-actions.ts';
import { dueAgreements } from './due-agreements.ts';
import { dueContributions } from './due-contributions.ts';
import { dueEscalations } from './due-escalations.ts';
import { dueMilestones } from './due-milestones.ts';
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
  dueEscalations,
  dueMilestones,
  dueReports,
  ...dueRisks,
  dueUnmetSteps,
  dueValues,
];
