/** The registers of a partnership that come in from spreadsheets. */
export const registers = ['risks', 'actions', 'values'] as const;
export type Register = (typeof registers)[number];

/** Where files are brought to a partnership, matched and checked. */
export const startPath = '/w/$workspace/p/$code/import/$register';

/** Where values of indicators are. */
export const startIndicatorsPath = '/w/$workspace/indicator-values';

const paths = {
  risks: '/w/$workspace/p/$code/risks',
  actions: '/w/$workspace/p/$code/actions',
  values: '/w/$workspace/p/$code/outcomes',
  indicator_values: '/w/$workspace/outcomes',
} as const;

/** The register that a file goes into. */
export const registerPath = (register: keyof typeof paths) => paths[register];

export const partnershipSteps = {
  start: startPath,
  match: '/w/$workspace/p/$code/import/$register/$importId',
  check: '/w/$workspace/p/$code/import/$register/$importId/check',
} as const;

export const workspaceSteps = {
  start: startIndicatorsPath,
  match: '/w/$workspace/indicator-values/$importId',
  check: '/w/$workspace/indicator-values/$importId/check',
} as const;
