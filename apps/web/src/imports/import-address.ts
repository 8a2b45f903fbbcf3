/** The registers that come in from spreadsheets. */
export const registers = ['risks', 'actions', 'values'] as const;
export type Register = (typeof registers)[number];

/** Where a file is brought, matched and checked. */
export const startPath = '/w/$workspace/p/$code/import/$register';
export const matchPath = '/w/$workspace/p/$code/import/$register/$importId';
export const checkPath = '/w/$workspace/p/$code/import/$register/$importId/check';

/** The register that a file goes into. */
export const registerPath = (register: Register) => paths[register];

const paths = {
  risks: '/w/$workspace/p/$code/risks',
  actions: '/w/$workspace/p/$code/actions',
  values: '/w/$workspace/p/$code/outcomes',
} as const;
