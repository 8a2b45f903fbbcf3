import { listDeviations, listLateMilestones } from '@trivet/db';
import type { SectionProvider } from './sections.ts';

/** Late actions and milestones: each asks for a corrective action. */
export const deviationSection: SectionProvider<'deviations'> = async (tx, place) => ({
  key: 'deviations',
  items: await listDeviations(tx, place),
  milestones: await listLateMilestones(tx, place),
});
