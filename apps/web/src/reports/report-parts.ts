import type { ReportPart } from '@trivet/domain';

/** The parts an SRO comments on, in the order they are read. */
export const reportParts = [
  'headline',
  'light',
  'achievements',
  'next_period',
  'help_needed',
  'risks',
  'deviations',
  'measures',
  'money',
  'pledges',
  'requests',
  'partners',
] as const satisfies readonly ReportPart[];
