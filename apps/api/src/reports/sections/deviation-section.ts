import { listDeviations } from '@trivet/db';
import type { SectionProvider } from './sections.ts';

/** Late actions: each asks for a corrective action. */
export const deviationSection: SectionProvider<'deviations'> = async (tx, place) => ({
  key: 'deviations',
  items: await listDeviations(tx, place),
});
