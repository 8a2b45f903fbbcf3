import type { ReportRepresentation } from '@trivet/contract';
import type { SectionOf } from '@trivet/domain';

export type Correction = ReportRepresentation['corrections'][number];

/** A milestone or an action past its day, as a report names it. */
export type Late = {
  kind: 'milestone' | 'action';
  id: string;
  reference: string;
  title: string;
  ownerName: string | null;
  partnerName: string | null;
  daysLate: number;
};

/** What is late, milestones first; an edition from before there was a plan has none. */
export const lateIn = (section: SectionOf<'deviations'> | undefined): readonly Late[] => [
  ...(section?.milestones ?? []).map(({ milestoneId: id, ...late }) => ({ kind: 'milestone' as const, id, ...late })),
  ...(section?.items ?? []).map(({ actionId: id, ...late }) => ({ kind: 'action' as const, id, ...late })),
];

/** Which of them a correction is about. */
export const idOf = (correction: Correction) =>
  'actionId' in correction ? correction.actionId : correction.milestoneId;

export const correctionOf = ({ kind, id }: Late, words: string): Correction =>
  kind === 'action' ? { actionId: id, words } : { milestoneId: id, words };
