import { listReportMeasures } from '@trivet/db';
import type { SectionProvider } from './sections.ts';

/** How the measures stand against their targets and their curves. */
export const measureSection: SectionProvider<'measures'> = async (tx, place) => ({
  key: 'measures',
  items: await listReportMeasures(tx, place),
});
