/** Every kind of thing that leaves a trail. */
export const subjects = [
  'action',
  'contribution',
  'import',
  'membership',
  'organisation',
  'outcome',
  'partner',
  'partnership',
  'person',
  'report',
  'report_contribution',
  'risk',
  'risk_matrix',
  'saved_view',
  'schedule',
  'starter_risk',
  'support',
  'token',
  'workspace',
] as const;
export type Subject = (typeof subjects)[number];
